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
    private readonly HashSet<string> _uploads;

    public MemberFacts(ClientModel model)
    {
        _types = model.Types.ToDictionary(static type => type.Name);
        _receivedOnly = Holders(type => type is RecordModel record && record.Properties.Any(IsDemandedButNeverSent));
        _uploads = Holders(type => Parts(type).Any(IsStream));
    }

    /// <summary>Whether a value holds a stream, which can be read once and is equal to itself alone: a body that is uploaded.</summary>
    public bool IsUpload(string type) => _uploads.Contains(type);

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

    private static IEnumerable<TypeRef?> Parts(TypeModel type) => type switch
    {
        RecordModel record => record.Properties.Select(static property => property.Type).Append(record.AdditionalProperties!),
        UnionModel union => union.Cases.Select(static unionCase => unionCase.Type),
        _ => [],
    };

    private static bool IsStream(TypeRef? type) => type switch
    {
        PrimitiveRef primitive => primitive.Kind == PrimitiveKind.Binary,
        ListRef list => IsStream(list.Item),
        MapRef map => IsStream(map.Value),
        _ => false,
    };

    private static string? Named(TypeRef? type) => type switch
    {
        NamedRef named => named.Name,
        ListRef list => Named(list.Item),
        MapRef map => Named(map.Value),
        _ => null,
    };

    /// <summary>The types of a kind, and all that hold one of them.</summary>
    private HashSet<string> Holders(System.Func<TypeModel, bool> isKind)
    {
        HashSet<string> holders = [.. _types.Values.Where(isKind).Select(static type => type.Name)];
        while (_types.Values.Where(type => !holders.Contains(type.Name) && Parts(type).Any(part => Named(part) is { } name && holders.Contains(name))).Select(static type => type.Name).ToList() is { Count: > 0 } more)
        {
            holders.UnionWith(more);
        }

        return holders;
    }
}
