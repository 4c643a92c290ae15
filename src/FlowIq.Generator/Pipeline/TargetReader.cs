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
    /// <summary>The first .NET whose own assemblies hold all that emitted code makes use of.</summary>
    private const int FirstModernVersion = 8;

    public static TargetFacts Read(Compilation compilation, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        int language = compilation is CSharpCompilation csharp ? (int)csharp.LanguageVersion : 0;
        return IsModern(compilation) ? TargetFacts.Modern with { LanguageVersion = language } : new TargetFacts(
            language,
            HasSystemTextJson: Has(compilation, "System.Text.Json.Utf8JsonReader"),
            HasRequiredMember: Has(compilation, "System.Runtime.CompilerServices.RequiredMemberAttribute"),
            HasIsExternalInit: Has(compilation, "System.Runtime.CompilerServices.IsExternalInit"),
            HasDateOnly: Has(compilation, "System.DateOnly"),
            HasModernHttp: HasMember(compilation, "System.Net.Http.HttpRequestMessage", "Options"),
            HasNullableAttributes: Has(compilation, "System.Diagnostics.CodeAnalysis.NotNullWhenAttribute"));
    }

    /// <summary>C# 11 has <c>required</c>, raw and UTF-8 literals, <c>file</c> types: what the emitted code is written in.</summary>
    public static bool CanCompile(TargetFacts target) => target is { LanguageVersion: >= 1100, HasSystemTextJson: true };

    /// <summary>
    /// Whether names of assemblies alone tell that nothing is lacking. To look for each type in two hundred references
    /// would be the dearest part of a keystroke.
    /// </summary>
    private static bool IsModern(Compilation compilation)
    {
        int found = 0;
        foreach (AssemblyIdentity reference in compilation.ReferencedAssemblyNames)
        {
            if (reference.Version.Major >= FirstModernVersion && reference.Name is ("System.Runtime" or "System.Net.Http" or "System.Text.Json"))
            {
                found++;
            }
        }

        return found == 3;
    }

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
