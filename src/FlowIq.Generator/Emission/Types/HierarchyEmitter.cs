using System.Linq;
using FlowIq.Generator.Emission.Json;
using FlowIq.Generator.Model;

namespace FlowIq.Generator.Emission.Types;

/// <summary>A union whose cases are records of its own: an abstract record that only they derive from.</summary>
internal static class HierarchyEmitter
{
    public static void Emit(SourceWriter writer, UnionModel union, EmissionContext context)
    {
        TypeDocs.Write(writer, union);
        writer.Open($"{context.Access} abstract partial record {union.Name}");
        writer.Line($"private protected {union.Name}()");
        writer.Line("{");
        writer.Line("}");
        foreach (PropertyModel property in union.SharedProperties)
        {
            writer.Line();
            Shared(writer, property, context);
        }

        if (union.SharedProperties.AsSpan().ToArray().Any(static property => property.IsSecret))
        {
            writer.Line();
            RecordEmitter.PrintMembers(writer, union.SharedProperties, "protected virtual");
        }

        writer.Line();
        Unknown(writer, union, context);
        writer.Close();
    }

    /// <summary>
    /// A required member of an unknown case may be missing on the wire, and its type has no null; reading it says so
    /// instead of handing out a null.
    /// </summary>
    private static void Shared(SourceWriter writer, PropertyModel property, EmissionContext context)
    {
        if (property.IsTag)
        {
            PropertyDocs.Write(writer, property);
            writer.Line($"public abstract {CSharpTypes.Of(property.Type, context.Target)} {property.Name} {{ get; }}");
            return;
        }

        bool isGuarded = property is { Presence: Presence.Required, Fixed: null, Type.IsNullable: false } && Storages.Of(property) == Storage.Plain && !CSharpTypes.IsValueType(property.Type);
        if (!isGuarded)
        {
            PropertyEmitter.Declare(writer, property, context);
            return;
        }

        string type = CSharpTypes.NonNull(property.Type, context.Target);
        string field = PropertyEmitter.FieldName(property.Name);
        writer.Line($"private readonly {type}? {field};");
        writer.Line();
        PropertyDocs.Write(writer, property);
        writer.Line($"public required {type} {property.Name} {{ get => {field} ?? throw ApiRuntime.RawJson.Missing({CSharpLiteral.String(property.JsonName)}); init => {field} = value; }}");
    }

    private static void Unknown(SourceWriter writer, UnionModel union, EmissionContext context)
    {
        writer.Line("/// <summary>A value that fits no case that the document describes, kept as it came and sent as it is.</summary>");
        writer.Open($"public sealed partial record Unknown : {union.Name}");
        writer.Line("private readonly ApiRuntime.ValueOf<global::System.Text.Json.JsonElement> _json;");
        writer.Line();
        writer.Line("/// <summary>A value by its JSON.</summary>");
        writer.Line("/// <param name=\"json\">The whole value.</param>");
        writer.Line("[global::System.Diagnostics.CodeAnalysis.SetsRequiredMembers]");
        writer.Open("public Unknown(global::System.Text.Json.JsonElement json)");
        writer.Line("_json = new(json);");
        foreach (PropertyModel property in union.SharedProperties)
        {
            if (property is { Presence: Presence.Required, Fixed: null, IsTag: false, Type.IsNullable: false } && !CSharpTypes.IsValueType(property.Type))
            {
                writer.Line($"{property.Name} = null!;");
            }
        }

        writer.Close();
        writer.Line();
        writer.Line("/// <summary>The whole value.</summary>");
        writer.Line("public global::System.Text.Json.JsonElement Json => _json.Value;");
        foreach (PropertyModel property in union.SharedProperties)
        {
            if (property.IsTag)
            {
                writer.Line();
                PropertyDocs.Write(writer, property);
                writer.Line($"public override {CSharpTypes.Of(property.Type, context.Target)} {property.Name} => {UnknownTag(property, context)};");
            }
        }

        writer.Line();
        writer.Line("/// <summary>Prints the JSON for <c>ToString</c>.</summary>");
        writer.Line("/// <param name=\"builder\">Receives the text.</param>");
        writer.Open("protected override bool PrintMembers(global::System.Text.StringBuilder builder)");
        writer.Line("builder.Append(\"Json = \").Append(Json.GetRawText());");
        writer.Line("return true;");
        writer.Close();
        writer.Close();
    }

    /// <summary>What the JSON has where the cases have their tags.</summary>
    private static string UnknownTag(PropertyModel property, EmissionContext context)
    {
        string name = CSharpLiteral.String(property.JsonName);
        if (property.Fixed!.Kind != LiteralKind.String)
        {
            return $"ApiRuntime.RawJson.Property<{CSharpTypes.Of(property.Type, context.Target)}>(Json, {name}, {new JsonExpressions(context).Reader(property.Type)})";
        }

        string text = $"ApiRuntime.RawJson.Text(Json, {name})";
        return property.Type is NamedRef ? $"new({text})" : text;
    }
}
