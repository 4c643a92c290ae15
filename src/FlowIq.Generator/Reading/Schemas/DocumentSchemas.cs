using System.Collections.Generic;
using System.Globalization;
using Microsoft.OpenApi;

namespace FlowIq.Generator.Reading.Schemas;

/// <summary>All schemas of a document.</summary>
/// <param name="components">Those of the components, in document order.</param>
/// <param name="marked">Those that stand elsewhere, by the number that stands in their place.</param>
internal sealed class DocumentSchemas(IReadOnlyList<NamedSchema> components, IReadOnlyList<Schema> marked)
{
    /// <summary>The component schemas, in document order.</summary>
    public IReadOnlyList<NamedSchema> Components => components;

    /// <summary>The schema of a parameter, a header or a media type; null where it has none.</summary>
    /// <param name="mark">What Microsoft.OpenApi read in its place.</param>
    public Schema? Of(IOpenApiSchema? mark) => mark is OpenApiSchema { Comment: { } number } ? marked[int.Parse(number, CultureInfo.InvariantCulture)] : null;
}
