using System.Text.Json.Nodes;

namespace FlowIq.Generator.Reading.Overlay.JsonPath;

/// <summary>A value that a query found, and where: a JSON null is no object of its own, so only its place names it.</summary>
/// <param name="Name">The member of the parent; null for an item.</param>
/// <param name="Index">The item of the parent; -1 for a member.</param>
internal readonly record struct PathNode(JsonNode? Value, JsonNode? Parent, string? Name, int Index);
