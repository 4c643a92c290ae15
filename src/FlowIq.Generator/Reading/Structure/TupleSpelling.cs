using System.Text.Json.Nodes;
using FlowIq.Generator.Diagnostics;

namespace FlowIq.Generator.Reading.Structure;

/// <summary>
/// Before JSON Schema 2020-12 a tuple was written as a list of <c>items</c>, the rest of its items as
/// <c>additionalItems</c>. Documents of every version still contain it.
/// </summary>
internal static class TupleSpelling
{
    /// <summary>Brings a schema to <c>prefixItems</c> and <c>items</c>, before its children are walked.</summary>
    public static void Renew(JsonObject schema, Pointer at, DiagnosticBag diagnostics)
    {
        if (schema["items"] is not JsonArray items)
        {
            return;
        }

        schema.Remove("items");
        if (!SaysArray(schema["type"]))
        {
            // Item schemas bind arrays alone. Writers who leave the type out mean a choice as often as a tuple.
            diagnostics.Report(Descriptors.SchemaConflict, at["items"], "'items' is a list of schemas, but no 'type: array' stands beside it, so the value may be anything");
            return;
        }

        JsonNode? rest = schema["additionalItems"];
        schema.Remove("additionalItems");
        schema["prefixItems"] = items;
        if (rest is not null)
        {
            schema["items"] = rest;
        }
    }

    private static bool SaysArray(JsonNode? type) => type switch
    {
        JsonValue name => name.TryGetValue(out string? text) && text == "array",
        JsonArray names => Contains(names),
        _ => false,
    };

    private static bool Contains(JsonArray names)
    {
        foreach (JsonNode? name in names)
        {
            if (SaysArray(name as JsonValue))
            {
                return true;
            }
        }

        return false;
    }
}
