using System;
using System.Collections.Generic;
using System.IO;
using System.Runtime.InteropServices;
using System.Text.Json;
using FlowIq.Generator.Tests.Harness;

namespace FlowIq.Generator.Benchmarks.Results;

/// <summary>
/// All that was measured, a number by name. Each part writes its own when it is done, so that an interrupted run leaves what it has,
/// and a part that is run again replaces only its own.
/// </summary>
internal sealed class ResultFile
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };
    private readonly SortedDictionary<string, double> _values;

    private ResultFile(SortedDictionary<string, double> values) => _values = values;

    /// <summary>The folder of the report.</summary>
    public static string Folder { get; } = Path.Combine(RepositoryPaths.Root, "tests", "FlowIq.Generator.Benchmarks");

    private static string File { get; } = Path.Combine(Folder, "results.json");

    public double? this[string name] => _values.TryGetValue(name, out double value) ? value : null;

    public static ResultFile Load() =>
        new(System.IO.File.Exists(File) ? JsonSerializer.Deserialize<SortedDictionary<string, double>>(System.IO.File.ReadAllText(File))! : new(StringComparer.Ordinal));

    /// <summary>Forgets what a part has measured before.</summary>
    public void Begin(string part)
    {
        foreach (string name in new List<string>(_values.Keys))
        {
            if (name.StartsWith(part + "/", StringComparison.Ordinal))
            {
                _values.Remove(name);
            }
        }
    }

    public void Set(string name, double value)
    {
        _values[name] = Math.Round(value, 4);
        System.IO.File.WriteAllText(File, JsonSerializer.Serialize(_values, Indented) + "\n");
    }

    public void SetAll(string prefix, IReadOnlyDictionary<string, double> values)
    {
        foreach ((string name, double value) in values)
        {
            Set(prefix + "/" + name, value);
        }
    }

    /// <summary>Ratio of two numbers; null where one is missing.</summary>
    public double? Ratio(string name, string to) => this[name] / this[to];

    /// <summary>What it was measured on.</summary>
    public static string Machine =>
        $"{RuntimeInformation.OSDescription}, {RuntimeInformation.ProcessArchitecture}, {Environment.ProcessorCount} cores, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30} GB, {RuntimeInformation.FrameworkDescription}";
}
