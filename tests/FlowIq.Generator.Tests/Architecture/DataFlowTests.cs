using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using FlowIq.Generator.Tests.Harness;

namespace FlowIq.Generator.Tests.Architecture;

/// <summary>Data flows one way: Sources, Reading, Lowering, Model, Emission.</summary>
public class DataFlowTests
{
    [Theory]
    [InlineData("Model", "")]
    [InlineData("Sources", "Model|Pipeline")]
    [InlineData("Reading", "Model|Sources|Diagnostics|Reading")]
    [InlineData("Lowering", "Model|Sources|Diagnostics|Reading|Lowering")]
    [InlineData("Emission", "Model|Emission")]
    public void A_stage_knows_only_what_stands_before_it(string stage, string allowed)
    {
        var uses = new Regex(@"FlowIq\.Generator\.(Sources|Reading|Lowering|Model|Emission|Diagnostics|Pipeline)\b");
        string[] may = [stage, .. allowed.Split('|')];
        foreach (string file in Directory.EnumerateFiles(Path.Combine(RepositoryPaths.Generator, stage), "*.cs", SearchOption.AllDirectories))
        {
            foreach (string line in File.ReadLines(file).Where(static line => line.StartsWith("using ", System.StringComparison.Ordinal)))
            {
                Match match = uses.Match(line);
                Assert.True(!match.Success || may.Contains(match.Groups[1].Value), $"{Path.GetRelativePath(RepositoryPaths.Generator, file)}: {line}");
            }
        }
    }

    [Theory]
    [InlineData("Model", "Microsoft.")]
    [InlineData("Emission", "Microsoft.OpenApi")]
    [InlineData("Lowering", "Microsoft.CodeAnalysis")]
    public void A_stage_stays_away_from_a_library(string stage, string library)
    {
        foreach (string file in Directory.EnumerateFiles(Path.Combine(RepositoryPaths.Generator, stage), "*.cs", SearchOption.AllDirectories))
        {
            Assert.DoesNotContain(File.ReadLines(file), line => line.StartsWith("using " + library, System.StringComparison.Ordinal));
        }
    }

    [Fact]
    public void No_file_is_a_house_of_its_own()
    {
        var long_ = Directory.EnumerateFiles(RepositoryPaths.Generator, "*.cs", SearchOption.AllDirectories)
            .Where(static file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}"))
            .Where(static file => File.ReadLines(file).Count() > 500);
        Assert.Empty(long_);
    }
}
