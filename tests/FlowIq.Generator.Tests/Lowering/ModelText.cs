using System.Collections.Generic;
using System.Linq;
using FlowIq.Generator.Model;

namespace FlowIq.Generator.Tests.Lowering;

/// <summary>
/// Types of the model as short text: <c>record Pet : Animal { Name: String; Age?: Int32 }</c>, where
/// <c>?</c> behind a name is an optional property, <c>??</c> one whose absence and null differ, and
/// <c>?</c> behind a type says that null is legal.
/// </summary>
internal static class ModelText
{
    public static string Of(TypeModel type) => type switch
    {
        RecordModel record => $"record {record.Name}{(record.BaseUnion is null ? "" : " : " + record.BaseUnion)} {{ {string.Join("; ", Members(record))} }}",
        EnumModel model => $"enum {model.Name}: {model.Underlying?.ToString() ?? "Json"} {{ {string.Join(", ", model.Members.Select(static member => member.Name + "=" + member.Value.Text))} }}",
        UnionModel { IsClosedHierarchy: true } union => $"closed {union.Name} [{string.Join(", ", union.SharedProperties.Select(static property => property.Name))}] = {Cases(union)} by {Of(union.Dispatch)}",
        UnionModel union => $"union {union.Name} = {Cases(union)} by {Of(union.Dispatch)}",
        _ => type.ToString(),
    };

    public static string Of(TypeRef type) => Bare(type) + (type.IsNullable ? "?" : "");

    private static IEnumerable<string> Members(RecordModel record)
    {
        foreach (PropertyModel property in record.Properties.ToArray())
        {
            string mark = property.Presence switch { Presence.Required => "", Presence.Optional => "?", _ => "??" };
            string name = property.Name.ToLowerInvariant() == property.JsonName ? property.Name : $"{property.Name}({property.JsonName})";
            yield return $"{name}{mark}: {Of(property.Type)}{(property.Fixed is null ? "" : " = " + property.Fixed.Text)}";
        }

        if (record.AdditionalProperties is { } extra)
        {
            yield return "*: " + Of(extra);
        }
    }

    private static string Cases(UnionModel union) => string.Join(" | ", union.Cases.Select(static unionCase => Of(unionCase.Type)));

    private static string Bare(TypeRef type) => type switch
    {
        PrimitiveRef primitive => primitive.Kind.ToString(),
        NamedRef named => named.Name,
        ListRef list => $"[{Of(list.Item)}]",
        MapRef map => $"{{{Of(map.Value)}}}",
        _ => "Any",
    };

    private static string Of(DispatchNode node) => node switch
    {
        UseCase use => use.Case.ToString(System.Globalization.CultureInfo.InvariantCulture),
        UseUnknown => "?",
        ByJsonKind kinds => "kind" + Branches(kinds.Branches.Select(static branch => (branch.Kind.ToString(), branch.Then))),
        ByPropertyValue value => $"{value.JsonName}{Branches(value.Values.Select(static branch => (branch.Value.Text, branch.Then)))}{Else(value.Otherwise)}{(value.Absent == value.Otherwise ? "" : " absent " + Of(value.Absent))}",
        ByPropertyPresence presence => "has" + Branches(presence.Branches.Select(static branch => (branch.JsonName, branch.Then))) + Else(presence.Otherwise),
        ByPropertyKind kind => $"kind of {kind.JsonName}" + Branches(kind.Branches.Select(static branch => (branch.Kind.ToString(), branch.Then))) + Else(kind.Otherwise),
        ByValue value => "value" + Branches(value.Values.Select(static branch => (branch.Value.Text, branch.Then))) + Else(value.Otherwise),
        ByStringFormat format => "format" + Branches(format.Branches.Select(static branch => (branch.Format.ToString(), branch.Then))) + Else(format.Otherwise),
        ByPropertyContent content => $"in {content.JsonName}({Of(content.Content)})",
        ByFirstItem item => $"item({Of(item.Item)}; empty {Of(item.Empty)})",
        _ => node.ToString(),
    };

    private static string Branches(IEnumerable<(string Key, DispatchNode Then)> branches) =>
        "(" + string.Join(", ", branches.Select(static branch => branch.Key + ":" + Of(branch.Then))) + ")";

    private static string Else(DispatchNode node) => node is UseUnknown ? "" : " else " + Of(node);
}
