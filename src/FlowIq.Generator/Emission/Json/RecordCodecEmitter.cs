using System.Collections.Generic;
using System.Globalization;
using FlowIq.Generator.Emission.Types;
using FlowIq.Generator.Model;

namespace FlowIq.Generator.Emission.Json;

/// <summary>Emits how a record is read and written.</summary>
internal sealed class RecordCodecEmitter(EmissionContext context)
{
    private const int BitsInMask = 64;
    private static readonly string[] TakenInRead = ["reader", "names", "extras"];
    private static readonly string[] TakenInWrite = ["writer", "value"];
    private readonly JsonExpressions _expressions = new(context, isInsideCodec: true);

    public void Read(SourceWriter writer, RecordModel record)
    {
        List<PropertyModel> read = ReadProperties(record);
        var locals = new Locals(TakenInRead);
        var names = new string[read.Count];
        for (int i = 0; i < names.Length; i++)
        {
            names[i] = read[i].IsTag ? "" : locals.For(read[i].Name.TrimStart('@'));
        }

        writer.Line();
        writer.Open($"public static {record.Name} Read{record.Name}(ref global::System.Text.Json.Utf8JsonReader reader)");
        for (int i = 0; i < read.Count; i++)
        {
            if (!read[i].IsTag)
            {
                Declare(writer, read[i], names[i]);
            }
        }

        if (record.AdditionalProperties is { } extra)
        {
            writer.Line($"global::System.Collections.Generic.Dictionary<string, {CSharpTypes.Of(extra, context.Target)}>? extras = null;");
        }

        Loop(writer, record, read, names);
        Require(writer, read);
        Construct(writer, record, read, names);
        writer.Close();
    }

    public void Write(SourceWriter writer, RecordModel record)
    {
        writer.Line();
        writer.Open($"public static void Write{record.Name}(global::System.Text.Json.Utf8JsonWriter writer, {record.Name} value)");
        writer.Line("writer.WriteStartObject();");
        var locals = new Locals(TakenInWrite);
        foreach (PropertyModel property in record.Properties)
        {
            if (!property.IsReadOnly)
            {
                WriteProperty(writer, property, locals);
            }
        }

        if (record.AdditionalProperties is { } extra)
        {
            string table = NameTable.Literal([.. record.Properties], static property => property.JsonName);
            writer.Line($"ApiRuntime.JsonExtras.Write<{CSharpTypes.Of(extra, context.Target)}>(writer, {table}, value.AdditionalProperties, {_expressions.Writer(extra)});");
        }

        writer.Line("writer.WriteEndObject();");
        writer.Close();
    }

    /// <summary>A tag needs no reading, but where unnamed properties are kept it must not be taken for one of them.</summary>
    private static List<PropertyModel> ReadProperties(RecordModel record)
    {
        var read = new List<PropertyModel>(record.Properties.Count);
        foreach (PropertyModel property in record.Properties)
        {
            if (!property.IsTag || record.AdditionalProperties is not null)
            {
                read.Add(property);
            }
        }

        return read;
    }

    private void Declare(SourceWriter writer, PropertyModel property, string local)
    {
        string type = Storages.TypeOf(property, context.Target);
        string initial = property.Presence == Presence.Required && property.Fixed is null && !type.EndsWith("?", System.StringComparison.Ordinal) && !CSharpTypes.IsValueType(property.Type) ? "null!"
            : property.Fixed is { } value ? Constants.Of(value, property.Type)
            : "default";
        writer.Line($"{type} {local} = {initial};");
    }

    private void Loop(SourceWriter writer, RecordModel record, List<PropertyModel> read, string[] names)
    {
        string next = record.AdditionalProperties is null ? "Next" : "NextOrExtra";
        writer.Line($"var names = new ApiRuntime.JsonNames({NameTable.Literal(read, static property => property.JsonName)});");
        writer.Open($"while (names.{next}(ref reader))");
        if (read.Count > 0 || record.AdditionalProperties is not null)
        {
            writer.Open("switch (names.Index)");
            for (int i = 0; i < read.Count; i++)
            {
                string action = read[i].IsTag ? "ApiRuntime.JsonRead.Skip(ref reader)" : $"{names[i]} = {ReadExpression(read[i])}";
                writer.Line($"case {i}: {action}; break;");
            }

            if (record.AdditionalProperties is { } extra)
            {
                writer.Line($"default: (extras ??= new(global::System.StringComparer.Ordinal))[names.Extra] = {_expressions.ReadCall(extra, "reader")}; break;");
            }

            writer.Close();
        }

        writer.Close();
    }

    private string ReadExpression(PropertyModel property) => property.Presence switch
    {
        Presence.Required => _expressions.ReadCall(property.Type, "reader"),
        Presence.OptionalNullable => $"new({_expressions.ReadCall(property.Type with { IsNullable = true }, "reader")})",
        _ when property.Type is AnyRef => _expressions.ReadCall(property.Type, "reader"),
        _ => _expressions.ReadCall(property.Type with { IsNullable = true }, "reader"),
    };

    private static void Require(SourceWriter writer, List<PropertyModel> read)
    {
        ulong mask = 0;
        for (int i = 0; i < read.Count && i < BitsInMask; i++)
        {
            mask |= IsDemanded(read[i]) ? 1UL << i : 0;
        }

        if (mask != 0)
        {
            writer.Line($"names.Require(ref reader, 0x{mask.ToString("X", CultureInfo.InvariantCulture)});");
        }

        for (int i = BitsInMask; i < read.Count; i++)
        {
            if (IsDemanded(read[i]))
            {
                writer.Line($"names.RequireBeyond(ref reader, {i.ToString(CultureInfo.InvariantCulture)});");
            }
        }
    }

    private static bool IsDemanded(PropertyModel property) => property is { Presence: Presence.Required, IsTag: false };

    private static void Construct(SourceWriter writer, RecordModel record, List<PropertyModel> read, string[] names)
    {
        if (read.TrueForAll(static property => property.IsTag) && record.AdditionalProperties is null)
        {
            writer.Line($"return new {record.Name}();");
            return;
        }

        writer.Line($"return new {record.Name}");
        writer.Line("{").Deeper();
        for (int i = 0; i < read.Count; i++)
        {
            if (!read[i].IsTag)
            {
                writer.Line($"{read[i].Name} = {names[i]},");
            }
        }

        if (record.AdditionalProperties is not null)
        {
            writer.Line("AdditionalProperties = ApiRuntime.JsonExtras.Frozen(extras),");
        }

        writer.Shallower().Line("};");
    }

    private void WriteProperty(SourceWriter writer, PropertyModel property, Locals locals)
    {
        string name = CSharpLiteral.Utf8(property.JsonName);
        string member = "value." + property.Name;
        if (property is { IsTag: true, Fixed.Kind: LiteralKind.String })
        {
            writer.Line($"writer.WriteString({name}, {CSharpLiteral.Utf8(property.Fixed!.Text)});");
            return;
        }

        if (property.Type is PrimitiveRef { IsNullable: false } primitive && PrimitiveCodec.HasPropertyWriter(primitive.Kind) && property.Presence != Presence.OptionalNullable)
        {
            string suffix = property.Presence == Presence.Required ? "Property" : "Optional";
            writer.Line($"ApiRuntime.JsonWrite.{primitive.Kind}{suffix}(writer, {name}, {member});");
            return;
        }

        string named = $"ApiRuntime.JsonWrite.Name(writer, {name})";
        switch (property.Presence)
        {
            case Presence.Required:
                writer.Line($"{_expressions.WriteCall(property.Type, named, member)};");
                break;
            case Presence.OptionalNullable:
                writer.Line($"if ({member}.IsSet) {_expressions.WriteCall(property.Type with { IsNullable = true }, named, member + ".Value")};");
                break;
            default:
                string local = locals.For(property.Name.TrimStart('@'));
                TypeRef type = property.Type is AnyRef ? property.Type : property.Type with { IsNullable = false };
                writer.Line($"if ({member} is {{ }} {local}) {_expressions.WriteCall(type, named, local)};");
                break;
        }
    }
}
