using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using FlowIq.Generator.Model;

namespace FlowIq.Generator.CorpusTests.Values;

/// <summary>What only the model knows of the members of a client's records.</summary>
internal sealed class MemberFacts
{
    private readonly Dictionary<string, TypeModel> _types;
    private readonly HashSet<string> _receivedOnly;

    public MemberFacts(ClientModel model)
    {
        _types = model.Types.ToDictionary(static type => type.Name);
        _receivedOnly = [.. model.Types.OfType<RecordModel>().Where(static type => type.Properties.Any(IsDemandedButNeverSent)).Select(static type => type.Name)];
        while (_types.Values.Where(type => !_receivedOnly.Contains(type.Name) && Needs(type).Any(_receivedOnly.Contains)).Select(static type => type.Name).ToList() is { Count: > 0 } more)
        {
            _receivedOnly.UnionWith(more);
        }
    }

    /// <summary>Not one that is never sent, nor one that has only one value.</summary>
    public bool IsSent(PropertyInfo property) =>
        _types.GetValueOrDefault(property.DeclaringType!.Name) is not { } type
        || Members(type).FirstOrDefault(member => member.Name.TrimStart('@') == property.Name) is not { } found
        || found is { IsReadOnly: false, Fixed: null };

    /// <summary>Whether a value that is written lacks what a reader demands: a read-only member, in it or in what it must hold.</summary>
    public bool IsReceivedOnly(string type) => _receivedOnly.Contains(type);

    private static IEnumerable<PropertyModel> Members(TypeModel type) => type switch
    {
        RecordModel record => record.Properties,
        UnionModel union => union.SharedProperties,
        _ => [],
    };

    private static bool IsDemandedButNeverSent(PropertyModel property) => property is { IsReadOnly: true, Presence: Presence.Required };

    private static IEnumerable<string> Needs(TypeModel type) => type switch
    {
        RecordModel record => record.Properties.Select(static property => Named(property.Type)).Append(Named(record.AdditionalProperties)).OfType<string>(),
        UnionModel union => union.Cases.Select(static unionCase => Named(unionCase.Type)).OfType<string>(),
        _ => [],
    };

    private static string? Named(TypeRef? type) => type switch
    {
        NamedRef named => named.Name,
        ListRef list => Named(list.Item),
        MapRef map => Named(map.Value),
        _ => null,
    };
}
