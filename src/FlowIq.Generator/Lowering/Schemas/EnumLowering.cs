using System.Collections.Generic;
using System.Globalization;
using FlowIq.Generator.Lowering.Naming;
using FlowIq.Generator.Model;
using FlowIq.Generator.Reading;

namespace FlowIq.Generator.Lowering.Schemas;

/// <summary>A list of known values to an open enum.</summary>
internal static class EnumLowering
{
    public static EnumModel Lower(string name, SchemaShape shape, List<EnumValue> values, Pointer at)
    {
        PrimitiveKind? underlying = Underlying(values, shape);
        NameScope scope = ReservedNames.Members(name, isMixed: underlying is null);
        var members = new List<EnumMemberModel>(values.Count);
        var seen = new HashSet<object>();
        foreach (EnumValue value in values)
        {
            if (seen.Add(underlying == PrimitiveKind.Double ? Number(value.Value) : value.Value))
            {
                string memberName = scope.Claim(Identifiers.ToPascalCase(value.Name ?? Word(value.Value), value.Value.Text.Length == 0 ? "Empty" : "Symbol"));
                members.Add(new EnumMemberModel(memberName, value.Value, Docs.From(null, value.Description)));
            }
        }

        return new EnumModel(name, Docs.From(shape.Title, shape.Description, at), shape.IsDeprecated, false, false, underlying, members.ToEquatableArray());
    }

    /// <summary>What is one number in C# is one value, however it is spelt.</summary>
    private static object Number(LiteralModel value) => double.Parse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static string Word(LiteralModel value) => value.Kind switch
    {
        LiteralKind.String => value.Text,
        LiteralKind.Number => (value.Text[0] == '-' ? "ValueMinus" : "Value") + value.Text.TrimStart('-').Replace('.', '_'),
        LiteralKind.True => "True",
        LiteralKind.False => "False",
        LiteralKind.Null => "Null",
        _ => "Value" + value.Text,
    };

    private static PrimitiveKind? Underlying(List<EnumValue> values, SchemaShape shape)
    {
        bool texts = true, numbers = true, whole = true, flags = true;
        foreach (EnumValue value in values)
        {
            LiteralKind kind = value.Value.Kind;
            texts &= kind == LiteralKind.String;
            numbers &= kind == LiteralKind.Number;
            whole &= kind == LiteralKind.Number && long.TryParse(value.Value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);
            flags &= kind is LiteralKind.True or LiteralKind.False;
        }

        return texts ? PrimitiveKind.String
            : flags ? PrimitiveKind.Boolean
            : whole && shape.Format == "int32" ? PrimitiveKind.Int32
            : whole ? PrimitiveKind.Int64
            : numbers ? PrimitiveKind.Double
            : null;
    }
}
