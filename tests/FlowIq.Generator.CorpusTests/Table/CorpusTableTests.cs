using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using FlowIq.Generator.CorpusTests.Harness;
using FlowIq.Generator.Tests.Harness;

namespace FlowIq.Generator.CorpusTests.Table;

/// <summary>
/// <c>corpus.md</c> says what is made of each document. With FLOWIQ_ACCEPT=1 it is written anew. Sizes may
/// drift by a quarter before it has to be.
/// </summary>
public sealed class CorpusTableTests
{
    private const string Introduction = """
        # The corpus, document by document

        Written by the corpus tests (`FLOWIQ_ACCEPT=1 dotnet test tests/FlowIq.Generator.CorpusTests`), which fail where a line no longer
        holds. Every document compiles without an error or a warning at C# 11 and at the latest C#, on net10.0.

        *Schemas* and *operations* are those the document names, *types* and *methods* those the client has: types that stand inline
        count among the types. *Called* are the methods' operations whose every method was called, over a handler that records: what it sent is
        what the document demands, what it was answered came back. *Webhooks* are operations that the service calls, so that the client has a
        payload to read and no method. *Left out* is what a warning says could not be generated as the document has it; each
        is listed below. *Notes* are messages beside which all is generated (`src/FlowIq.Generator/Diagnostics/README.md`): a path parameter
        that the document forgets to declare (FIQ0404) is a required string of the method.
        """;

    private static readonly string File = Path.Combine(RepositoryPaths.Root, "tests", "FlowIq.Generator.CorpusTests", "corpus.md");

    [CorpusFact]
    public void The_table_holds()
    {
        List<(CorpusRow Row, IReadOnlyList<string> LeftOut)> documents =
            [.. Corpus.Documents.OrderBy(static document => document.Name, StringComparer.Ordinal).Select(static document => Describe(document, FloorClients.Of(document.Name)))];
        if (Environment.GetEnvironmentVariable("FLOWIQ_ACCEPT") == "1")
        {
            System.IO.File.WriteAllText(File, Text(documents));
        }

        string[] lines = System.IO.File.ReadAllLines(File);
        Assert.All(documents, document =>
        {
            string[] line = [.. lines.Where(text => text.StartsWith(document.Row.Facts, StringComparison.Ordinal))];
            Assert.Equal(document.Row.Operations, document.Row.Called + document.Row.Webhooks);
            Assert.True(line.Length == 1, "corpus.md has no such line: " + document.Row);
            long kilobytes = long.Parse(line[0].Split('|')[^2], CultureInfo.InvariantCulture);
            Assert.InRange(document.Row.Bytes / 1024, (kilobytes * 3 / 4) - 8, (kilobytes * 5 / 4) + 8);
            Assert.All(document.LeftOut, text => Assert.Contains(text, lines));
        });
    }

    private static (CorpusRow Row, IReadOnlyList<string> LeftOut) Describe(CorpusDocument document, CompiledClient client) => (
        CorpusRow.Of(document, client),
        [
            .. client.Reported.Where(CorpusRow.IsLeftOut).Select(diagnostic =>
                $"- {document.Name}({diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1}): {diagnostic.Id} {diagnostic.GetMessage(CultureInfo.InvariantCulture)}"),
        ]);

    private static string Text(IReadOnlyList<(CorpusRow Row, IReadOnlyList<string> LeftOut)> documents)
    {
        CorpusRow[] rows = [.. documents.Select(static document => document.Row)];
        var text = new StringBuilder(Introduction).Append("\n\n").Append(CorpusRow.Head).Append('\n');
        text.AppendJoin('\n', rows.Select(static row => row.ToString())).Append('\n');
        text.Append(CultureInfo.InvariantCulture, $"| **{rows.Length} documents** | {rows.Sum(static row => row.Schemas)} | {rows.Sum(static row => row.Types)} | {rows.Sum(static row => row.Operations)} | {rows.Sum(static row => row.Methods)} | {rows.Sum(static row => row.Called)} | {rows.Sum(static row => row.Webhooks)} | {rows.Sum(static row => row.LeftOut)} | | {rows.Sum(static row => row.Files)} | {rows.Sum(static row => row.Bytes) / 1024} |\n");
        text.Append("\n## Left out\n\n").AppendJoin('\n', documents.SelectMany(static document => document.LeftOut).DefaultIfEmpty("Nothing.")).Append('\n');
        return text.ToString();
    }
}
