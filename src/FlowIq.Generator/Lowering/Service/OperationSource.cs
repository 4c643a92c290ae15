using FlowIq.Generator.Reading;
using Microsoft.OpenApi;

namespace FlowIq.Generator.Lowering.Service;

/// <summary>An operation as it stands in the document.</summary>
/// <param name="Path">The path template, or the name of the webhook.</param>
/// <param name="Method">Upper case, or as written for <c>additionalOperations</c>.</param>
/// <param name="ItemAt">The place of the path item's definition.</param>
/// <param name="At">The place of the operation.</param>
internal sealed record OperationSource(string Path, string Method, OpenApiOperation Operation, IOpenApiPathItem Item, Pointer ItemAt, Pointer At)
{
    /// <summary>The tag that groups it, or null.</summary>
    public string? Tag
    {
        get
        {
            foreach (OpenApiTagReference tag in Operation.Tags ?? new System.Collections.Generic.HashSet<OpenApiTagReference>())
            {
                if (tag.Reference.Id is { } name && !string.IsNullOrWhiteSpace(name))
                {
                    return name;
                }
            }

            return null;
        }
    }
}
