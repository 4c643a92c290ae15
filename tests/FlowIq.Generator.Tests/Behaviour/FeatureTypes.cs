using System;
using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using FlowIq.Generator.Tests.Harness;
using FlowIq.Generator.Tests.Snapshots;

namespace FlowIq.Generator.Tests.Behaviour;

/// <summary>The types of a document under <c>specs/features</c>, compiled once, read and written as an application would.</summary>
internal static class FeatureTypes
{
    private static readonly ConcurrentDictionary<string, Lazy<Assembly>> Assemblies = new();
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Type Find(string feature, string type) =>
        Assemblies.GetOrAdd(feature, static name => new Lazy<Assembly>(() => Compile(new Feature(name)))).Value.GetType("Sample." + type, throwOnError: true)!;

    /// <summary>The value of a type that the JSON stands for.</summary>
    public static object Read(string feature, string type, string json) => JsonSerializer.Deserialize(json, Find(feature, type))!;

    /// <summary>The JSON of a value.</summary>
    public static string Write(object value, string feature, string type) => JsonSerializer.Serialize(value, Find(feature, type), Relaxed);

    private static Assembly Compile(Feature feature) => GeneratorRun.Of(TestProject.With(feature.Text, feature.FileName)).Compile();
}
