using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using FlowIq.Generator.Tests.Harness;

namespace FlowIq.Generator.Tests.Architecture;

/// <summary><c>schema-rows.md</c> says which test shows what of JSON Schema: each that it names is there and runs.</summary>
public class SchemaRowsTests
{
    private static readonly string Folder = Path.Combine(RepositoryPaths.Root, "tests", "FlowIq.Generator.Tests");

    [Fact]
    public void Each_test_that_it_names_exists() => Assert.DoesNotContain(Rows().SelectMany(static row => row.Tests), static test => !Exists(test));

    [Fact]
    public void Each_row_names_a_test() => Assert.DoesNotContain(Rows(), static row => row.Tests.Length == 0);

    /// <summary>A table of rows that no row mentions would be found by nobody.</summary>
    [Fact]
    public void It_names_each_test_of_a_row()
    {
        HashSet<string> named = [.. Rows().SelectMany(static row => row.Tests)];
        IEnumerable<string> tests = typeof(SchemaRowsTests).Assembly.GetTypes()
            .Where(static type => type.Namespace == "FlowIq.Generator.Tests.Behaviour.Rows")
            .SelectMany(static type => type.GetMethods().Where(IsTest).Select(method => $"Behaviour.Rows.{type.Name}.{method.Name}"));
        Assert.DoesNotContain(tests, test => !named.Contains(test));
    }

    [Theory]
    [InlineData("Architecture.SchemaRowsTests.No_such_test")]
    [InlineData("Architecture.SchemaRowsTests.Exists")]
    [InlineData("CorpusTests.OwnDocumentTests.Documents")]
    [InlineData("CorpusTests.NoSuchTests.Compiles_at_CSharp_11")]
    public void What_is_no_test_is_not_found(string name) => Assert.False(Exists(name));

    private static List<(string Text, string[] Tests)> Rows()
    {
        List<(string, string[])> rows =
        [
            .. File.ReadLines(Path.Combine(Folder, "schema-rows.md"))
                .Select(static line => line.Split('|'))
                .Where(static cells => cells.Length == 4 && cells[2].Trim() is not ("shown by" or "---"))
                .Select(static cells => (cells[1].Trim(), Regex.Matches(cells[2], "`([^`]+)`").Select(static match => match.Groups[1].Value).ToArray())),
        ];
        Assert.True(rows.Count > 50);
        return rows;
    }

    private static bool Exists(string test)
    {
        string[] parts = test.Split('.');
        return parts[0].EndsWith("Tests", StringComparison.Ordinal)
            ? IsInAnotherProject(parts)
            : typeof(SchemaRowsTests).Assembly.GetType("FlowIq.Generator.Tests." + string.Join('.', parts[..^1]))?.GetMethod(parts[^1]) is { } method && IsTest(method);
    }

    /// <summary>Other test projects are not referred to: their sources say what they have.</summary>
    private static bool IsInAnotherProject(string[] parts)
    {
        string file = Path.Combine([RepositoryPaths.Root, "tests", "FlowIq.Generator." + parts[0], .. parts[1..^2], parts[^2] + ".cs"]);
        return File.Exists(file) && Regex.IsMatch(File.ReadAllText(file), $@"(?:Fact|Theory)\b[^\n]*\n(?:\s*\[[^\n]*\n)*\s*public (?:async )?(?:void|Task) {Regex.Escape(parts[^1])}\(");
    }

    private static bool IsTest(MethodInfo method) => method.GetCustomAttributes<FactAttribute>().Any();
}
