using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using FlowIq.Generator.Tests.Harness;

namespace FlowIq.Generator.Tests.Architecture;

/// <summary>The page that says which test shows what of JSON Schema names tests that exist, and all that were written as rows of it.</summary>
public sealed class SchemaRowsTests
{
    private static readonly NamedTests Page = new(File.ReadAllText(Path.Combine(RepositoryPaths.Root, "tests", "FlowIq.Generator.Tests", "schema-rows.md")));

    [Fact]
    public void Each_row_names_tests_that_exist() => Assert.Equal("", string.Join("\n", Page.Problems()));

    /// <summary>A table of rows that no row mentions would be found by nobody.</summary>
    [Fact]
    public void It_names_each_test_of_a_row()
    {
        IEnumerable<string> tests = typeof(SchemaRowsTests).Assembly.GetTypes()
            .Where(static type => type.Namespace == "FlowIq.Generator.Tests.Behaviour.Rows")
            .SelectMany(static type => type.GetMethods().Where(static method => method.GetCustomAttributes<FactAttribute>().Any()).Select(method => $"`Tests/Behaviour/Rows/{type.Name}.{method.Name}`"));
        Assert.DoesNotContain(tests, static test => !Page.Rows.Any(row => row.Tests.Contains(test, System.StringComparison.Ordinal)));
    }
}
