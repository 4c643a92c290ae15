using System.Text.Json.Nodes;

namespace FlowIq.Generator.CorpusTests.Examples;

/// <summary>A value that a document shows.</summary>
/// <param name="At">Where it stands, as a JSON pointer.</param>
/// <param name="Schema">Where the schema stands that it is an example of.</param>
internal sealed record Example(string At, string Schema, JsonNode? Value);
