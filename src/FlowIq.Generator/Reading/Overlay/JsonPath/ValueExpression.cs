using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FlowIq.Generator.Reading.Overlay.JsonPath;

/// <summary>A JSON value, or nothing at all, which is not the same as null.</summary>
internal readonly record struct PathValue(bool Exists, JsonNode? Node)
{
    public static PathValue Nothing => default;

    public static PathValue Of(JsonNode? node) => new(true, node);

    /// <summary>The string that it is, or null.</summary>
    public string? Text => Exists && Node is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;
}

/// <summary>Something in a filter that has a value: a side of a comparison, an argument.</summary>
internal abstract record ValueExpression
{
    public abstract PathValue Evaluate(PathScope scope);
}

internal sealed record LiteralExpression(JsonNode? Value) : ValueExpression
{
    public override PathValue Evaluate(PathScope scope) => PathValue.Of(Value);
}

/// <summary>The value of the one node that a query finds.</summary>
/// <param name="Query">Singular, or the argument of <c>value()</c>.</param>
internal sealed record QueryExpression(PathQuery Query) : ValueExpression
{
    public override PathValue Evaluate(PathScope scope)
    {
        List<PathNode> nodes = Query.Select(scope);
        return nodes.Count == 1 ? PathValue.Of(nodes[0].Value) : PathValue.Nothing;
    }
}

/// <summary><c>count(query)</c>.</summary>
internal sealed record CountExpression(PathQuery Query) : ValueExpression
{
    public override PathValue Evaluate(PathScope scope) => PathValue.Of(JsonValue.Create(Query.Select(scope).Count));
}

/// <summary><c>length(value)</c>: characters of a string, items of an array, members of an object.</summary>
internal sealed record LengthExpression(ValueExpression Value) : ValueExpression
{
    public override PathValue Evaluate(PathScope scope)
    {
        PathValue value = Value.Evaluate(scope);
        int? length = value.Node switch
        {
            JsonArray items => items.Count,
            JsonObject members => members.Count,
            _ => value.Text is { } text ? CodePoints(text) : null,
        };
        return length is { } number ? PathValue.Of(JsonValue.Create(number)) : PathValue.Nothing;
    }

    private static int CodePoints(string text)
    {
        int count = 0;
        for (int i = 0; i < text.Length; i++)
        {
            bool isPair = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            i += isPair ? 1 : 0;
            count++;
        }

        return count;
    }
}
