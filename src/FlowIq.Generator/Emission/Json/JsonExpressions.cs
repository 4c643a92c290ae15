using FlowIq.Generator.Model;

namespace FlowIq.Generator.Emission.Json;

/// <summary>C# expressions that read and write values of a type with the emitted JSON code.</summary>
/// <param name="isInsideCodec">Whether they stand in the codec class itself, which needs no name then.</param>
internal sealed class JsonExpressions(EmissionContext context, bool isInsideCodec = false)
{
    private const string ReaderType = "global::System.Text.Json.Utf8JsonReader";
    private const string WriterType = "global::System.Text.Json.Utf8JsonWriter";

    /// <summary>
    /// A method group or static lambda that converts to <c>ApiRuntime.ReadJson&lt;T&gt;</c>
    /// (<c>T (ref Utf8JsonReader reader)</c>, the reader on the value's first token), where T is
    /// <see cref="CSharpTypes.Of"/> of the type.
    /// </summary>
    public string Reader(TypeRef type) => type switch
    {
        PrimitiveRef primitive => ReadMethod(primitive),
        AnyRef { IsNullable: false } => "ApiRuntime.JsonRead.Any",
        NamedRef { IsNullable: false } named => ReadMethod(named),
        _ => $"static (ref {ReaderType} item) => {ReadCall(type, "item")}",
    };

    /// <summary>
    /// A method group or static lambda that converts to <c>ApiRuntime.WriteJson&lt;T&gt;</c>
    /// (<c>void (Utf8JsonWriter writer, T value)</c>).
    /// </summary>
    public string Writer(TypeRef type) => type switch
    {
        PrimitiveRef primitive => WriteMethod(primitive),
        AnyRef { IsNullable: false } => "ApiRuntime.JsonWrite.Any",
        NamedRef { IsNullable: false } named => WriteMethod(named),
        _ => $"static ({WriterType} json, {CSharpTypes.Of(type, context.Target)} item) => {WriteCall(type, "json", "item")}",
    };

    /// <summary>The expression that reads a value of the type from the reader variable; null where JSON null is legal.</summary>
    public string ReadCall(TypeRef type, string reader) => type switch
    {
        PrimitiveRef or AnyRef { IsNullable: false } or NamedRef { IsNullable: false } => $"{Reader(type)}(ref {reader})",
        // The cast matters: a bare null would become an enum by way of its conversion from text.
        NamedRef { Kind: NamedKind.Enum } named => $"ApiRuntime.JsonRead.IsNull(ref {reader}) ? ({named.Name}?)null : {ReadMethod(named)}(ref {reader})",
        NamedRef named => $"ApiRuntime.JsonRead.IsNull(ref {reader}) ? null : {ReadMethod(named)}(ref {reader})",
        ListRef list => $"ApiRuntime.JsonRead.List{OrNull(list)}<{CSharpTypes.Of(list.Item, context.Target)}>(ref {reader}, {Reader(list.Item)})",
        MapRef map => $"ApiRuntime.JsonRead.Map{OrNull(map)}<{CSharpTypes.Of(map.Value, context.Target)}>(ref {reader}, {Reader(map.Value)})",
        _ => $"ApiRuntime.JsonRead.Any(ref {reader})",
    };

    /// <summary>The expression statement that writes a value of the type, JSON null for a null.</summary>
    public string WriteCall(TypeRef type, string writer, string value) => type switch
    {
        PrimitiveRef or AnyRef { IsNullable: false } or NamedRef { IsNullable: false } => $"{Writer(type)}({writer}, {value})",
        NamedRef { Kind: NamedKind.Enum } named =>
            $"ApiRuntime.JsonWrite.ValueOrNull<{named.Name}>({writer}, {value}, {WriteMethod(named)})",
        NamedRef named => $"ApiRuntime.JsonWrite.ObjectOrNull<{named.Name}>({writer}, {value}, {WriteMethod(named)})",
        ListRef list => $"ApiRuntime.JsonWrite.List{OrNull(list)}<{CSharpTypes.Of(list.Item, context.Target)}>({writer}, {value}, {Writer(list.Item)})",
        MapRef map => $"ApiRuntime.JsonWrite.Map{OrNull(map)}<{CSharpTypes.Of(map.Value, context.Target)}>({writer}, {value}, {Writer(map.Value)})",
        _ => $"ApiRuntime.JsonWrite.Any({writer}, {value} ?? default)",
    };

    private static string OrNull(TypeRef type) => type.IsNullable ? "OrNull" : "";

    private static string ReadMethod(PrimitiveRef type) => $"ApiRuntime.{PrimitiveCodec.ReadClass(type.Kind)}.{type.Kind}{OrNull(type)}";

    private static string WriteMethod(PrimitiveRef type) => $"ApiRuntime.{PrimitiveCodec.WriteClass(type.Kind)}.{type.Kind}{OrNull(type)}";

    private string ReadMethod(NamedRef type) => $"{Codec}Read{type.Name}";

    private string WriteMethod(NamedRef type) => $"{Codec}Write{type.Name}";

    private string Codec => isInsideCodec ? "" : context.CodecName + ".";
}
