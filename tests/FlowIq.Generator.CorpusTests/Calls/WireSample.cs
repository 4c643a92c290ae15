using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using FlowIq.Generator.CorpusTests.Values;
using FlowIq.Generator.Model;

namespace FlowIq.Generator.CorpusTests.Calls;

/// <summary>JSON as a service would send it, made from the model alone: read-only members are there, write-only ones are not.</summary>
internal sealed class WireSample(ClientUnderTest client, ClientCodec codec)
{
    private readonly Dictionary<string, TypeModel> _types = client.Model.Types.ToDictionary(static type => type.Name);
    private readonly Dictionary<string, JsonNode?> _made = [];
    private readonly HashSet<string> _open = [];

    /// <summary>Null where there is no finite value.</summary>
    public JsonNode? Of(TypeRef type) => type switch
    {
        ListRef list => _open.Count == 0 && Of(list.Item) is { } item ? new JsonArray(item) : new JsonArray(),
        MapRef map => _open.Count == 0 && Of(map.Value) is { } value ? new JsonObject { ["key"] = value } : new JsonObject(),
        NamedRef named => Named(named.Name)?.DeepClone(),
        PrimitiveRef primitive => JsonNode.Parse(Scalar(primitive.Kind)),
        _ => new JsonObject { ["any"] = 1.5 },
    };

    private JsonNode? Named(string name)
    {
        if (_made.TryGetValue(name, out JsonNode? made))
        {
            return made;
        }

        if (!_open.Add(name))
        {
            return null;
        }

        JsonNode? sample = _types[name] switch
        {
            RecordModel record => Record(record),
            EnumModel { Members.Count: > 0 } known => Literal(known.Members[0].Value),
            EnumModel open => open.Underlying is { } kind ? JsonNode.Parse(Scalar(kind)) : JsonValue.Create("text"),
            UnionModel union => union.Cases.Select((unionCase, index) => Fitted(union.Dispatch, index, Of(unionCase.Type))).FirstOrDefault(value => value is not null && IsKnown(union, value)),
            _ => null,
        };
        _open.Remove(name);
        if (sample is not null || _open.Count == 0)
        {
            _made[name] = sample;
        }

        return sample;
    }

    private JsonObject? Record(RecordModel record)
    {
        var sample = new JsonObject();
        foreach (PropertyModel property in record.Properties.Where(static property => !property.IsWriteOnly))
        {
            bool isRequired = property.Presence == Presence.Required;
            JsonNode? value = property.Fixed is { } literal ? Literal(literal) : isRequired || IsPlain(property.Type) ? Of(property.Type) : null;
            if (value is null && isRequired && property is { Fixed: null, Type.IsNullable: false })
            {
                return null;
            }

            if (value is not null || isRequired)
            {
                sample[property.JsonName] = value;
            }
        }

        return sample;
    }

    /// <summary>A case with the values of the properties by which its union knows it.</summary>
    private static JsonNode? Fitted(DispatchNode dispatch, int index, JsonNode? value)
    {
        DispatchNode? ofObjects = dispatch is ByJsonKind kinds ? kinds.Branches.FirstOrDefault(static branch => branch.Kind == JsonKind.Object)?.Then : dispatch;
        if (value is JsonObject sample && ofObjects is ByPropertyValue tag && tag.Values.FirstOrDefault(branch => branch.Then == new UseCase(index)) is { } branch)
        {
            sample[tag.JsonName] = Literal(branch.Value);
        }

        return value;
    }

    private static bool IsPlain(TypeRef type) => type is PrimitiveRef or NamedRef { Kind: NamedKind.Enum };

    private bool IsKnown(UnionModel union, JsonNode value)
    {
        try
        {
            return !TypeShape.IsUnknown(codec.Read(client.Find(union.Name), JsonSerializer.SerializeToUtf8Bytes(value)));
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static JsonNode? Literal(LiteralModel literal) =>
        literal.Kind == LiteralKind.String ? JsonValue.Create(literal.Text) : JsonNode.Parse(literal.Kind is LiteralKind.True or LiteralKind.False or LiteralKind.Null ? literal.Kind.ToString().ToLowerInvariant() : literal.Text);

    private static string Scalar(PrimitiveKind kind) => kind switch
    {
        PrimitiveKind.Boolean => "true",
        PrimitiveKind.Date => "\"2026-03-07\"",
        PrimitiveKind.DateTime => "\"2026-03-07T12:30:15Z\"",
        PrimitiveKind.Time => "\"12:30:15\"",
        PrimitiveKind.Duration => "\"P1Y2M10DT2H30M\"",
        PrimitiveKind.Uuid => "\"0f8fad5b-d9cb-469f-a165-70867728950e\"",
        PrimitiveKind.Uri => "\"https://example.com/a?b=c\"",
        PrimitiveKind.Base64 or PrimitiveKind.Base64Url or PrimitiveKind.Binary => "\"AAEC\"",
        PrimitiveKind.String => "\"text\"",
        PrimitiveKind.Single or PrimitiveKind.Double or PrimitiveKind.Decimal => "1.5",
        _ => "1",
    };
}
