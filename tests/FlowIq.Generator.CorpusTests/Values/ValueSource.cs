using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text.Json;

namespace FlowIq.Generator.CorpusTests.Values;

/// <summary>
/// Makes values of any type of an emitted client. Each type has a smallest value, which sets what it must, and
/// samples: all cases of a union, all members of an enum, all states of presence, and values at the edges.
/// </summary>
/// <param name="codec">Tells which case of a union a value is read as.</param>
/// <param name="isSet">Whether a member is to be given a value: not one that is never sent, or that has only one.</param>
internal sealed class ValueSource(ClientCodec codec, Func<PropertyInfo, bool> isSet)
{
    private const int MostVariants = 24;
    private static readonly string[] Strangers = ["{\"~stranger\":[1,null]}", "\"~stranger\"", "-987654321.5", "true", "[[[\"~stranger\"]]]", "{}", "[]"];
    private readonly NullabilityInfoContext _nullability = new();
    private readonly Dictionary<Type, object?> _smallest = [];
    private readonly Dictionary<Type, object?[]> _samples = [];
    private readonly Dictionary<Type, object?[]> _nested = [];
    private readonly HashSet<Type> _open = [];

    /// <summary>Values to put where the member or parameter stands; null is among them where it is legal there.</summary>
    public IReadOnlyList<object?> Samples(NullabilityInfo place)
    {
        IReadOnlyList<object?> samples = Nested(place.Type, place.GenericTypeArguments);
        return place.ReadState == NullabilityState.Nullable ? [.. samples, null] : samples;
    }

    public NullabilityInfo PlaceOf(ParameterInfo parameter) => _nullability.Create(parameter);

    /// <summary>Values of a type, the simplest first.</summary>
    public IReadOnlyList<object?> Samples(Type type)
    {
        if (!_samples.TryGetValue(type, out object?[]? samples))
        {
            // A union that is a case of itself sees its smallest value only.
            _samples[type] = Smallest(type) is { } smallest ? [smallest] : [];
            _samples[type] = samples = TypeShape.IsUnion(type) ? [.. UnionSamples(type, Samples)] : TypeShape.IsOpenEnum(type) ? [.. EnumSamples(type)] : ScalarSamples.Of(type) ?? [.. Records(type)];
        }

        return samples;
    }

    /// <summary>The value that sets only what it must; null where the type holds itself without end.</summary>
    public object? Smallest(Type type)
    {
        if (_smallest.TryGetValue(type, out object? known))
        {
            return known;
        }

        if (!_open.Add(type))
        {
            return null;
        }

        object? value = MakeSmallest(type);
        _open.Remove(type);
        if (value is not null)
        {
            _smallest[type] = value;
        }

        return value;
    }

    private object? MakeSmallest(Type type)
    {
        if (ScalarSamples.Of(type) is { } scalars)
        {
            return scalars[0];
        }

        if (TypeShape.IsList(type) || TypeShape.IsMap(type))
        {
            return Collection(type, 0, []);
        }

        if (TypeShape.IsOptional(type) || TypeShape.IsOpenEnum(type) || Nullable.GetUnderlyingType(type) is not null)
        {
            return Nested(type, [])[0];
        }

        if (TypeShape.IsUnion(type))
        {
            object[] cases = [.. SmallestCases(type)];
            return cases.FirstOrDefault(value => IsReadAsItself(type, value)) ?? cases.FirstOrDefault();
        }

        return Record(type, static _ => false, property => Smallest(property.PropertyType));
    }

    private IEnumerable<object> SmallestCases(Type union) => TypeShape.IsHierarchy(union)
        ? TypeShape.Cases(union).Select(Smallest).OfType<object>()
        : TypeShape.Conversions(union).Select(convert => Convert(convert, Smallest(convert.GetParameters()[0].ParameterType))).OfType<object>();

    /// <summary>Values inside of another one: few of a type that is made of others, or there would be no end of them.</summary>
    private IReadOnlyList<object?> Nested(Type type, NullabilityInfo[] arguments)
    {
        if (ScalarSamples.Of(type) is { } scalars)
        {
            return scalars;
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Nested(underlying, []);
        }

        if (TypeShape.IsOptional(type))
        {
            Type inner = type.GenericTypeArguments[0];
            return [.. Nested(inner, arguments.Length == 0 ? [] : arguments[0].GenericTypeArguments).Append(null).Select(value => Activator.CreateInstance(type, value)), Activator.CreateInstance(type)];
        }

        if (TypeShape.IsList(type) || TypeShape.IsMap(type))
        {
            int most = ScalarSamples.Of(type.GenericTypeArguments[^1]) is null ? 3 : 40;
            return [.. new[] { 1, 0, most, 2 }.Select(count => Collection(type, count, arguments))];
        }

        if (!_nested.TryGetValue(type, out object?[]? samples))
        {
            _nested[type] = Smallest(type) is { } smallest ? [smallest] : [];
            _nested[type] = samples =
                TypeShape.IsOpenEnum(type) ? [.. EnumSamples(type)]
                : TypeShape.IsUnion(type) ? [.. UnionSamples(type, unionCase => Nested(unionCase, []).Take(1))]
                : [.. new[] { Smallest(type), Record(type, property => IsPlain(property.PropertyType), property => IsPlain(property.PropertyType) ? Nested(property.PropertyType, [])[0] : Smallest(property.PropertyType)) }.Where(static value => value is not null)];
        }

        return samples;
    }

    private static bool IsPlain(Type type) =>
        ScalarSamples.Of(type) is not null || TypeShape.IsOpenEnum(type) || (Nullable.GetUnderlyingType(type) is { } underlying && IsPlain(underlying));

    private IEnumerable<object> UnionSamples(Type union, Func<Type, IEnumerable<object?>> samplesOf)
    {
        IEnumerable<object> known = TypeShape.IsHierarchy(union)
            ? TypeShape.Cases(union).SelectMany(samplesOf).OfType<object>()
            : TypeShape.Conversions(union).SelectMany(convert => Case(convert.GetParameters()[0].ParameterType).Select(value => Convert(convert, value))).OfType<object>();
        return [.. known.Where(value => IsReadAsItself(union, value)), .. Unknown(union)];

        IEnumerable<object?> Case(Type type) => TypeShape.IsList(type) || TypeShape.IsMap(type) ? Nested(type, []) : samplesOf(type);
    }

    private static IEnumerable<object> EnumSamples(Type type) => TypeShape.Members(type).Concat(UnknownMembers(type));

    private IEnumerable<object> Records(Type type)
    {
        if (Smallest(type) is not { } smallest)
        {
            return [];
        }

        var choices = Settable(type).ToDictionary(static property => property, property => Samples(_nullability.Create(property)));
        int variants = Math.Clamp(choices.Values.Select(static values => values.Count).DefaultIfEmpty(0).Max(), choices.Count == 0 ? 0 : 2, MostVariants);
        IEnumerable<object?> full = Enumerable.Range(0, variants).Select(variant => Record(
            type,
            property => choices[property].Count > 0,
            property => choices[property] is { Count: > 0 } values ? values[variant % values.Count] : Smallest(property.PropertyType)));
        return [smallest, .. full.OfType<object>()];
    }

    /// <summary>Makes a record, setting what is required and what else is asked for.</summary>
    private object? Record(Type type, Func<PropertyInfo, bool> isWanted, Func<PropertyInfo, object?> valueOf)
    {
        object record = Activator.CreateInstance(type)!;
        foreach (PropertyInfo property in Settable(type))
        {
            bool isRequired = property.GetCustomAttribute<System.Runtime.CompilerServices.RequiredMemberAttribute>() is not null;
            if (!isRequired && !isWanted(property))
            {
                continue;
            }

            object? value = valueOf(property);
            if (value is null && isRequired && _nullability.Create(property).WriteState != NullabilityState.Nullable)
            {
                return null;
            }

            property.SetValue(record, value);
        }

        return record;
    }

    private IEnumerable<PropertyInfo> Settable(Type type) =>
        type.GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(property => property.CanWrite && isSet(property)).OrderBy(static property => property.Name, StringComparer.Ordinal);

    private object Collection(Type type, int count, NullabilityInfo[] arguments)
    {
        Type item = type.GenericTypeArguments[^1];
        IReadOnlyList<object?> values = count == 0 ? [] : arguments.Length == 0 ? Nested(item, []) : Samples(arguments[^1]);
        count = values.Count == 0 ? 0 : count;
        if (TypeShape.IsList(type))
        {
            var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
            foreach (int i in Enumerable.Range(0, count))
            {
                list.Add(values[i % values.Count]);
            }

            return list;
        }

        var map = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(typeof(string), item))!;
        foreach (int i in Enumerable.Range(0, count))
        {
            map["key \"" + i + "\" ä"] = values[i % values.Count];
        }

        return map;
    }

    private static IEnumerable<object> UnknownMembers(Type type)
    {
        ConstructorInfo make = type.GetConstructors().Single(static constructor => constructor.GetParameters().Length == 1);
        Type underlying = make.GetParameters()[0].ParameterType;
        if (type.GetProperty("Json") is not null)
        {
            return [make.Invoke(["\"~stranger\""]), make.Invoke(["-987654321.5"])];
        }

        return [make.Invoke([underlying == typeof(string) ? "~stranger \"ä\"" : ScalarSamples.Of(underlying)![^1]])];
    }

    private IEnumerable<object> Unknown(Type union)
    {
        foreach (string json in Strangers)
        {
            object? read;
            try
            {
                read = codec.Read(union, System.Text.Encoding.UTF8.GetBytes(json));
            }
            catch (JsonException)
            {
                continue;
            }

            if (TypeShape.IsUnknown(read))
            {
                yield return read;
            }
        }
    }

    /// <summary>Cases that only a value can tell apart: a value that belongs to another one is no sample of this one.</summary>
    private bool IsReadAsItself(Type union, object value)
    {
        try
        {
            return TypeShape.CaseOf(codec.Read(union, codec.Write(union, value))).Equals(TypeShape.CaseOf(value));
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static object? Convert(MethodInfo convert, object? value) => value is null ? null : convert.Invoke(null, [value]);
}
