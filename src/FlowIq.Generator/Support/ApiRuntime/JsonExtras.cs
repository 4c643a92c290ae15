using System;
using System.Collections.Generic;
using System.Text.Json;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>Writes the properties of an object that the document does not name.</summary>
internal static class JsonExtras
{
    /// <summary>What was found while reading, or nothing.</summary>
    public static FrozenMap<T> Frozen<T>(Dictionary<string, T>? extras) => extras is null ? FrozenMap<T>.Empty : new FrozenMap<T>(extras);

    /// <summary>Writes the extra properties; one that the object has of its own (see the table of <c>JsonNames</c>) is not sent twice.</summary>
    public static void Write<T>(Utf8JsonWriter writer, ReadOnlySpan<byte> declared, IReadOnlyDictionary<string, T> extras, WriteJson<T> write)
    {
        foreach (KeyValuePair<string, T> extra in extras)
        {
            if (!JsonNames.Contains(declared, extra.Key))
            {
                writer.WritePropertyName(extra.Key);
                write(writer, extra.Value);
            }
        }
    }
}
