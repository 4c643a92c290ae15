using System;
using System.Globalization;
using System.Text;

namespace FlowIq.Generator.Support.Runtime;

/// <summary>What an exception says of an answer.</summary>
internal static class ErrorMessage
{
    private const int ShownCharacters = 512;

    /// <summary><c>POST /send answered 502 Bad Gateway (text/html): the body is not what the document describes. Body: ...</c></summary>
    public static string Describe(ResponseReader response, string problem)
    {
        response.KeepRawBody();
        var text = new StringBuilder()
            .Append(response.Method).Append(' ').Append(response.PathTemplate)
            .Append(" answered ").Append(response.StatusCode.ToString(CultureInfo.InvariantCulture));
        if (response.Message.ReasonPhrase is { Length: > 0 } reason)
        {
            text.Append(' ').Append(response.Hide(reason));
        }

        if (response.ContentType is { } contentType)
        {
            text.Append(" (").Append(contentType).Append(')');
        }

        if (problem.Length > 0)
        {
            text.Append(": ").Append(problem);
        }

        text.Append('.');
        if (response.RawBody.Length > 0)
        {
            bool isCut = response.RawBody.Length > ShownCharacters;
            text.Append(" Body: ").Append(response.RawBody, 0, Math.Min(response.RawBody.Length, ShownCharacters)).Append(isCut ? "..." : "");
        }

        return text.ToString();
    }
}
