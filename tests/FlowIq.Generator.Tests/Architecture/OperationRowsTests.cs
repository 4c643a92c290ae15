using System.IO;
using System.Linq;
using FlowIq.Generator.Tests.Harness;

namespace FlowIq.Generator.Tests.Architecture;

/// <summary>The page that says which test shows which feature of operations names tests that exist.</summary>
public sealed class OperationRowsTests
{
    private static readonly NamedTests Page = new(File.ReadAllText(Path.Combine(RepositoryPaths.Root, "tests", "FlowIq.Generator.Tests", "operation-rows.md")));

    [Fact]
    public void Each_row_names_tests_that_exist() => Assert.Equal("", string.Join("\n", Page.Problems()));

    [Fact]
    public void No_row_stands_there_twice() => Assert.Equal(Page.Rows.Count, Page.Rows.Select(static row => row.Row).Distinct().Count());

    [Theory]
    [InlineData("| a | |", "a: no test")]
    [InlineData("| a | `Tests/Wire/BodyTests.Forms_of_Swagger_2` |", "")]
    [InlineData("| a | `Tests/Wire/BodyTests.Forms_of_Swagger_9` |", "a: there is no `Tests/Wire/BodyTests.Forms_of_Swagger_9`")]
    [InlineData("| a | `Tests/Wire/BodyTests.Shown` |", "a: there is no `Tests/Wire/BodyTests.Shown`")]
    [InlineData("| a | `Tests/Wire/NoTests.Forms_of_Swagger_2` |", "a: there is no `Tests/Wire/NoTests.Forms_of_Swagger_2`")]
    public void What_is_not_there_is_seen(string page, string expected) => Assert.Equal(expected, string.Join("\n", new NamedTests(page).Problems()));
}
