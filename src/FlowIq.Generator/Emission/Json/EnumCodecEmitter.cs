using FlowIq.Generator.Model;

namespace FlowIq.Generator.Emission.Json;

/// <summary>Emits how an open enum is read and written: as the scalar it is.</summary>
internal sealed class EnumCodecEmitter(EmissionContext context)
{
    private readonly JsonExpressions _expressions = new(context, isInsideCodec: true);

    public void Read(SourceWriter writer, EnumModel model)
    {
        string read = model.Underlying is PrimitiveKind.String ? "ApiRuntime.JsonShared.String(ref reader)"
            : model.Underlying is { } kind ? _expressions.ReadCall(new PrimitiveRef(kind), "reader")
            : "ApiRuntime.JsonScalar.Read(ref reader)";
        writer.Line();
        writer.Line($"public static {model.Name} Read{model.Name}(ref global::System.Text.Json.Utf8JsonReader reader) => new({read});");
    }

    public void Write(SourceWriter writer, EnumModel model)
    {
        string write = model.Underlying is { } scalar ? _expressions.WriteCall(new PrimitiveRef(scalar), "writer", "value.Value") : "ApiRuntime.JsonScalar.Write(writer, value.Json)";
        writer.Line();
        writer.Line($"public static void Write{model.Name}(global::System.Text.Json.Utf8JsonWriter writer, {model.Name} value) => {write};");
    }
}
