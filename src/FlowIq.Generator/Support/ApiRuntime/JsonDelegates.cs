using System.Text.Json;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>Reads one value; the reader stands on its first token and is left on its last.</summary>
internal delegate T ReadJson<T>(ref Utf8JsonReader reader);

/// <summary>Writes one value.</summary>
internal delegate void WriteJson<in T>(Utf8JsonWriter writer, T value);
