using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using FlowIq.Generator.Model;

namespace FlowIq.Generator.Emission.Json;

/// <summary>A decision tree as one C# expression: the index of the case, or -1.</summary>
internal sealed class DispatchEmitter
{
    private int _items;

    /// <summary>Writes the expression behind what stands on the line already.</summary>
    /// <param name="reader">The variable that holds the reader.</param>
    /// <param name="end">What follows the expression.</param>
    public void Write(SourceWriter writer, DispatchNode node, string reader, string end)
    {
        switch (node)
        {
            case UseCase use:
                writer.Line(Number(use.Case) + end);
                break;
            case UseUnknown:
                writer.Line("-1" + end);
                break;
            case ByJsonKind kinds:
                Kinds(writer, $"ApiRuntime.JsonCase.KindOf({reader})", kinds.Branches, new UseUnknown(), reader, end);
                break;
            case ByPropertyKind kind:
                Kinds(writer, $"ApiRuntime.JsonCase.KindAt({reader}, {CSharpLiteral.Utf8(kind.JsonName)})", kind.Branches, kind.Otherwise, reader, end);
                break;
            case ByPropertyValue value:
                Values(writer, $"At({reader}, {CSharpLiteral.Utf8(value.JsonName)}, ", value.Values, value.Absent, value.Otherwise, reader, end);
                break;
            case ByValue value:
                Values(writer, $"Of({reader}, ", value.Values, value.Otherwise, value.Otherwise, reader, end);
                break;
            case ByPropertyPresence presence:
                string table = NameTable.Literal([.. presence.Branches], static branch => branch.JsonName);
                Switch(writer, $"ApiRuntime.JsonCase.FirstOf({reader}, {table})", Grouped(presence.Branches.Select(static branch => branch.Then)), presence.Otherwise, reader, end);
                break;
            case ByStringFormat format:
                Formats(writer, format, reader, end);
                break;
            case ByFirstItem item:
                Inside(writer, "TryFirstItem(" + reader, item.Item, item.Empty, reader, end);
                break;
            case ByPropertyContent content:
                Inside(writer, $"TryProperty({reader}, {CSharpLiteral.Utf8(content.JsonName)}", content.Content, new UseUnknown(), reader, end);
                break;
        }
    }

    private void Inside(SourceWriter writer, string call, DispatchNode found, DispatchNode otherwise, string reader, string end)
    {
        string inner = "item" + (_items++ == 0 ? "" : Number(_items));
        writer.Line($"ApiRuntime.JsonCase.{call}, out global::System.Text.Json.Utf8JsonReader {inner})").Deeper();
        writer.Write("? ");
        Write(writer, found, inner, "");
        writer.Write(": ");
        Write(writer, otherwise, reader, end);
        writer.Shallower();
    }

    private void Kinds(SourceWriter writer, string subject, EquatableArray<JsonKindBranch> branches, DispatchNode otherwise, string reader, string end)
    {
        var arms = new List<(string Pattern, DispatchNode Then)>();
        foreach (IGrouping<DispatchNode, JsonKindBranch> group in branches.AsSpan().ToArray().GroupBy(static branch => branch.Then))
        {
            arms.Add((string.Join(" or ", group.Select(static branch => "ApiRuntime.JsonKind." + branch.Kind).Distinct()), group.Key));
        }

        Switch(writer, subject, arms, otherwise, reader, end);
    }

    private void Values(SourceWriter writer, string call, EquatableArray<LiteralBranch> values, DispatchNode absent, DispatchNode otherwise, string reader, string end)
    {
        LiteralBranch[] branches = values.AsSpan().ToArray();
        bool areTexts = branches.All(static branch => branch.Value.Kind == LiteralKind.String);
        string table = NameTable.Literal([.. branches], areTexts ? static branch => branch.Value.Text : static branch => Json(branch.Value));
        List<(string, DispatchNode)> arms = Grouped(branches.Select(static branch => branch.Then));
        if (absent != otherwise)
        {
            arms.Add(("ApiRuntime.JsonCase.Absent", absent));
        }

        Switch(writer, $"ApiRuntime.JsonCase.{(areTexts ? "Text" : "Scalar")}{call}{table})", arms, otherwise, reader, end);
    }

    private void Switch(SourceWriter writer, string subject, List<(string Pattern, DispatchNode Then)> arms, DispatchNode otherwise, string reader, string end)
    {
        arms.RemoveAll(arm => arm.Then == otherwise);
        if (otherwise is UseUnknown && arms.Count > 0 && arms.TrueForAll(static arm => arm.Then is UseCase use && arm.Pattern == Number(use.Case)))
        {
            // The index in the table is the case; what is not in the table is negative, which no case is.
            writer.Line(subject + end);
            return;
        }

        if (arms.Count == 0)
        {
            Write(writer, otherwise, reader, end);
            return;
        }

        writer.Line($"{subject} switch");
        writer.Line("{").Deeper();
        foreach ((string pattern, DispatchNode then) in arms)
        {
            writer.Write(pattern + " => ");
            Write(writer, then, reader, ",");
        }

        writer.Write("_ => ");
        Write(writer, otherwise, reader, ",");
        writer.Shallower().Line("}" + end);
    }

    private void Formats(SourceWriter writer, ByStringFormat format, string reader, string end)
    {
        foreach (FormatBranch branch in format.Branches)
        {
            writer.Write($"ApiRuntime.JsonFormats.Is{branch.Format}({reader}) ? ");
            Write(writer, branch.Then, reader, "");
            writer.Write(": ");
        }

        Write(writer, format.Otherwise, reader, end);
    }

    /// <summary>Table indexes with one decision become one arm: <c>0 or 3 =&gt; ...</c>.</summary>
    private static List<(string Pattern, DispatchNode Then)> Grouped(IEnumerable<DispatchNode> decisions) =>
    [
        .. decisions
            .Select(static (then, index) => (Index: index, Then: then))
            .GroupBy(static entry => entry.Then)
            .Select(static group => (string.Join(" or ", group.Select(static entry => Number(entry.Index))), group.Key)),
    ];

    private static string Json(LiteralModel value) => value.Kind == LiteralKind.String ? JsonText.Quote(value.Text) : value.Text;

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
