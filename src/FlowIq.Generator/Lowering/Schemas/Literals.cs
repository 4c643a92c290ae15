using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using FlowIq.Generator.Model;

namespace FlowIq.Generator.Lowering.Schemas;

/// <summary>JSON values of the document as literals of the model.</summary>
internal static class Literals
{
    public static LiteralModel Of(JsonNode? node) => node?.GetValueKind() switch
    {
        null or JsonValueKind.Null => new LiteralModel(LiteralKind.Null, "null"),
        JsonValueKind.String => new LiteralModel(LiteralKind.String, node!.GetValue<string>()),
        // A number beyond every type of C# is kept as the text it is.
        JsonValueKind.Number when !IsFinite(node!.ToJsonString()) => new LiteralModel(LiteralKind.Json, node!.ToJsonString()),
        JsonValueKind.Number => new LiteralModel(LiteralKind.Number, node!.ToJsonString()),
        JsonValueKind.True => new LiteralModel(LiteralKind.True, "true"),
        JsonValueKind.False => new LiteralModel(LiteralKind.False, "false"),
        _ => new LiteralModel(LiteralKind.Json, node!.ToJsonString()),
    };

    /// <summary>Whether the JSON number has neither fraction nor exponent.</summary>
    public static bool IsWhole(string number) => number.IndexOfAny(['.', 'e', 'E']) < 0;

    private static bool IsFinite(string number) =>
        double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && !double.IsInfinity(value);
}
