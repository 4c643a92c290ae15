using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Nodes;
using FlowIq.Generator.Lowering.Naming;
using Microsoft.OpenApi;

namespace FlowIq.Generator.Lowering.Service;

/// <summary>The specification extensions that this stage knows.</summary>
internal static class Extensions
{
    /// <summary>Names an operation, a parameter, a body or a security scheme in C#.</summary>
    public const string Name = "x-csharp-name";

    /// <summary>The parameter is set once on the client's options.</summary>
    public const string ClientParameter = "x-client-parameter";

    /// <summary>The name that OpenAPI 2.0 gave the body.</summary>
    public const string BodyName = "x-body-name";

    /// <summary>The text of an extension, or null.</summary>
    public static string? Text(this IDictionary<string, IOpenApiExtension>? extensions, string name) =>
        Node(extensions, name) is JsonValue value && value.TryGetValue(out string? text) && text.Length > 0 ? text : null;

    /// <summary>Whether an extension is there and true.</summary>
    public static bool Flag(this IDictionary<string, IOpenApiExtension>? extensions, string name) =>
        Node(extensions, name) is JsonValue value && value.GetValueKind() == JsonValueKind.True;

    /// <summary>The name that the document chose for C#, or null where it chose none that C# accepts.</summary>
    public static string? CSharpName(this IDictionary<string, IOpenApiExtension>? extensions) =>
        extensions.Text(Name) is { } name && Identifiers.IsValid(name) ? name : null;

    private static JsonNode? Node(IDictionary<string, IOpenApiExtension>? extensions, string name) =>
        extensions is not null && extensions.TryGetValue(name, out IOpenApiExtension? extension) && extension is JsonNodeExtension node ? node.Node : null;
}
