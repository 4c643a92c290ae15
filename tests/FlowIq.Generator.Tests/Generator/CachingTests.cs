using System.Linq;
using System.Text.RegularExpressions;
using FlowIq.Generator.Pipeline;
using FlowIq.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace FlowIq.Generator.Tests.Generator;

/// <summary>An edit runs no more of the graph than it has to.</summary>
public class CachingTests
{
    private static readonly string[] AllSteps =
        [TrackingNames.Sources, TrackingNames.Lowered, TrackingNames.Units, TrackingNames.Buckets, .. TrackingNames.Emission];

    private static readonly TestProject FlowIq = TestProject.With(RepositoryPaths.Spec("flowiq.openapi.yaml"), "flowiq.openapi.yaml");

    [Fact]
    public void A_run_without_an_edit_does_nothing()
    {
        GeneratorRun again = GeneratorRun.Of(FlowIq).Then(FlowIq);
        Assert.All(AllSteps, step => AssertCached(again, step));
    }

    [Fact]
    public void An_edit_of_the_code_re_runs_no_stage()
    {
        GeneratorRun edited = GeneratorRun.Of(FlowIq).Then(FlowIq with { Code = "class Mine { }" });
        Assert.All(AllSteps, step => AssertCached(edited, step));
    }

    [Fact]
    public void Indenting_the_document_otherwise_emits_nothing()
    {
        string text = RepositoryPaths.Spec("flowiq.openapi.yaml");
        string wider = Regex.Replace(text, "^( *)(- )?", static match => match.Groups[1].Value + match.Groups[1].Value + (match.Groups[2].Success ? "-   " : ""), RegexOptions.Multiline);
        GeneratorRun edited = GeneratorRun.Of(FlowIq).Then(FlowIq.Replace("flowiq.openapi.yaml", wider));
        Assert.Contains(IncrementalStepRunReason.Modified, edited.Reasons(TrackingNames.Sources));
        Assert.All(TrackingNames.Emission, step => AssertCached(edited, step));
    }

    [Fact]
    public void One_description_re_emits_one_file()
    {
        string text = RepositoryPaths.Spec("flowiq.openapi.yaml");
        string changed = text.Replace("The message's id; replies, reactions and receipts refer to it.", "The id of the message.");
        Assert.NotEqual(text, changed);
        GeneratorRun edited = GeneratorRun.Of(FlowIq).Then(FlowIq.Replace("flowiq.openapi.yaml", changed));
        int changedFiles = TrackingNames.Emission.Sum(step => edited.Reasons(step).Count(static reason => reason is IncrementalStepRunReason.Modified or IncrementalStepRunReason.New));
        Assert.Equal(1, changedFiles);
    }

    [Fact]
    public void A_file_that_no_document_refers_to_re_runs_nothing()
    {
        TestProject before = FlowIq.Add("notes.json", "{}");
        GeneratorRun edited = GeneratorRun.Of(before).Then(before.Replace("notes.json", "{ \"changed\": true }"));
        Assert.All(AllSteps, step => AssertCached(edited, step));
    }

    private static void AssertCached(GeneratorRun run, string step)
    {
        Assert.NotEmpty(run.Reasons(step));
        Assert.All(run.Reasons(step), reason => Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"{step}: {reason}"));
    }
}
