using System;
using System.Collections.Generic;
using FlowIq.Generator.Model;

namespace FlowIq.Generator.Lowering;

/// <summary>
/// Finds out which types are read, written or both, by following what requests and responses hold, and
/// with that what each property demands: presence depends on who sends it.
/// </summary>
internal static class DirectionPass
{
    public static List<TypeModel> Apply(List<TypeModel> types, IReadOnlyList<(TypeRef Type, Direction Direction)> roots)
    {
        var indices = new Dictionary<string, int>(types.Count, StringComparer.Ordinal);
        for (int i = 0; i < types.Count; i++)
        {
            indices.Add(types[i].Name, i);
        }

        var directions = new Direction[types.Count];
        var open = new Queue<(TypeRef, Direction)>(roots.Count * 2);
        foreach ((TypeRef type, Direction direction) in roots)
        {
            open.Enqueue((type, direction));
        }

        while (open.Count > 0)
        {
            (TypeRef type, Direction direction) = open.Dequeue();
            if (NameOf(type) is { } name && indices.TryGetValue(name, out int index) && (directions[index] | direction) != directions[index])
            {
                directions[index] |= direction;
                AddParts(open, types[index], direction);
            }
        }

        var result = new List<TypeModel>(types.Count);
        for (int i = 0; i < types.Count; i++)
        {
            result.Add(Finish(types[i], directions[i]));
        }

        return result;
    }

    private static TypeModel Finish(TypeModel type, Direction direction)
    {
        bool isRead = (direction & Direction.Read) != 0;
        bool isWritten = (direction & Direction.Written) != 0;
        if (type is not RecordModel record)
        {
            return type with { IsRead = isRead, IsWritten = isWritten };
        }

        return record with { IsRead = isRead, IsWritten = isWritten, Properties = Finish(record.Properties, isRead, isWritten) };
    }

    private static EquatableArray<PropertyModel> Finish(EquatableArray<PropertyModel> properties, bool isRead, bool isWritten)
    {
        PropertyModel[]? changed = null;
        for (int i = 0; i < properties.Count; i++)
        {
            PropertyModel property = properties[i];
            Presence presence = PresenceOf(property, isRead, isWritten);
            if (presence != property.Presence)
            {
                changed ??= properties.AsSpan().ToArray();
                changed[i] = property with { Presence = presence };
            }
        }

        return changed is null ? properties : new EquatableArray<PropertyModel>(changed);
    }

    private static Presence PresenceOf(PropertyModel property, bool isRead, bool isWritten)
    {
        bool isDemanded = property.Presence == Presence.Required
            && !(property.IsReadOnly && isWritten)
            && !(property.IsWriteOnly && isRead);
        if (isDemanded)
        {
            return Presence.Required;
        }

        bool isSent = isWritten && !property.IsReadOnly;
        return isSent && property.Type.IsNullable ? Presence.OptionalNullable : Presence.Optional;
    }

    private static void AddParts(Queue<(TypeRef, Direction)> open, TypeModel type, Direction direction)
    {
        switch (type)
        {
            case RecordModel record:
                foreach (PropertyModel property in record.Properties)
                {
                    open.Enqueue((property.Type, direction));
                }

                if (record.AdditionalProperties is { } extra)
                {
                    open.Enqueue((extra, direction));
                }

                break;
            case UnionModel union:
                foreach (UnionCaseModel unionCase in union.Cases)
                {
                    open.Enqueue((unionCase.Type, direction));
                }

                break;
        }
    }

    private static string? NameOf(TypeRef type) => type switch
    {
        NamedRef named => named.Name,
        ListRef list => NameOf(list.Item),
        MapRef map => NameOf(map.Value),
        _ => null,
    };
}
