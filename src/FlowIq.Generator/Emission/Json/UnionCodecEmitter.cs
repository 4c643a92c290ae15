using System.Globalization;
using System.Linq;
using FlowIq.Generator.Model;

namespace FlowIq.Generator.Emission.Json;

/// <summary>Emits how a union is read and written.</summary>
internal sealed class UnionCodecEmitter(EmissionContext context)
{
    private const string ReaderType = "global::System.Text.Json.Utf8JsonReader";
    private readonly JsonExpressions _expressions = new(context, isInsideCodec: true);

    public void Read(SourceWriter writer, UnionModel union)
    {
        writer.Line();
        writer.Open($"public static {union.Name} Read{union.Name}(ref {ReaderType} reader)");
        writer.Open($"switch (CaseOf{union.Name}(reader))");
        for (int i = 0; i < union.Cases.Count; i++)
        {
            string value = _expressions.ReadCall(union.Cases[i].Type, "reader");
            writer.Line($"case {Number(i)}: return {(union.IsClosedHierarchy ? value : $"new({Number(i)}, {value})")};");
        }

        writer.Line($"default: return {Unknown(union)};");
        writer.Close();
        writer.Close();
        writer.Line();
        writer.Write($"private static int CaseOf{union.Name}({ReaderType} reader) => ");
        new DispatchEmitter().Write(writer, union.Dispatch, "reader", ";");
        UnknownFactory(writer, union);
    }

    public void Write(SourceWriter writer, UnionModel union)
    {
        writer.Line();
        writer.Open($"public static void Write{union.Name}(global::System.Text.Json.Utf8JsonWriter writer, {union.Name} value)");
        writer.Open(union.IsClosedHierarchy ? "switch (value)" : "switch (value.Index)");
        for (int i = 0; i < union.Cases.Count; i++)
        {
            TypeRef type = union.Cases[i].Type;
            string label = union.IsClosedHierarchy ? $"{((NamedRef)type).Name} known" : Number(i);
            string value = union.IsClosedHierarchy ? "known" : $"({CSharpTypes.NonNull(type, context.Target)})value.Value";
            writer.Line($"case {label}: {_expressions.WriteCall(type, "writer", value)}; break;");
        }

        writer.Line(union.IsClosedHierarchy
            ? $"case {union.Name}.Unknown unknown: ApiRuntime.JsonWrite.Any(writer, unknown.Json); break;"
            : "default: ApiRuntime.JsonWrite.Any(writer, (global::System.Text.Json.JsonElement)value.Value); break;");
        writer.Close();
        writer.Close();
    }

    private string Unknown(UnionModel union)
    {
        string json = $"ApiRuntime.JsonRead.Unknown(ref reader, \"{union.Name}\")";
        if (!union.IsClosedHierarchy)
        {
            return $"new(-1, {json})";
        }

        PropertyModel[] shared = [.. union.SharedProperties.AsSpan().ToArray().Where(static property => !property.IsTag)];
        if (shared.Length == 0)
        {
            return $"new {union.Name}.Unknown({json})";
        }

        return $"Unknown{union.Name}({json})";
    }

    /// <summary>What all cases share is read of an unknown value too, as far as it is there.</summary>
    private void UnknownFactory(SourceWriter writer, UnionModel union)
    {
        PropertyModel[] shared = [.. union.SharedProperties.AsSpan().ToArray().Where(static property => !property.IsTag)];
        if (!union.IsClosedHierarchy || shared.Length == 0)
        {
            return;
        }

        writer.Line();
        writer.Line($"private static {union.Name} Unknown{union.Name}(global::System.Text.Json.JsonElement json) => new {union.Name}.Unknown(json)");
        writer.Line("{").Deeper();
        foreach (PropertyModel property in shared)
        {
            string forgiving = property.Presence == Presence.Required && !property.Type.IsNullable && !CSharpTypes.IsValueType(property.Type) ? "!" : "";
            TypeRef type = property.Presence == Presence.Required || property.Type is AnyRef ? property.Type : property.Type with { IsNullable = true };
            string value = $"ApiRuntime.RawJson.Property<{CSharpTypes.Of(type, context.Target)}>(json, {CSharpLiteral.String(property.JsonName)}, {_expressions.Reader(type)}){forgiving}";
            writer.Line($"{property.Name} = {(property.Presence == Presence.OptionalNullable ? $"new({value})" : value)},");
        }

        writer.Shallower().Line("};");
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
