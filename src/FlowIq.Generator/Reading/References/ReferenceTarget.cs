using System.Text.Json.Nodes;
using FlowIq.Generator.Sources;

namespace FlowIq.Generator.Reading.References;

/// <summary>What a reference leads to: a node, and where it stands in its own file.</summary>
internal sealed record ReferenceTarget(JsonNode Node, DocumentFile File, Pointer Place);

/// <summary>What shall stand where a reference stood; null where nothing can.</summary>
/// <param name="File">The file that relative references inside are relative to.</param>
internal sealed record ResolvedReference(JsonObject? Node, DocumentFile File);

/// <summary>An object that was moved to <c>components</c> and still has to be walked.</summary>
internal sealed record MovedComponent(Structure.ObjectRule Rule, string Name, Pointer Place, DocumentFile File);
