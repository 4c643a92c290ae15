using FlowIq.Generator.Emission.Types;
using FlowIq.Generator.Model;

namespace FlowIq.Generator.Emission.Json;

/// <summary>
/// Puts the emitted JSON code under <c>JsonSerializer</c>: a resolver for users' own options, and a
/// converter factory for the attribute. Both ask the buckets, each of which knows its own types.
/// </summary>
internal static class JsonResolverEmitter
{
    private const string TypeInfo = "global::System.Text.Json.Serialization.Metadata.JsonTypeInfo";
    private const string Options = "global::System.Text.Json.JsonSerializerOptions";

    public static string FactoryName(EmissionContext context) => context.Name + "JsonConverterFactory";

    /// <summary>The file with the resolver and the factory.</summary>
    /// <param name="buckets">Their numbers.</param>
    public static GeneratedFile Emit(EquatableArray<string> buckets, EmissionContext context)
    {
        SourceWriter writer = EmittedFile.Begin(context);
        string resolver = context.Name + "JsonResolver";
        writer.Line();
        writer.Line($"/// <summary>Gives <see cref=\"global::System.Text.Json.JsonSerializer\"/> the JSON code of this client's types, without reflection.</summary>");
        writer.Line("/// <remarks>Set it as <c>TypeInfoResolver</c> of your <c>JsonSerializerOptions</c>, or combine it with others.</remarks>");
        writer.Open($"{context.Access} sealed class {resolver} : global::System.Text.Json.Serialization.Metadata.IJsonTypeInfoResolver");
        writer.Line("/// <summary>The resolver; it has no state.</summary>");
        writer.Line($"public static {resolver} Default {{ get; }} = new();");
        writer.Line();
        writer.Line("/// <summary>How to read and write a type, or null where it is none of this client's.</summary>");
        writer.Line("/// <param name=\"type\">The type.</param>");
        writer.Line("/// <param name=\"options\">The options it is for.</param>");
        writer.Line($"public {TypeInfo}? GetTypeInfo(global::System.Type type, {Options} options) =>").Deeper();
        for (int i = 0; i < buckets.Count; i++)
        {
            writer.Line($"{(i == 0 ? "" : "?? ")}{context.CodecName}.TypeInfo{buckets[i]}(type, options){(i == buckets.Count - 1 ? ";" : "")}");
        }

        writer.Shallower();
        writer.Close();
        writer.Line();
        writer.Line("/// <summary>Makes the converters of this client's types.</summary>");
        writer.Open($"internal sealed class {FactoryName(context)} : global::System.Text.Json.Serialization.JsonConverterFactory");
        writer.Line("/// <inheritdoc/>");
        writer.Line("public override bool CanConvert(global::System.Type typeToConvert) => true;");
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"public override global::System.Text.Json.Serialization.JsonConverter? CreateConverter(global::System.Type typeToConvert, {Options} options) =>").Deeper();
        writer.Line($"{resolver}.Default.GetTypeInfo(typeToConvert, options)?.Converter;").Shallower();
        writer.Close();
        return EmittedFile.End(writer, context, "JsonResolver");
    }

    /// <summary>
    /// The look-up of one bucket's types, inside the codec class. It is asked once per type and options, so that delegates are
    /// made anew: those that C# makes of a bare method's name are kept in a field each, which the compiler has to add.
    /// </summary>
    public static void Lookup(SourceWriter writer, TypeBucket bucket, EmissionContext context)
    {
        writer.Line();
        writer.Open($"public static {TypeInfo}? TypeInfo{bucket.Number}(global::System.Type type, {Options} options)");
        foreach (TypeModel type in bucket.Types)
        {
            writer.Line($"if (type == typeof({type.Name})) return ApiRuntime.CodecConverter<{type.Name}>.TypeInfo(options, new(Read{type.Name}), new(Write{type.Name}));");
        }

        writer.Line("return null;");
        writer.Close();
    }
}
