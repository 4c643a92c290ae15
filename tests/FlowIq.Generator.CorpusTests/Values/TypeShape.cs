using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace FlowIq.Generator.CorpusTests.Values;

/// <summary>What an emitted type is, told by what it looks like to its user.</summary>
internal static class TypeShape
{
    private const BindingFlags Factories = BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly;

    public static bool IsOptional(Type type) => type is { IsGenericType: true, Name: "Optional`1" };

    public static bool IsList(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>);

    public static bool IsMap(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>);

    /// <summary>A readonly record struct with a nested enum of the known values.</summary>
    public static bool IsOpenEnum(Type type) => type.IsValueType && type.GetNestedType("Known") is { IsEnum: true };

    /// <summary>An abstract record that its cases derive from.</summary>
    public static bool IsHierarchy(Type type) => type.IsAbstract && type.GetNestedType("Unknown") is not null;

    /// <summary>A sealed record around one of its cases.</summary>
    public static bool IsWrapper(Type type) => type.IsSealed && type.GetMethod("FromJson", Factories) is { } method && method.ReturnType == type;

    public static bool IsUnion(Type type) => IsHierarchy(type) || IsWrapper(type);

    /// <summary>The known values of an open enum.</summary>
    public static IEnumerable<object> Members(Type type) =>
        type.GetProperties(Factories).Where(property => property.PropertyType == type).Select(static property => property.GetValue(null)!);

    /// <summary>The cases of a union of records, without the unknown one.</summary>
    public static IEnumerable<Type> Cases(Type hierarchy) =>
        hierarchy.Assembly.GetTypes().Where(type => type.BaseType == hierarchy && type.DeclaringType != hierarchy).OrderBy(static type => type.Name, StringComparer.Ordinal);

    /// <summary>What makes a wrapper from a value of one of its cases.</summary>
    public static IEnumerable<MethodInfo> Conversions(Type wrapper) =>
        wrapper.GetMethods(Factories).Where(method => method.ReturnType == wrapper && method.GetParameters().Length == 1 && method.Name != "FromJson");

    /// <summary>Whether a value of a union fits no case.</summary>
    public static bool IsUnknown(object union) =>
        union.GetType().Name == "Unknown" || (union.GetType().GetProperty("Unknown") is { } property && IsWrapper(union.GetType()) && property.GetValue(union) is not null);

    /// <summary>Which case a value of a union is.</summary>
    public static object CaseOf(object union) =>
        IsWrapper(union.GetType()) ? union.GetType().GetProperty("Index", BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(union)! : union.GetType();
}
