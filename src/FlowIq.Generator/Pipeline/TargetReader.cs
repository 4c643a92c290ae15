using System.Threading;
using FlowIq.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FlowIq.Generator.Pipeline;

/// <summary>
/// Asks the compilation what it offers. Runs on every edit, and its answer is the same on nearly all of
/// them, so that nothing after it runs.
/// </summary>
internal static class TargetReader
{
    public static TargetFacts Read(Compilation compilation, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new TargetFacts(
            compilation is CSharpCompilation csharp ? (int)csharp.LanguageVersion : 0,
            HasSystemTextJson: Has(compilation, "System.Text.Json.Utf8JsonReader"),
            HasRequiredMember: Has(compilation, "System.Runtime.CompilerServices.RequiredMemberAttribute"),
            HasIsExternalInit: Has(compilation, "System.Runtime.CompilerServices.IsExternalInit"),
            HasDateOnly: Has(compilation, "System.DateOnly"),
            HasModernHttp: HasMember(compilation, "System.Net.Http.HttpRequestMessage", "Options"),
            HasNullableAttributes: Has(compilation, "System.Diagnostics.CodeAnalysis.NotNullWhenAttribute"));
    }

    /// <summary>C# 11 has <c>required</c>, raw and UTF-8 literals, <c>file</c> types: what the emitted code is written in.</summary>
    public static bool CanCompile(TargetFacts target) => target is { LanguageVersion: >= 1100, HasSystemTextJson: true };

    private static bool Has(Compilation compilation, string name)
    {
        foreach (INamedTypeSymbol type in compilation.GetTypesByMetadataName(name))
        {
            if (compilation.IsSymbolAccessibleWithin(type, compilation.Assembly))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasMember(Compilation compilation, string type, string member) =>
        compilation.GetTypeByMetadataName(type) is { } symbol && !symbol.GetMembers(member).IsEmpty;
}
