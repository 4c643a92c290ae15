using System;
using System.Collections.Generic;
using System.Text.Json;

namespace FlowIq.Generator.Support.Runtime;

/// <summary>Writes the properties of an object that the document does not name.</summary>
internal static class JsonExtras
{
    /// <param name="declared">The table of the names that the object has of its own; an extra one of that name is not sent twice.</param>
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
