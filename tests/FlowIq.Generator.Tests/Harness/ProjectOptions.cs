using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlowIq.Generator.Tests.Harness;

/// <summary>What MSBuild would tell the generator: the root namespace, and metadata per AdditionalFile.</summary>
internal sealed class ProjectOptions(string rootNamespace, IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> metadata) : AnalyzerConfigOptionsProvider
{
    private static readonly Options None = new(new Dictionary<string, string>());

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(new Dictionary<string, string> { ["build_property.RootNamespace"] = rootNamespace });

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => None;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile)
    {
        if (!metadata.TryGetValue(textFile.Path, out IReadOnlyDictionary<string, string>? own))
        {
            return None;
        }

        var prefixed = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach ((string name, string value) in own)
        {
            prefixed["build_metadata.AdditionalFiles.FlowIq" + name] = Uri.EscapeDataString(value);
        }

        return new Options(prefixed);
    }

    private sealed class Options(IReadOnlyDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
