using FlowIq.Generator.Model;

namespace FlowIq.Generator.Emission.Json;

/// <summary>C# expressions that read and write values of a type with the emitted JSON code.</summary>
internal sealed class JsonExpressions(EmissionContext context)
{
    /// <summary>
    /// A method group or static lambda that converts to <c>Runtime.ReadJson&lt;T&gt;</c>
    /// (<c>T (ref Utf8JsonReader reader)</c>, the reader on the value's first token), where T is
    /// <see cref="CSharpTypes.Of"/> of the type.
    /// </summary>
    public string Reader(TypeRef type) => context.CodecName + ".Read" + type;

    /// <summary>
    /// A method group or static lambda that converts to <c>Runtime.WriteJson&lt;T&gt;</c>
    /// (<c>void (Utf8JsonWriter writer, T value)</c>).
    /// </summary>
    public string Writer(TypeRef type) => context.CodecName + ".Write" + type;
}
