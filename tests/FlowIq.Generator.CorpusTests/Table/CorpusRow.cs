using System.Globalization;
using System.Linq;
using FlowIq.Generator.CorpusTests.Calls;
using FlowIq.Generator.CorpusTests.Harness;
using Microsoft.CodeAnalysis;

namespace FlowIq.Generator.CorpusTests.Table;

/// <summary>A document's line in <c>corpus.md</c>.</summary>
/// <param name="Types">Named types emitted.</param>
/// <param name="Methods">Operations the client has a method for.</param>
/// <param name="Called">Those of them whose every method was called and sent what the document demands.</param>
/// <param name="Webhooks">Operations that the service calls: a payload each, no method.</param>
/// <param name="LeftOut">What could not be generated as the document has it.</param>
/// <param name="Notes">Messages of no consequence for what is generated, counted by id.</param>
internal sealed record CorpusRow(string Document, int Schemas, int Types, int Operations, int Methods, int Called, int Webhooks, int LeftOut, string Notes, int Files, long Bytes)
{
    public const string Head = """
        | document | schemas | types | operations | methods | called | webhooks | left out | notes | files | KB emitted |
        | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- | ---: | ---: |
        """;

    public static CorpusRow Of(CorpusDocument document, CompiledClient client) => new(
        document.Name,
        document.Schemas,
        client.Model?.Types.Count ?? 0,
        document.Operations,
        client.Model?.Service.Operations.Count ?? 0,
        OperationCalls.Of(document.Name).Operations,
        document.Webhooks(),
        client.Reported.Count(IsLeftOut),
        string.Join(", ", client.Reported.Where(static diagnostic => !IsLeftOut(diagnostic)).GroupBy(static diagnostic => diagnostic.Id).OrderBy(static group => group.Key).Select(static group => $"{group.Count()} {group.Key}")),
        client.Files,
        client.Bytes);

    /// <summary>Warnings and errors, but for a path parameter that the document forgot to declare: the method has it all the same.</summary>
    public static bool IsLeftOut(Diagnostic diagnostic) => diagnostic.Severity >= DiagnosticSeverity.Warning && diagnostic.Id != "FIQ0404";

    /// <summary>The line without its sizes, which may drift.</summary>
    public string Facts => string.Create(CultureInfo.InvariantCulture, $"| {Document} | {Schemas} | {Types} | {Operations} | {Methods} | {Called} | {Webhooks} | {LeftOut} | {Notes} |");

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Facts} {Files} | {Bytes / 1024} |");
}
