using System;
using System.Collections.Generic;
using System.Text.Json;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>Writes the common JSON values. No overloads: choosing among the writer's own costs the compiler more than the call.</summary>
internal static class JsonWrite
{
    /// <summary>Writes a property's name; the value is to follow.</summary>
    public static Utf8JsonWriter Name(Utf8JsonWriter writer, ReadOnlySpan<byte> name)
    {
        writer.WritePropertyName(name);
        return writer;
    }

    public static void NullProperty(Utf8JsonWriter writer, ReadOnlySpan<byte> name) => writer.WriteNull(name);

    public static void String(Utf8JsonWriter writer, string value) => writer.WriteStringValue(value);

    public static void StringOrNull(Utf8JsonWriter writer, string? value) => writer.WriteStringValue(value);

    public static void StringProperty(Utf8JsonWriter writer, ReadOnlySpan<byte> name, string value) => writer.WriteString(name, value);

    public static void StringOptional(Utf8JsonWriter writer, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    public static void Boolean(Utf8JsonWriter writer, bool value) => writer.WriteBooleanValue(value);

    public static void BooleanOrNull(Utf8JsonWriter writer, bool? value)
    {
        if (value is { } known)
        {
            writer.WriteBooleanValue(known);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    public static void BooleanProperty(Utf8JsonWriter writer, ReadOnlySpan<byte> name, bool value) => writer.WriteBoolean(name, value);

    public static void BooleanOptional(Utf8JsonWriter writer, ReadOnlySpan<byte> name, bool? value)
    {
        if (value is { } known)
        {
            writer.WriteBoolean(name, known);
        }
    }

    public static void Int32(Utf8JsonWriter writer, int value) => writer.WriteNumberValue(value);

    public static void Int32OrNull(Utf8JsonWriter writer, int? value) => Int64OrNull(writer, value);

    public static void Int32Property(Utf8JsonWriter writer, ReadOnlySpan<byte> name, int value) => writer.WriteNumber(name, value);

    public static void Int32Optional(Utf8JsonWriter writer, ReadOnlySpan<byte> name, int? value) => Int64Optional(writer, name, value);

    public static void Int64(Utf8JsonWriter writer, long value) => writer.WriteNumberValue(value);

    public static void Int64OrNull(Utf8JsonWriter writer, long? value)
    {
        if (value is { } known)
        {
            writer.WriteNumberValue(known);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    public static void Int64Property(Utf8JsonWriter writer, ReadOnlySpan<byte> name, long value) => writer.WriteNumber(name, value);

    public static void Int64Optional(Utf8JsonWriter writer, ReadOnlySpan<byte> name, long? value)
    {
        if (value is { } known)
        {
            writer.WriteNumber(name, known);
        }
    }

    public static void Double(Utf8JsonWriter writer, double value) => writer.WriteNumberValue(value);

    public static void DoubleOrNull(Utf8JsonWriter writer, double? value)
    {
        if (value is { } known)
        {
            writer.WriteNumberValue(known);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    public static void DoubleProperty(Utf8JsonWriter writer, ReadOnlySpan<byte> name, double value) => writer.WriteNumber(name, value);

    public static void DoubleOptional(Utf8JsonWriter writer, ReadOnlySpan<byte> name, double? value)
    {
        if (value is { } known)
        {
            writer.WriteNumber(name, known);
        }
    }

    public static void Any(Utf8JsonWriter writer, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Undefined)
        {
            writer.WriteNullValue();
        }
        else
        {
            value.WriteTo(writer);
        }
    }

    public static void AnyOrNull(Utf8JsonWriter writer, JsonElement? value) => Any(writer, value ?? default);

    public static void ObjectOrNull<T>(Utf8JsonWriter writer, T? value, WriteJson<T> write)
        where T : class
    {
        if (value is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            write(writer, value);
        }
    }

    public static void ValueOrNull<T>(Utf8JsonWriter writer, T? value, WriteJson<T> write)
        where T : struct
    {
        if (value is { } known)
        {
            write(writer, known);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    public static void List<T>(Utf8JsonWriter writer, IReadOnlyList<T> items, WriteJson<T> writeItem)
    {
        writer.WriteStartArray();
        for (int i = 0; i < items.Count; i++)
        {
            writeItem(writer, items[i]);
        }

        writer.WriteEndArray();
    }

    public static void ListOrNull<T>(Utf8JsonWriter writer, IReadOnlyList<T>? items, WriteJson<T> writeItem)
    {
        if (items is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            List(writer, items, writeItem);
        }
    }

    public static void Map<T>(Utf8JsonWriter writer, IReadOnlyDictionary<string, T> entries, WriteJson<T> writeValue)
    {
        writer.WriteStartObject();
        foreach (KeyValuePair<string, T> entry in entries)
        {
            writer.WritePropertyName(entry.Key);
            writeValue(writer, entry.Value);
        }

        writer.WriteEndObject();
    }

    public static void MapOrNull<T>(Utf8JsonWriter writer, IReadOnlyDictionary<string, T>? entries, WriteJson<T> writeValue)
    {
        if (entries is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            Map(writer, entries, writeValue);
        }
    }
}
