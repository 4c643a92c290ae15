using System;
using FlowIq.Generator.Emission;
using FlowIq.Generator.Tests.Harness;

namespace FlowIq.Generator.Tests.Emission;

/// <summary>The promise that emitted code needs no check of nulls is checked itself, and its price is not paid by users.</summary>
public sealed class NullFlowTests
{
    [Fact]
    public void Every_emitted_file_spares_the_compiler_the_flow_of_nulls() =>
        Assert.All(GeneratorRun.Of(TestProject.With(RepositoryPaths.Spec("flowiq.openapi.yaml"))).Files, static file => Assert.StartsWith(FileHeader.Text, file.Value, StringComparison.Ordinal));

    [Fact]
    public void The_tests_follow_nulls_through_emitted_code()
    {
        const string Wrong = FileHeader.Text + "\nclass Sample { public int Length(string? text) => text.Length; }";
        TestProject project = new() { Code = Wrong };
        Assert.DoesNotContain(project.Compilation().GetDiagnostics(), static diagnostic => diagnostic.Id == "CS8602");
        Assert.Contains(project.Compilation().WithNullFlow().GetDiagnostics(), static diagnostic => diagnostic.Id == "CS8602");
    }
}
