using System.Collections.Generic;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace FlowIq.Generator.Reading.Structure;

/// <summary>
/// References to component schemas that say nothing else, as nearly all do. The reader's object of a reference holds all that
/// a schema may say once more, and where it stands as a text; made for half of the schemas of a document, that was a large
/// part of its time. So each goes through the reader as an empty schema that has the component's name for a <c>$comment</c>, which
/// no schema has any more after the walk.
/// </summary>
internal sealed class BareReferences
{
    private const string Carrier = "$comment";

    private readonly List<JsonObject> _found = [];

    public void Add(JsonObject schema) => _found.Add(schema);

    /// <summary>Spells them as the reader shall see them; nothing may follow references in the nodes after that.</summary>
    public void Spell()
    {
        string start = Grammar.Schema.ReferenceStart!;
        foreach (JsonObject schema in _found)
        {
            // One may have been met twice, or have been given more to say since.
            if (schema.Count == 1 && schema["$ref"] is JsonValue scalar && scalar.TryGetValue(out string? reference) && reference.StartsWith(start, System.StringComparison.Ordinal))
            {
                schema.Remove("$ref");
                schema[Carrier] = reference.Substring(start.Length);
            }
        }
    }

    /// <summary>The component that a schema of the reader's model refers to, however it came through; null where it is no reference.</summary>
    public static string? IdOf(IOpenApiSchema schema) => schema is OpenApiSchemaReference { Reference.Id: { } id } ? id : (schema as OpenApiSchema)?.Comment;
}
