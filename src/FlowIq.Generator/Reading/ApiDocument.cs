using FlowIq.Generator.Reading.Schemas;
using Microsoft.OpenApi;

namespace FlowIq.Generator.Reading;

/// <summary>A document as lowering sees it.</summary>
/// <param name="Api">All but the schemas, in the model of Microsoft.OpenApi. Where one stood there is a mark.</param>
/// <param name="Schemas">The schemas, to be had for their marks or by name.</param>
internal sealed record ApiDocument(OpenApiDocument Api, DocumentSchemas Schemas);
