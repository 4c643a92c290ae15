using System.Collections.Generic;
using FlowIq.Generator.Lowering.Schemas;
using FlowIq.Generator.Model;
using Microsoft.OpenApi;

namespace FlowIq.Generator.Lowering.Unions;

/// <summary>Tells scalars of one JSON kind apart: by value, then by format.</summary>
internal static class ScalarDispatch
{
    public static DispatchNode Strings(List<Leaf> leaves, Ambiguity ambiguity)
    {
        List<Leaf> open = leaves.FindAll(static leaf => LeafCollector.Values(leaf.Shape) is null);
        var plain = new List<Leaf>();
        var formats = new List<FormatBranch>();
        foreach (Leaf leaf in open)
        {
            if (Primitives.Of(JsonSchemaType.String, leaf.Shape) is { } kind && IsRecognisable(kind))
            {
                formats.Add(new FormatBranch(kind, new UseCase(leaf.Case)));
            }
            else
            {
                plain.Add(leaf);
            }
        }

        DispatchNode otherwise = ambiguity.First(plain);
        bool isChoice = formats.Count > 1 || (formats.Count == 1 && otherwise is not UseUnknown);
        DispatchNode node = isChoice ? new ByStringFormat(formats.ToEquatableArray(), otherwise)
            : formats.Count == 1 ? formats[0].Then
            : otherwise;
        return ByValue(leaves, node);
    }

    public static DispatchNode Values(List<Leaf> leaves, Ambiguity ambiguity) =>
        ByValue(leaves, ambiguity.First(leaves.FindAll(static leaf => LeafCollector.Values(leaf.Shape) is null)));

    private static DispatchNode ByValue(List<Leaf> leaves, DispatchNode otherwise)
    {
        List<Leaf> closed = leaves.FindAll(static leaf => LeafCollector.Values(leaf.Shape) is not null);
        if (closed.Count == 0)
        {
            return otherwise;
        }

        if (otherwise is UseUnknown && Ambiguity.Single(closed) is { } single)
        {
            // The only case of this kind: it is open and takes values that the document does not know.
            return single;
        }

        var values = new List<LiteralBranch>();
        var seen = new HashSet<LiteralModel>();
        foreach (Leaf leaf in closed)
        {
            foreach (LiteralModel value in LeafCollector.Values(leaf.Shape)!)
            {
                if (Kind(value) == leaf.Kind || leaf.Kind is JsonKind.Integer or JsonKind.Number && value.Kind == LiteralKind.Number)
                {
                    if (seen.Add(value))
                    {
                        values.Add(new LiteralBranch(value, new UseCase(leaf.Case)));
                    }
                }
            }
        }

        return new ByValue(values.ToEquatableArray(), otherwise);
    }

    private static JsonKind Kind(LiteralModel value) => value.Kind switch
    {
        LiteralKind.String => JsonKind.String,
        LiteralKind.True or LiteralKind.False => JsonKind.Boolean,
        LiteralKind.Number => JsonKind.Number,
        LiteralKind.Null => JsonKind.Null,
        _ => JsonKind.Object,
    };

    /// <summary>Formats that a text has or has not; any text at all is a relative URI, a base64 text may be a word.</summary>
    private static bool IsRecognisable(PrimitiveKind kind) =>
        kind is PrimitiveKind.DateTime or PrimitiveKind.Date or PrimitiveKind.Time or PrimitiveKind.Duration or PrimitiveKind.Uuid;
}
