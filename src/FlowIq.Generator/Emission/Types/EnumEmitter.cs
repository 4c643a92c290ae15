using FlowIq.Generator.Model;

namespace FlowIq.Generator.Emission.Types;

/// <summary>A list of known values as an open enum: a value that the document does not know survives.</summary>
internal static class EnumEmitter
{
    /// <summary>From so many values on they stand in a table: the compiler's time over a switch grows with the square of its arms.</summary>
    private const int ManyValues = 200;

    public static void Emit(SourceWriter writer, EnumModel model, EmissionContext context)
    {
        bool isMixed = model.Underlying is null;
        string type = isMixed ? "string" : CSharpTypes.NonNull(new PrimitiveRef(model.Underlying!.Value), context.Target);
        bool isText = type == "string";
        string field = isMixed ? "_json" : "_value";
        TypeDocs.Write(writer, model);
        writer.Open($"{context.Access} readonly partial record struct {model.Name}");
        writer.Line($"private readonly {type}{(isText ? "?" : "")} {field};");
        writer.Line();
        Construct(writer, model.Name, type, isMixed, isText);
        foreach (EnumMemberModel member in model.Members)
        {
            writer.Line();
            XmlDocWriter.Write(writer, member.Doc, $"The value {Shown(member.Value)}.");
            writer.Line($"public static {model.Name} {member.Name} => new({Literal(member.Value, isMixed, type)});");
        }

        writer.Line();
        AsKnown(writer, model.Members, isMixed, isText, type);
        writer.Line();
        writer.Line("/// <summary>The value as it stands on the wire, without quotes.</summary>");
        string text = isMixed ? "ApiRuntime.JsonScalar.TextOf(_json)"
            : isText ? "Value"
            : type == "bool" ? "_value ? \"true\" : \"false\""
            : "_value.ToString(global::System.Globalization.CultureInfo.InvariantCulture)";
        writer.Line($"public override string ToString() => {text};");
        writer.Close();
    }

    private static void Construct(SourceWriter writer, string name, string type, bool isMixed, bool isText)
    {
        if (isMixed)
        {
            writer.Line("/// <summary>A value by its JSON text; one that the document does not know is legal.</summary>");
            writer.Line("/// <param name=\"json\">A JSON string, number, boolean or null.</param>");
            writer.Line($"public {name}(string json) => _json = ApiRuntime.JsonScalar.Checked(json);");
            writer.Line();
            writer.Line("/// <summary>The JSON text of the value.</summary>");
            writer.Line("public string Json => _json ?? \"null\";");
            return;
        }

        writer.Line("/// <summary>A value; one that the document does not know is legal.</summary>");
        writer.Line("/// <param name=\"value\">As it stands on the wire.</param>");
        writer.Line($"public {name}({type} value) => _value = value;");
        writer.Line();
        writer.Line("/// <summary>The value as it stands on the wire.</summary>");
        writer.Line($"public {type} Value => _value{(isText ? " ?? \"\"" : "")};");
        writer.Line();
        writer.Line("/// <summary>A value from what stands on the wire.</summary>");
        writer.Line("/// <param name=\"value\">Known or not.</param>");
        writer.Line($"public static implicit operator {name}({type} value) => new(value);");
    }

    private static void AsKnown(SourceWriter writer, EquatableArray<EnumMemberModel> members, bool isMixed, bool isText, string type)
    {
        writer.Line("/// <summary>The known value, to switch on; null for one that the document does not know.</summary>");
        string value = isMixed ? "Json" : isText ? "Value" : "_value";
        if (members.Count >= ManyValues)
        {
            Table(writer, members, isMixed, type, value);
        }
        else
        {
            Switch(writer, members, isMixed, type, value);
        }

        writer.Line();
        writer.Line("/// <summary>The values that the document knows.</summary>");
        writer.Open("public enum Known");
        foreach (EnumMemberModel member in members)
        {
            writer.Line($"/// <summary>{XmlDocWriter.Escape(Shown(member.Value))}</summary>");
            writer.Line($"{member.Name},");
        }

        writer.Close();
    }

    private static void Switch(SourceWriter writer, EquatableArray<EnumMemberModel> members, bool isMixed, string type, string value)
    {
        writer.Line($"public Known? AsKnown => {value} switch");
        writer.Line("{").Deeper();
        foreach (EnumMemberModel member in members)
        {
            writer.Line($"{Literal(member.Value, isMixed, type)} => Known.{member.Name},");
        }

        if (!(type == "bool" && members.Count == 2))
        {
            writer.Line("_ => null,");
        }

        writer.Shallower().Line("};");
    }

    private static void Table(SourceWriter writer, EquatableArray<EnumMemberModel> members, bool isMixed, string type, string value)
    {
        writer.Line($"public Known? AsKnown => {EnumModel.TableOfKnown}.TryGetValue({value}, out Known known) ? known : null;");
        writer.Line();
        writer.Line($"private static readonly global::System.Collections.Generic.Dictionary<{type}, Known> {EnumModel.TableOfKnown} = new({(type == "string" ? "global::System.StringComparer.Ordinal" : "")})");
        writer.Line("{").Deeper();
        foreach (EnumMemberModel member in members)
        {
            writer.Line($"[{Literal(member.Value, isMixed, type)}] = Known.{member.Name},");
        }

        writer.Shallower().Line("};");
    }

    private static string Literal(LiteralModel value, bool isMixed, string type)
    {
        if (isMixed)
        {
            return CSharpLiteral.String(value.Kind == LiteralKind.String ? JsonText.Quote(value.Text) : value.Text);
        }

        return value.Kind switch
        {
            LiteralKind.String => CSharpLiteral.String(value.Text),
            LiteralKind.Number when type == "double" => value.Text + "d",
            _ => value.Text,
        };
    }

    private static string Shown(LiteralModel value) => value.Text.Length == 0 ? "\"\"" : value.Text.Replace('\n', ' ').Replace('\r', ' ');
}
