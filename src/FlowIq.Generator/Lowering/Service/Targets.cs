using Microsoft.OpenApi;

namespace FlowIq.Generator.Lowering.Service;

/// <summary>
/// The definitions behind references. The reader's library looks a definition up anew whenever a member of its reference is
/// asked for, through a URI that it makes for it; a reference that has words of its own stays one, since they count instead.
/// </summary>
internal static class Targets
{
    public static IOpenApiParameter Target(this IOpenApiParameter parameter) =>
        parameter is OpenApiParameterReference { Reference.Description: null } reference ? reference.RecursiveTarget ?? parameter : parameter;

    public static IOpenApiResponse Target(this IOpenApiResponse response) =>
        response is OpenApiResponseReference { Reference: { Description: null, Summary: null } } reference ? reference.RecursiveTarget ?? response : response;

    public static IOpenApiHeader Target(this IOpenApiHeader header) =>
        header is OpenApiHeaderReference { Reference.Description: null } reference ? reference.RecursiveTarget ?? header : header;
}
