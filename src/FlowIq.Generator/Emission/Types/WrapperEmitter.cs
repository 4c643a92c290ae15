using System.Linq;
using FlowIq.Generator.Model;

namespace FlowIq.Generator.Emission.Types;

/// <summary>A union of types that have a life elsewhere: a sealed wrapper around one of them.</summary>
internal static class WrapperEmitter
{
    public static void Emit(SourceWriter writer, UnionModel union, EmissionContext context)
    {
        string name = union.Name;
        TypeDocs.Write(writer, union);
        writer.Open($"{context.Access} sealed partial record {name}");
        writer.Line("private readonly int _case;");
        writer.Line("private readonly ApiRuntime.ValueOf<object> _value;");
        writer.Line();
        writer.Open($"internal {name}(int index, object value)");
        writer.Line("_case = index;");
        writer.Line("_value = new(value ?? throw new global::System.ArgumentNullException(nameof(value)));");
        writer.Close();
        writer.Line();
        writer.Line($"/// <summary>The value: {Types(union)}, or a <see cref=\"global::System.Text.Json.JsonElement\"/> that fits none of them.</summary>");
        writer.Line("public object Value => _value.Value;");
        writer.Line();
        writer.Line("/// <summary>The JSON of a value that fits no case that the document describes; else null.</summary>");
        writer.Line("public global::System.Text.Json.JsonElement? Unknown => _case < 0 ? (global::System.Text.Json.JsonElement)Value : null;");
        writer.Line();
        writer.Line("internal int Index => _case;");
        for (int i = 0; i < union.Cases.Count; i++)
        {
            writer.Line();
            Case(writer, union, i, context.Target);
        }

        writer.Line();
        writer.Line("/// <summary>A value that fits no case that the document describes.</summary>");
        writer.Line("/// <param name=\"json\">Sent as it is.</param>");
        writer.Line($"public static {name} FromJson(global::System.Text.Json.JsonElement json) => new(-1, json);");
        writer.Line();
        Match(writer, union, context.Target);
        writer.Line();
        writer.Line("/// <summary>The value's own text.</summary>");
        writer.Line("public override string ToString() => Value.ToString() ?? \"\";");
        writer.Line();
        writer.Line("// Nothing calls it; without it the compiler would write one that prints each case.");
        writer.Line("private bool PrintMembers(global::System.Text.StringBuilder builder) => false;");
        writer.Close();
    }

    private static void Case(SourceWriter writer, UnionModel union, int index, TargetFacts target)
    {
        UnionCaseModel unionCase = union.Cases[index];
        string type = CSharpTypes.NonNull(unionCase.Type, target);
        writer.Line($"/// <summary>The value where it is {Article(unionCase.Name)}; else null.</summary>");
        writer.Line($"public {type}? As{unionCase.Name} => _case == {index} ? ({type}?)Value : null;");
        writer.Line();
        writer.Line($"/// <summary>{Capital(Article(unionCase.Name))}.</summary>");
        writer.Line("/// <param name=\"value\">The value.</param>");
        if (unionCase.Type is ListRef or MapRef)
        {
            // C# has no conversions from interfaces.
            writer.Line($"public static {union.Name} From{unionCase.Name}({type} value) => new({index}, {Storages.Freeze(unionCase.Type, "value", target)}!);");
        }
        else
        {
            writer.Line($"public static implicit operator {union.Name}({type} value) => new({index}, value);");
        }
    }

    private static void Match(SourceWriter writer, UnionModel union, TargetFacts target)
    {
        var locals = new Locals("unknown", "TResult");
        string[] names = [.. union.Cases.AsSpan().ToArray().Select(unionCase => locals.For(unionCase.Name))];
        writer.Line("/// <summary>Calls the function of the case that the value is of.</summary>");
        writer.Line("/// <typeparam name=\"TResult\">What the functions return.</typeparam>");
        for (int i = 0; i < names.Length; i++)
        {
            writer.Line($"/// <param name=\"{names[i].TrimStart('@')}\">For {Article(union.Cases[i].Name)}.</param>");
        }

        writer.Line("/// <param name=\"unknown\">For JSON that fits no case.</param>");
        writer.Line("public TResult Match<TResult>(").Deeper();
        for (int i = 0; i < names.Length; i++)
        {
            writer.Line($"global::System.Func<{CSharpTypes.NonNull(union.Cases[i].Type, target)}, TResult> {names[i]},");
        }

        writer.Line("global::System.Func<global::System.Text.Json.JsonElement, TResult> unknown) => _case switch");
        writer.Line("{").Deeper();
        for (int i = 0; i < names.Length; i++)
        {
            writer.Line($"{i} => {names[i]}(({CSharpTypes.NonNull(union.Cases[i].Type, target)})Value),");
        }

        writer.Line("_ => unknown((global::System.Text.Json.JsonElement)Value),");
        writer.Shallower().Line("};").Shallower();
    }

    private static string Types(UnionModel union) => string.Join(", ", union.Cases.AsSpan().ToArray().Select(static unionCase => Article(unionCase.Name)));

    private static string Article(string name) => (name[0] is 'A' or 'E' or 'I' or 'O' ? "an " : "a ") + name;

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text.Substring(1);
}
