using FlowIq.Generator.Emission.Types;
using FlowIq.Generator.Model;

namespace FlowIq.Generator.Emission.Json;

/// <summary>The JSON code of one bucket as one file: what the build needs and no editor.</summary>
internal static class JsonFileEmitter
{
    public static GeneratedFile Emit(TypeBucket bucket, EmissionContext context)
    {
        SourceWriter writer = EmittedFile.Begin(context);
        if (context.Options.JsonConverters)
        {
            writer.Line();
            string attribute = $"[global::System.Text.Json.Serialization.JsonConverter(typeof({JsonResolverEmitter.FactoryName(context)}))]";
            foreach (TypeModel type in bucket.Types)
            {
                writer.Line(attribute);
                Part(writer, type, context);
            }
        }

        writer.Line();
        writer.Line("/// <summary>Reads and writes the types of the document, without reflection.</summary>");
        writer.Open($"internal static partial class {context.CodecName}");
        var codec = new TypeCodecEmitter(context);
        foreach (TypeModel type in bucket.Types)
        {
            codec.Emit(writer, type);
        }

        if (context.Options.JsonConverters)
        {
            JsonResolverEmitter.Lookup(writer, bucket, context);
        }

        writer.Close();
        return EmittedFile.End(writer, context, "Json." + bucket.Number);
    }

    /// <summary>Another part of the type, for the attribute to stand on.</summary>
    private static void Part(SourceWriter writer, TypeModel type, EmissionContext context)
    {
        string keyword = type switch
        {
            EnumModel => "readonly partial record struct",
            UnionModel { IsClosedHierarchy: true } => "abstract partial record",
            _ => "sealed partial record",
        };
        writer.Line($"{context.Access} {keyword} {type.Name};");
    }
}
