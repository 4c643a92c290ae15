using System;
using System.Collections.Generic;
using FlowIq.Generator.Lowering.Naming;
using FlowIq.Generator.Lowering.Schemas;
using FlowIq.Generator.Model;

namespace FlowIq.Generator.Lowering.Unions;

/// <summary>
/// Once all unions are known: those that may, and whose cases are records of no other union, are closed
/// hierarchies, and records that a discriminator names get its value as a constant.
/// </summary>
internal static class UnionStylePass
{
    public static List<TypeModel> Apply(List<TypeModel> types)
    {
        if (!types.Exists(static type => type is UnionModel))
        {
            return types;
        }

        var records = new Dictionary<string, RecordModel>(StringComparer.Ordinal);
        var enums = new Dictionary<string, PrimitiveKind>(StringComparer.Ordinal);
        foreach (TypeModel type in types)
        {
            if (type is RecordModel record)
            {
                records.Add(record.Name, record);
            }
            else if (type is EnumModel { Underlying: { } underlying })
            {
                enums.Add(type.Name, underlying);
            }
        }

        var membership = Memberships(types);
        FixTags(membership, records, enums);
        var result = new List<TypeModel>(types.Count);
        foreach (TypeModel type in types)
        {
            result.Add(type is not UnionModel union ? type
                : IsClosed(union, membership) ? Close(union, records)
                : union with { IsClosedHierarchy = false });
        }

        for (int i = 0; i < result.Count; i++)
        {
            result[i] = result[i] is RecordModel record ? records[record.Name] : result[i];
        }

        return result;
    }

    private static Dictionary<string, List<(UnionModel Union, int Case)>> Memberships(List<TypeModel> types)
    {
        var membership = new Dictionary<string, List<(UnionModel, int)>>(StringComparer.Ordinal);
        foreach (TypeModel type in types)
        {
            if (type is not UnionModel union)
            {
                continue;
            }

            for (int i = 0; i < union.Cases.Count; i++)
            {
                if (union.Cases[i].Type is NamedRef { Kind: NamedKind.Record } record)
                {
                    if (!membership.TryGetValue(record.Name, out List<(UnionModel, int)>? unions))
                    {
                        membership[record.Name] = unions = [];
                    }

                    unions.Add((union, i));
                }
            }
        }

        return membership;
    }

    private static bool IsClosed(UnionModel union, Dictionary<string, List<(UnionModel Union, int Case)>> membership)
    {
        foreach (UnionCaseModel unionCase in union.Cases)
        {
            if (unionCase.Type is not NamedRef { Kind: NamedKind.Record } record || membership[record.Name].Count > 1)
            {
                return false;
            }
        }

        return union.IsClosedHierarchy && union.Cases.Count > 1;
    }

    /// <summary>A record that all its unions name by one and the same value always carries that value.</summary>
    private static void FixTags(Dictionary<string, List<(UnionModel Union, int Case)>> membership, Dictionary<string, RecordModel> records, Dictionary<string, PrimitiveKind> enums)
    {
        foreach (KeyValuePair<string, List<(UnionModel Union, int Case)>> entry in membership)
        {
            string? property = null;
            LiteralModel? tag = null;
            bool isOne = true;
            foreach ((UnionModel union, int index) in entry.Value)
            {
                if (union.TagProperty is { } name && index < union.Tags.Count)
                {
                    isOne &= union.Tags[index] is { Kind: not LiteralKind.Null, Text.Length: > 0 } && (property ?? name) == name && (tag ?? union.Tags[index]) == union.Tags[index];
                    property = name;
                    tag = union.Tags[index];
                }
            }

            if (isOne && property is not null && tag is not null)
            {
                records[entry.Key] = WithTag(records[entry.Key], property, tag, enums);
            }
        }
    }

    /// <param name="enums">What the values of each enum are: a tag that can be one of them stays of its type.</param>
    private static RecordModel WithTag(RecordModel record, string property, LiteralModel tag, Dictionary<string, PrimitiveKind> enums)
    {
        var properties = new List<PropertyModel>(record.Properties);
        int at = properties.FindIndex(candidate => candidate.JsonName == property);
        if (at < 0)
        {
            NameScope scope = ReservedNames.Properties(record.Name);
            foreach (PropertyModel taken in properties)
            {
                scope.Claim(taken.Name);
            }

            properties.Insert(0, new PropertyModel(property, scope.Claim(Identifiers.ToPascalCase(property)), TypeRefs.Of(tag), Presence.Required, DocModel.None, Fixed: tag, IsTag: true));
        }
        else
        {
            TypeRef type = CanBe(properties[at].Type, tag, enums) ? properties[at].Type : TypeRefs.Of(tag);
            properties[at] = properties[at] with { Type = type, Presence = Presence.Required, Fixed = tag, IsTag = true, Default = null, IsReadOnly = false, Constraints = null };
        }

        return record with { Properties = properties.ToEquatableArray() };
    }

    private static bool CanBe(TypeRef type, LiteralModel tag, Dictionary<string, PrimitiveKind> enums)
    {
        PrimitiveKind? kind = type switch
        {
            PrimitiveRef { IsNullable: false } primitive => primitive.Kind,
            NamedRef { Kind: NamedKind.Enum, IsNullable: false } named when enums.TryGetValue(named.Name, out PrimitiveKind underlying) => underlying,
            _ => null,
        };
        return tag.Kind switch
        {
            LiteralKind.String => kind == PrimitiveKind.String,
            LiteralKind.Number => kind is { } number && Literals.Fits(tag.Text, number),
            _ => kind == PrimitiveKind.Boolean,
        };
    }

    private static UnionModel Close(UnionModel union, Dictionary<string, RecordModel> records)
    {
        List<PropertyModel> shared = Shared(union, records);
        foreach (UnionCaseModel unionCase in union.Cases)
        {
            RecordModel record = records[((NamedRef)unionCase.Type).Name];
            var properties = new List<PropertyModel>(record.Properties.Count);
            foreach (PropertyModel property in record.Properties)
            {
                bool isOverride = shared.Exists(candidate => candidate.JsonName == property.JsonName);
                properties.Add(isOverride ? property with { IsOverride = true } : property);
            }

            records[record.Name] = record with { BaseUnion = union.Name, Properties = properties.ToEquatableArray() };
        }

        return union with { IsClosedHierarchy = true, SharedProperties = shared.ToEquatableArray() };
    }

    private static List<PropertyModel> Shared(UnionModel union, Dictionary<string, RecordModel> records)
    {
        var shared = new List<PropertyModel>();
        RecordModel first = records[((NamedRef)union.Cases[0].Type).Name];
        foreach (PropertyModel property in first.Properties)
        {
            bool everywhere = property.Name != union.Name && !ReservedNames.IsMemberOfUnknown(property.Name);
            foreach (UnionCaseModel unionCase in union.Cases)
            {
                everywhere &= Has(records[((NamedRef)unionCase.Type).Name], property);
            }

            if (everywhere)
            {
                shared.Add(property with { Default = null, Constraints = null, IsOverride = false });
            }
        }

        return shared;
    }

    private static bool Has(RecordModel record, PropertyModel wanted)
    {
        foreach (PropertyModel property in record.Properties)
        {
            if (property.JsonName == wanted.JsonName)
            {
                return property.Name == wanted.Name
                    && property.Type == wanted.Type
                    && property.Presence == wanted.Presence
                    && property.IsObsolete == wanted.IsObsolete
                    && property.IsSecret == wanted.IsSecret
                    && property.IsTag == wanted.IsTag
                    && (property.IsTag || property.Fixed == wanted.Fixed);
            }
        }

        return false;
    }
}
