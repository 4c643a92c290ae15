using FlowIq.Generator.Model;

namespace FlowIq.Generator.Emission.Client;

/// <summary>A status key of the document as a C# pattern.</summary>
internal static class StatusPattern
{
    /// <summary><c>404</c>, <c>&gt;= 400 and &lt;= 499</c>, <c>_</c>.</summary>
    public static string Of(ResponseModel response) =>
        IsDefault(response) ? "_"
        : IsRange(response) ? $">= {response.Status[0]}00 and <= {response.Status[0]}99"
        : response.Status;

    /// <summary>Exact ones before ranges before the default.</summary>
    public static int Order(ResponseModel response) => IsDefault(response) ? 2 : IsRange(response) ? 1 : 0;

    public static bool IsDefault(ResponseModel response) => response.Status == "default";

    public static bool IsRange(ResponseModel response) => response.Status.Length == 3 && response.Status[1] is 'X' or 'x';
}
