using System.Collections.Generic;
using System.Text.Json.Nodes;
using FlowIq.Generator.Model;
using FlowIq.Generator.Reading.Schemas;

namespace FlowIq.Generator.Lowering.Schemas;

/// <summary>A known value of an enum, with the name and the text that the document gives it, or null.</summary>
internal sealed record EnumValue(LiteralModel Value, string? Name, string? Description)
{
    /// <summary>The values that a shape lists: its <c>enum</c>, or its one <c>const</c> named by its title.</summary>
    public static List<EnumValue> Of(SchemaShape shape)
    {
        var values = new List<EnumValue>();
        if (shape.Const is { } constant)
        {
            values.Add(new EnumValue(Literals.Of(constant), shape.Title, shape.Description));
            return values;
        }

        Schema? schema = shape.EnumSchema;
        for (int i = 0; i < (schema?.Enum.Count ?? 0); i++)
        {
            values.Add(new EnumValue(Literals.Of(schema!.Enum[i]), DocumentedName(schema, i), DocumentedText(schema, i)));
        }

        return values;
    }

    /// <summary><c>x-enum-varnames</c>, <c>x-enumNames</c>, <c>x-ms-enum</c>.</summary>
    private static string? DocumentedName(Schema schema, int index) =>
        TextAt(schema.Extension("x-enum-varnames"), schema, index)
        ?? TextAt(schema.Extension("x-enumNames"), schema, index)
        ?? TextAt(schema.Extension("x-enum-names"), schema, index)
        ?? Text(MicrosoftValue(schema, index)?["name"]);

    private static string? DocumentedText(Schema schema, int index) =>
        TextAt(schema.Extension("x-enum-descriptions"), schema, index)
        ?? TextAt(schema.Extension("x-enumDescriptions"), schema, index)
        ?? Text(MicrosoftValue(schema, index)?["description"]);

    /// <summary>By position in a list, or by value in a map.</summary>
    private static string? TextAt(JsonNode? names, Schema schema, int index) => Text(names switch
    {
        JsonArray list when index < list.Count => list[index],
        JsonObject map => map[schema.Enum[index] is JsonValue value ? value.ToString() : ""],
        _ => null,
    });

    private static string? Text(JsonNode? node) => node is JsonValue scalar && scalar.TryGetValue(out string? text) && text.Length > 0 ? text : null;

    private static JsonObject? MicrosoftValue(Schema schema, int index)
    {
        if (schema.Extension("x-ms-enum") is not JsonObject microsoft || microsoft["values"] is not JsonArray values)
        {
            return null;
        }

        string wanted = schema.Enum[index].ToJsonString();
        foreach (JsonNode? value in values)
        {
            if (value is JsonObject entry && entry["value"]?.ToJsonString() == wanted)
            {
                return entry;
            }
        }

        return null;
    }
}
