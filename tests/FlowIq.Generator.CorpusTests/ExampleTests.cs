using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.Loader;
using System.Text.Json.Nodes;
using FlowIq.Generator.CorpusTests.Examples;
using FlowIq.Generator.CorpusTests.Harness;
using FlowIq.Generator.CorpusTests.Values;
using FlowIq.Generator.Diagnostics;
using FlowIq.Generator.Model;
using FlowIq.Generator.Reading;
using FlowIq.Generator.Sources;
using Xunit.Abstractions;

namespace FlowIq.Generator.CorpusTests;

/// <summary>Every example of a document that fits its schema is read by the type that the schema became, and written back as it was.</summary>
public sealed class ExampleTests(ITestOutputHelper output)
{
    /// <summary>
    /// Examples that fit their schema by its letter alone. The first four break the branch whose members they have (a team
    /// without its type, an event whose app is null), and are accepted because another branch of the <c>anyOf</c> asks for
    /// less; the last lacks the discriminator, which is always written.
    /// </summary>
    private static readonly HashSet<string> FitByTheLetterAlone =
    [
        "/paths/~1repos~1{owner}~1{repo}~1environments/get/responses/200/content/application~1json/examples/default",
        "/paths/~1repos~1{owner}~1{repo}~1environments~1{environment_name}/get/responses/200/content/application~1json/examples/default",
        "/paths/~1repos~1{owner}~1{repo}~1environments~1{environment_name}/put/responses/200/content/application~1json/examples/default",
        "/paths/~1repos~1{owner}~1{repo}~1issues~1{issue_number}~1events/get/responses/200/content/application~1json/examples/default",
        "/paths/~1user/patch/responses/200/content/application~1json/examples/default",
    ];

    [CorpusTheory]
    [MemberData(nameof(Corpus.Names), MemberType = typeof(Corpus))]
    public void Examples_are_read_and_written_back(string document)
    {
        CompiledClient client = FloorClients.Of(document);
        ClientModel model = client.Model!;
        CorpusDocument found = Corpus.Find(document);
        JsonNode raw = DocumentText.Parse(new DocumentFile(found.Path, File.ReadAllText(found.Path)), new DiagnosticBag(), default)!;
        IReadOnlyList<Example> examples = ExampleFinder.Find(raw);
        if (examples.Count == 0 || model.Types.Count == 0)
        {
            return;
        }

        var oracle = new SchemaOracle(document, raw);
        var readable = new Readable(raw, model);
        var context = new AssemblyLoadContext(document, isCollectible: true);
        try
        {
            var types = new ExampleReader(model, context.LoadFromStream(new MemoryStream(client.Image)));
            List<string> problems = [];
            int valid = 0;
            int subjects = 0;
            foreach (Example example in examples.Where(example => !FitByTheLetterAlone.Contains(example.At) && oracle.Accepts(example.Schema, example.Value) == true))
            {
                valid++;
                foreach (Subject subject in readable.Of(example.Schema, example.Value))
                {
                    subjects++;
                    if (types.Problem(subject) is { } problem)
                    {
                        problems.Add($"{example.At}: {problem}");
                    }
                }
            }

            output.WriteLine($"{document}: {examples.Count} examples, {valid} fit their schema, {subjects} values read and written, {problems.Count} problems");
            Assert.True(problems.Count == 0, string.Join("\n", problems.Take(40)));
        }
        finally
        {
            context.Unload();
        }
    }
}
