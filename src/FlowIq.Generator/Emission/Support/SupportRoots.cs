using System;
using System.Collections.Generic;
using FlowIq.Generator.Emission.Json;
using FlowIq.Generator.Model;

namespace FlowIq.Generator.Emission.Support;

/// <summary>The support types that the emitted code names, from what the model has.</summary>
internal static partial class SupportRoots
{
    /// <summary>What the emitted types and their JSON code need.</summary>
    public static IReadOnlyCollection<string> ForTypes(ClientModel model)
    {
        var roots = new HashSet<string>(StringComparer.Ordinal);
        foreach (TypeModel type in model.Types)
        {
            roots.Add("JsonRead");
            roots.Add("JsonWrite");
            switch (type)
            {
                case RecordModel record:
                    roots.Add("JsonNames");
                    AddProperties(roots, record.Properties);
                    if (record.AdditionalProperties is { } extra)
                    {
                        AddType(roots, new MapRef(extra));
                        roots.Add("JsonExtras");
                    }

                    break;
                case UnionModel union:
                    roots.Add("JsonCase");
                    roots.Add("JsonKind");
                    roots.Add("RawJson");
                    roots.Add("ValueOf");
                    AddFormats(roots, union.Dispatch);
                    AddProperties(roots, union.SharedProperties);
                    foreach (UnionCaseModel unionCase in union.Cases)
                    {
                        AddType(roots, unionCase.Type);
                    }

                    break;
                case EnumModel { Underlying: PrimitiveKind.String }:
                    roots.Add("JsonShared");
                    break;
                case EnumModel { Underlying: { } kind }:
                    AddType(roots, new PrimitiveRef(kind));
                    break;
                case EnumModel:
                    roots.Add("JsonScalar");
                    break;
            }
        }

        if (model.Types.Count > 0 && model.Options.JsonConverters)
        {
            roots.Add("CodecConverter");
        }

        if (model.Options.Validation)
        {
            roots.Add("Validator");
        }

        return roots;
    }

    /// <summary>What one type needs, wherever it is used: a parameter, a header, a body.</summary>
    public static void AddType(ICollection<string> roots, TypeRef type)
    {
        switch (type)
        {
            case PrimitiveRef primitive:
                roots.Add(PrimitiveCodec.ReadClass(primitive.Kind));
                roots.Add(PrimitiveCodec.WriteClass(primitive.Kind));
                if (primitive.Kind is PrimitiveKind.Base64 or PrimitiveKind.Base64Url)
                {
                    roots.Add("ValueOf");
                }

                break;
            case ListRef list:
                roots.Add("JsonRead");
                roots.Add("JsonWrite");
                roots.Add("FrozenList");
                AddType(roots, list.Item);
                break;
            case MapRef map:
                roots.Add("JsonRead");
                roots.Add("JsonWrite");
                roots.Add("FrozenMap");
                AddType(roots, map.Value);
                break;
            case AnyRef:
                roots.Add("JsonRead");
                roots.Add("JsonWrite");
                roots.Add("ValueOf");
                break;
        }
    }

    /// <summary>Telling texts apart by their form needs code of its own; rare enough to be looked for.</summary>
    private static void AddFormats(ICollection<string> roots, DispatchNode node)
    {
        switch (node)
        {
            case ByStringFormat:
                roots.Add("JsonFormats");
                break;
            case ByJsonKind kinds:
                foreach (JsonKindBranch branch in kinds.Branches)
                {
                    AddFormats(roots, branch.Then);
                }

                break;
            case ByValue value:
                AddFormats(roots, value.Otherwise);
                break;
            case ByFirstItem item:
                AddFormats(roots, item.Item);
                break;
            case ByPropertyContent content:
                AddFormats(roots, content.Content);
                break;
        }
    }

    private static void AddProperties(ICollection<string> roots, EquatableArray<PropertyModel> properties)
    {
        foreach (PropertyModel property in properties)
        {
            AddType(roots, property.Type);
            if (property.Presence == Presence.OptionalNullable)
            {
                roots.Add("Optional");
            }
        }
    }
}
