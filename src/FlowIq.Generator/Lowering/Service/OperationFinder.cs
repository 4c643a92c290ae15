using System;
using System.Collections.Generic;
using System.Net.Http;
using FlowIq.Generator.Reading;
using Microsoft.OpenApi;

namespace FlowIq.Generator.Lowering.Service;

/// <summary>All operations of a document, in document order.</summary>
internal static class OperationFinder
{
    private static readonly HashSet<string> FixedMethods = new(StringComparer.Ordinal) { "GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE", "QUERY" };

    public static List<OperationSource> In(IDictionary<string, IOpenApiPathItem>? items, Pointer at)
    {
        var result = new List<OperationSource>();
        foreach (KeyValuePair<string, IOpenApiPathItem> entry in items ?? new Dictionary<string, IOpenApiPathItem>())
        {
            result.AddRange(In(entry.Key, entry.Value, at[entry.Key]));
        }

        return result;
    }

    public static List<OperationSource> In(string path, IOpenApiPathItem item, Pointer at)
    {
        var result = new List<OperationSource>();
        Pointer definition = ComponentPlace.Of(item, at).At;
        foreach (KeyValuePair<HttpMethod, OpenApiOperation> entry in item.Operations ?? [])
        {
            string method = entry.Key.Method;
            Pointer place = FixedMethods.Contains(method) ? definition[method.ToLowerInvariant()] : definition["additionalOperations"][method];
            result.Add(new OperationSource(path, method, entry.Value, item, definition, place));
        }

        return result;
    }
}
