using System.Collections.Generic;
using FlowIq.Generator.Lowering.Naming;
using FlowIq.Generator.Model;

namespace FlowIq.Generator.Lowering.Unions;

/// <summary>Names of the cases inside a union: <c>String</c>, <c>Pet</c>, <c>PetList</c>.</summary>
internal static class CaseNames
{
    public static EquatableArray<UnionCaseModel> Name(string union, List<UnionBranch> branches)
    {
        NameScope scope = ReservedNames.Cases(union);
        var cases = new List<UnionCaseModel>(branches.Count);
        foreach (UnionBranch branch in branches)
        {
            cases.Add(new UnionCaseModel(scope.Claim(Of(branch.Type)), branch.Type, Docs.From(branch.Shape.Title, branch.Shape.Description)));
        }

        return cases.ToEquatableArray();
    }

    private static string Of(TypeRef type) => type switch
    {
        NamedRef named => named.Name,
        ListRef list => Of(list.Item) + "List",
        MapRef map => map.Value is AnyRef ? "Map" : Of(map.Value) + "Map",
        PrimitiveRef primitive => primitive.Kind.ToString(),
        _ => "Json",
    };
}
