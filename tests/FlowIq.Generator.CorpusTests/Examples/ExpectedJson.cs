using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using FlowIq.Generator.CorpusTests.Values;
using FlowIq.Generator.Model;

namespace FlowIq.Generator.CorpusTests.Examples;

/// <summary>
/// The part of a JSON text that a client promises to write back, in one spelling: not what a sender never sends (read-only
/// members), not what the document does not name and does not ask to keep, not the null of a member that null means nothing for.
/// </summary>
internal sealed class ExpectedJson(ClientModel model)
{
    private readonly Dictionary<string, TypeModel> _types = model.Types.ToDictionary(static type => type.Name);

    /// <param name="value">What the text was read as: it says which case of a union it is.</param>
    public JsonNode? Of(TypeModel type, JsonNode? json, object? value) => type switch
    {
        UnionModel union => OfUnion(union, json, value!),
        RecordModel record when json is JsonObject members => OfRecord(record, members, value!),
        _ => Plain(json),
    };

    private JsonNode? Of(TypeRef type, JsonNode? json, object? value) => (type, json) switch
    {
        (_, null) => null,
        (NamedRef named, _) => Of(_types[named.Name], json, value),
        (ListRef list, JsonArray items) => new JsonArray([.. items.Zip(((IEnumerable)value!).Cast<object?>(), (item, read) => Of(list.Item, item, read))]),
        (MapRef map, JsonObject members) => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, Of(map.Value, member.Value, Entry(value!, member.Key))))),
        (PrimitiveRef { Kind: PrimitiveKind.Single }, JsonValue number) when number.GetValueKind() == JsonValueKind.Number => Number(float.Parse(number.ToJsonString(), CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)),
        (PrimitiveRef primitive, _) => Scalar(primitive.Kind, json),
        _ => Plain(json),
    };

    private JsonNode? OfUnion(UnionModel union, JsonNode? json, object value)
    {
        if (TypeShape.IsUnknown(value))
        {
            return Plain(json);
        }

        return union.IsClosedHierarchy
            ? Of(_types[value.GetType().Name], json, value)
            : Of(union.Cases[(int)TypeShape.CaseOf(value)].Type, json, value.GetType().GetProperty("Value")!.GetValue(value));
    }

    private JsonObject OfRecord(RecordModel record, JsonObject members, object value)
    {
        var result = new JsonObject();
        foreach ((string name, JsonNode? member) in members)
        {
            PropertyModel? property = record.Properties.FirstOrDefault(property => property.JsonName == name);
            if (property is null && record.AdditionalProperties is { } extra)
            {
                result[name] = Of(extra, member, Entry(Get(value, "AdditionalProperties")!, name));
            }
            else if (property is { IsReadOnly: false } && (member is not null || property.Presence != Presence.Optional))
            {
                result[name] = property.IsTag || property.Fixed is not null ? Plain(member) : Of(property.Type, member, Get(value, property.Name.TrimStart('@')));
            }
        }

        return result;
    }

    private static object? Get(object owner, string property)
    {
        object? value = owner.GetType().GetProperty(property, BindingFlags.Instance | BindingFlags.Public)!.GetValue(owner);
        return value is not null && TypeShape.IsOptional(value.GetType()) ? value.GetType().GetProperty("Value")!.GetValue(value) : value;
    }

    private static object? Entry(object map, string key)
    {
        object?[] arguments = [key, null];
        return (bool)map.GetType().GetMethod("TryGetValue")!.Invoke(map, arguments)! ? arguments[1] : null;
    }

    /// <summary>Texts that mean the same moment, identifier or bytes are the same.</summary>
    private static JsonNode? Scalar(PrimitiveKind kind, JsonNode json)
    {
        if (json.GetValueKind() != JsonValueKind.String)
        {
            return Plain(json);
        }

        string text = json.GetValue<string>();
        return kind switch
        {
            PrimitiveKind.DateTime => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal).ToString("O", CultureInfo.InvariantCulture),
            PrimitiveKind.Uuid => Guid.Parse(text).ToString(),
            PrimitiveKind.Base64 or PrimitiveKind.Base64Url => Convert.ToHexString(Convert.FromBase64String(text.Replace('-', '+').Replace('_', '/').PadRight((text.Length + 3) / 4 * 4, '='))),
            PrimitiveKind.String or PrimitiveKind.Uri or PrimitiveKind.Date or PrimitiveKind.Time or PrimitiveKind.Duration => text,
            _ => Plain(JsonNode.Parse(text)),
        };
    }

    /// <summary>The same with one spelling of each number.</summary>
    private static JsonNode? Plain(JsonNode? json) => json switch
    {
        JsonArray list => new JsonArray([.. list.Select(Plain)]),
        JsonObject members => new JsonObject(members.Select(static member => KeyValuePair.Create(member.Key, Plain(member.Value)))),
        JsonValue value when value.GetValueKind() == JsonValueKind.Number => Number(value.ToJsonString()),
        _ => json?.DeepClone(),
    };

    private static JsonNode Number(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal exact) ? JsonValue.Create(exact / 1.0000000000000000000000000000m)
        : JsonValue.Create(double.Parse(text, CultureInfo.InvariantCulture));
}
