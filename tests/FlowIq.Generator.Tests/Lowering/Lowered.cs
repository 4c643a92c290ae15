using System;
using System.Collections.Generic;
using System.Linq;
using FlowIq.Generator.Diagnostics;
using FlowIq.Generator.Lowering;
using FlowIq.Generator.Lowering.Naming;
using FlowIq.Generator.Lowering.Schemas;
using FlowIq.Generator.Model;
using FlowIq.Generator.Reading;
using FlowIq.Generator.Sources;

namespace FlowIq.Generator.Tests.Lowering;

/// <summary>The types that a list of component schemas becomes, as text that a test can state in a few lines.</summary>
internal static class Lowered
{
    /// <summary>Lowers component schemas that are written in YAML, indented by nothing.</summary>
    public static string Schemas(string yaml, Direction direction = Direction.Read | Direction.Written, string version = "3.1.0") =>
        string.Join("\n", Types(yaml, direction, version).Types.Select(ModelText.Of));

    /// <summary>The ids of the diagnostics that lowering component schemas gives.</summary>
    public static string Diagnostics(string yaml) =>
        string.Join(" ", Types(yaml, Direction.Read, "3.1.0").Diagnostics.Select(static diagnostic => diagnostic.Descriptor.Id));

    /// <summary>The model of a whole document.</summary>
    public static ClientModel Client(string text)
    {
        var file = new DocumentFile("test.openapi.yaml", text.ReplaceLineEndings("\n"));
        var bag = new DiagnosticBag();
        ReadResult read = DocumentReader.Read(file, [file], bag, default);
        return ClientLowering.Lower(read.Document!, new LoweringOptions("Test", "Test"), bag, default);
    }

    private static (List<TypeModel> Types, List<DiagnosticInfo> Diagnostics) Types(string yaml, Direction direction, string version)
    {
        string indented = string.Join("\n", yaml.ReplaceLineEndings("\n").Split('\n').Select(static line => "    " + line));
        string text = $"openapi: {version}\ninfo: {{ title: T, version: '1' }}\npaths: {{}}\ncomponents:\n  schemas:\n{indented}\n";
        var file = new DocumentFile("test.openapi.yaml", text);
        var bag = new DiagnosticBag();
        ReadResult read = DocumentReader.Read(file, [file], bag, default);
        var schemas = new SchemaLowering(new ComponentIndex(read.Document!.Schemas.Components), ReservedNames.Types("Api"), bag);
        schemas.LowerComponents(direction);
        return ([.. (IEnumerable<TypeModel>)schemas.Complete()], [.. (IEnumerable<DiagnosticInfo>)bag.Resolve(read.Map)]);
    }
}
