using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using FlowIq.Generator.CorpusTests.Values;
using FlowIq.Generator.Emission.Client;
using FlowIq.Generator.Model;
using TypeShape = FlowIq.Generator.CorpusTests.Values.TypeShape;

namespace FlowIq.Generator.CorpusTests.Calls;

/// <summary>The arguments of one call, and what was given for each parameter of the operation.</summary>
/// <param name="Given">By parameter; those that were left out are not there.</param>
/// <param name="HasBody">Whether a body was given.</param>
internal sealed record CallArguments(object?[] Values, IReadOnlyDictionary<ParameterModel, object> Given, bool HasBody)
{
    private const string Awkward = "a b/ä%+&=";

    /// <param name="isFull">All that can be given, not only what must be.</param>
    /// <param name="requestOptions">The last argument but one of each method.</param>
    public static CallArguments Of(OperationPlan operation, MethodInfo method, ValueSource values, bool isFull, object? requestOptions)
    {
        var given = new Dictionary<ParameterModel, object>();
        bool hasBody = false;
        object?[] arguments = [.. method.GetParameters().Select(ArgumentOf)];
        return new CallArguments(arguments, given, hasBody);

        object? ArgumentOf(ParameterInfo argument)
        {
            if (argument.ParameterType.Name == "RequestOptions")
            {
                return requestOptions;
            }

            bool isLeftOut = argument.IsOptional && !isFull;
            return argument.Name == "cancellationToken" || isLeftOut ? (argument.ParameterType.IsValueType ? Activator.CreateInstance(argument.ParameterType) : null)
                : argument.ParameterType.Name == operation.Model.RequestRecord ? Record(argument.ParameterType)
                : operation.Parameters.FirstOrDefault(parameter => operation.Model.RequestRecord is null && parameter.ArgumentName.TrimStart('@') == argument.Name) is { } parameter ? Parameter(parameter, argument.ParameterType)
                : Body(argument.ParameterType);
        }

        object Record(Type type)
        {
            object record = Activator.CreateInstance(type)!;
            foreach (PropertyInfo property in type.GetProperties().Where(static property => property.CanWrite))
            {
                bool isRequired = property.GetCustomAttribute<System.Runtime.CompilerServices.RequiredMemberAttribute>() is not null;
                if (isRequired || isFull)
                {
                    ParameterModel? parameter = operation.Parameters.FirstOrDefault(parameter => parameter.PropertyName.TrimStart('@') == property.Name);
                    property.SetValue(record, parameter is null ? Body(property.PropertyType) : Parameter(parameter, property.PropertyType));
                }
            }

            return record;
        }

        object? Body(Type type)
        {
            hasBody = true;
            type = Nullable.GetUnderlyingType(type) ?? type;
            if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEnumerable<>))
            {
                return ListOf(type.GenericTypeArguments[0], values.Smallest(type.GenericTypeArguments[0]));
            }

            return isFull ? Fullest(type, values) : values.Smallest(type);
        }

        object? Parameter(ParameterModel parameter, Type type)
        {
            object? value = ValueOf(Nullable.GetUnderlyingType(type) ?? type, parameter.Place is ParameterPlace.Path or ParameterPlace.Query, values);
            if (value is not null)
            {
                given[parameter] = value;
            }

            return value;
        }
    }

    private static object? ValueOf(Type type, bool isAwkward, ValueSource values) =>
        type == typeof(string) && isAwkward ? Awkward
        : TypeShape.IsList(type) ? ListOf(type.GenericTypeArguments[0], ValueOf(type.GenericTypeArguments[0], isAwkward, values))
        : Fullest(type, values);

    /// <summary>An object with all its members, of plain values; anything else as it is.</summary>
    private static object? Fullest(Type type, ValueSource values) =>
        (type.Assembly.IsCollectible && type.IsClass ? values.Samples(type).Skip(1).FirstOrDefault() : null) ?? values.Smallest(type);

    private static IList ListOf(Type item, object? value)
    {
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
        list.Add(value);
        return list;
    }
}
