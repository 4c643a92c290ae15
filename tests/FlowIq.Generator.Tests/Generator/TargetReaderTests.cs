using System.Linq;
using FlowIq.Generator.Model;
using FlowIq.Generator.Pipeline;
using FlowIq.Generator.Tests.Harness;
using Microsoft.CodeAnalysis.CSharp;

namespace FlowIq.Generator.Tests.Generator;

/// <summary>What a target offers is told by the versions of its assemblies where they tell, and else by its types.</summary>
public sealed class TargetReaderTests
{
    private static readonly CSharpCompilation Current = new TestProject().Compilation();

    [Fact]
    public void A_current_target_lacks_nothing() =>
        Assert.Equal(TargetFacts.Modern with { LanguageVersion = (int)Current.LanguageVersion }, TargetReader.Read(Current, default));

    [Theory]
    [InlineData("System.Text.Json", false, true)]
    [InlineData("System.Net.Http", true, false)]
    public void What_a_missing_assembly_holds_is_lacking_alone(string assembly, bool hasJson, bool hasHttp)
    {
        CSharpCompilation without = Current.RemoveReferences(Current.References.Where(reference => Current.GetAssemblyOrModuleSymbol(reference)!.Name == assembly));
        Assert.NotEqual(Current.References.Count(), without.References.Count());
        Assert.Equal(TargetFacts.Modern with { LanguageVersion = (int)Current.LanguageVersion, HasSystemTextJson = hasJson, HasModernHttp = hasHttp }, TargetReader.Read(without, default));
    }
}
