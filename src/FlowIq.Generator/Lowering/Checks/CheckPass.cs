using System;
using System.Collections.Generic;
using FlowIq.Generator.Model;

namespace FlowIq.Generator.Lowering.Checks;

/// <summary>
/// Finds out what is to be checked where, once all types are known: a record that only holds something
/// that can be wrong must be looked into as well. Runs only where the user wants <c>Validate()</c>.
/// </summary>
internal static class CheckPass
{
    public static EquatableArray<TypeModel> Apply(EquatableArray<TypeModel> types, ISet<string> checkedTypes)
    {
        Find(types, checkedTypes);
        var builder = new CheckBuilder(checkedTypes);
        var result = new List<TypeModel>(types.Count);
        foreach (TypeModel type in types)
        {
            result.Add(checkedTypes.Contains(type.Name) ? WithChecks(type, builder) : type);
        }

        return result.ToEquatableArray();
    }

    public static ServiceModel Apply(ServiceModel service, ISet<string> checkedTypes)
    {
        var builder = new CheckBuilder(checkedTypes);
        var operations = new List<OperationModel>(service.Operations.Count);
        foreach (OperationModel operation in service.Operations)
        {
            operations.Add(operation with
            {
                Parameters = Each(operation.Parameters, parameter => parameter with { Check = parameter.Fixed is null ? builder.Of(parameter.Type, parameter.Constraints) : null }),
                Body = operation.Body is null ? null : operation.Body with { Contents = Each(operation.Body.Contents, content => WithCheck(content, builder)) },
            });
        }

        return service with { Operations = operations.ToEquatableArray() };
    }

    /// <summary>Streams of items are checked by nobody: they are not there yet when the call begins.</summary>
    private static ContentModel WithCheck(ContentModel content, CheckBuilder builder) => content with
    {
        Check = content.Kind is ContentKind.Json or ContentKind.FormUrlEncoded && content.Type is { } type ? builder.Of(type, content.Constraints) : null,
        Parts = Each(content.Parts, part => part with { Check = content.Kind != ContentKind.Multipart || part.IsFile ? null : builder.Of(part.Type, part.Constraints) }),
    };

    /// <summary>Adds names until none is left that holds one of those that are known.</summary>
    private static void Find(EquatableArray<TypeModel> types, ISet<string> checkedTypes)
    {
        var builder = new CheckBuilder(checkedTypes);
        for (bool grows = true; grows;)
        {
            grows = false;
            foreach (TypeModel type in types)
            {
                if (!checkedTypes.Contains(type.Name) && HasChecks(type, builder))
                {
                    grows |= checkedTypes.Add(type.Name);
                }
            }
        }
    }

    private static bool HasChecks(TypeModel type, CheckBuilder builder)
    {
        switch (type)
        {
            case RecordModel record:
                bool has = record.MinProperties > 0 || record.MaxProperties is not null || Extra(record, builder) is not null;
                foreach (PropertyModel property in record.Properties)
                {
                    has |= Of(property, builder) is not null;
                }

                return has;
            case UnionModel union:
                bool any = false;
                foreach (UnionCaseModel unionCase in union.Cases)
                {
                    any |= builder.Of(unionCase.Type, unionCase.Constraints) is not null;
                }

                return any;
            default:
                return false;
        }
    }

    private static TypeModel WithChecks(TypeModel type, CheckBuilder builder) => type switch
    {
        RecordModel record => record with
        {
            IsChecked = true,
            Properties = Each(record.Properties, property => property with { Check = Of(property, builder) }),
            AdditionalCheck = Extra(record, builder),
        },
        UnionModel union => union with { IsChecked = true, Cases = Each(union.Cases, unionCase => unionCase with { Check = builder.Of(unionCase.Type, unionCase.Constraints) }) },
        _ => type,
    };

    /// <summary>What only the service sets is its own business; a constant is what it is.</summary>
    private static CheckModel? Of(PropertyModel property, CheckBuilder builder) =>
        property.IsReadOnly || property.Fixed is not null ? null : builder.Of(property.Type, property.Constraints);

    private static CheckModel? Extra(RecordModel record, CheckBuilder builder) =>
        record.AdditionalProperties is { } extra ? builder.Of(new MapRef(extra), new ConstraintsModel(Items: record.AdditionalConstraints)) : null;

    private static EquatableArray<T> Each<T>(EquatableArray<T> items, Func<T, T> change)
        where T : IEquatable<T>
    {
        var result = new T[items.Count];
        for (int i = 0; i < result.Length; i++)
        {
            result[i] = change(items[i]);
        }

        return new EquatableArray<T>(result);
    }
}
