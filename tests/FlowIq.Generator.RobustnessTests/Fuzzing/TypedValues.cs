using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text.Json;

namespace FlowIq.Generator.RobustnessTests.Fuzzing;

/// <summary>Whether a value is what its type says, through and through: no null where none is said to be, no element without a value.</summary>
internal sealed class TypedValues
{
    private readonly NullabilityInfoContext _nullability = new();
    private readonly Dictionary<Type, (PropertyInfo Property, NullabilityInfo Nullability)[]> _members = [];

    /// <summary>What is wrong, with its place; null where nothing is.</summary>
    public string? Problem(object value) => Problem(value, value.GetType().Name, []);

    private string? Problem(object value, string place, NullabilityInfo[] arguments)
    {
        switch (value)
        {
            case JsonElement element:
                return element.ValueKind == JsonValueKind.Undefined ? place + " is an element without a value" : null;
            case string:
                return null;
            case IDictionary map:
                return map.Values.Cast<object?>().Select(item => ProblemOf(item, place + "[]", arguments.LastOrDefault())).FirstOrDefault(static problem => problem is not null);
            case IEnumerable list when value is not IReadOnlyDictionary<string, object>:
                return list.Cast<object?>().Select(item => ProblemOf(item, place + "[]", arguments.LastOrDefault())).FirstOrDefault(static problem => problem is not null);
        }

        // Only the types of the document: the library's say nothing of its types, and are right.
        return value.GetType().Assembly.IsDynamic || value.GetType().Assembly.GetName().Name != "Sample" ? null
            : Members(value.GetType()).Select(member => ProblemOf(Get(member.Property, value), place + "." + member.Property.Name, member.Nullability)).FirstOrDefault(static problem => problem is not null);
    }

    /// <summary>A member that a value of no known case does not have says so; that is its documented answer.</summary>
    private static object? Get(PropertyInfo member, object value)
    {
        try
        {
            return member.GetValue(value);
        }
        catch (TargetInvocationException e) when (e.InnerException is InvalidOperationException { Message: { } message } && message.Contains("fits no case", StringComparison.Ordinal))
        {
            return "";
        }
    }

    private string? ProblemOf(object? value, string place, NullabilityInfo? declared) =>
        value is not null ? Problem(value, place, declared?.GenericTypeArguments ?? [])
        : declared is { ReadState: NullabilityState.NotNull } ? place + " is null"
        : null;

    private (PropertyInfo Property, NullabilityInfo Nullability)[] Members(Type type)
    {
        if (!_members.TryGetValue(type, out (PropertyInfo, NullabilityInfo)[]? members))
        {
            _members[type] = members =
            [
                .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(static property => property.GetIndexParameters().Length == 0 && property.GetMethod is { IsPublic: true })
                    .Select(property => (property, _nullability.Create(property))),
            ];
        }

        return members;
    }
}
