using System;
using System.Globalization;
using System.Text;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>What an exception says of an answer.</summary>
internal static class ErrorMessage
{
    private const int ShownCharacters = 512;

    /// <summary><c>POST /send answered 502 Bad Gateway (text/html): the body is not what the document describes. Body: ...</c></summary>
    public static string Describe(ApiException error, string? reason, string problem)
    {
        var text = new StringBuilder()
            .Append(error.Method).Append(' ').Append(error.PathTemplate)
            .Append(" answered ").Append(error.StatusCode.ToString(CultureInfo.InvariantCulture));
        if (reason is { Length: > 0 })
        {
            text.Append(' ').Append(reason);
        }

        if (error.ContentType is { } contentType)
        {
            text.Append(" (").Append(contentType).Append(')');
        }

        if (problem.Length > 0)
        {
            text.Append(": ").Append(problem);
        }

        text.Append('.');
        if (error.RawBody.Length > 0)
        {
            bool isCut = error.RawBody.Length > ShownCharacters;
            text.Append(" Body: ").Append(error.RawBody, 0, Math.Min(error.RawBody.Length, ShownCharacters)).Append(isCut ? "..." : "");
        }

        return text.ToString();
    }
}
