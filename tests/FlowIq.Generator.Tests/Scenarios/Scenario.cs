using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using FlowIq.Generator.Tests.Emission.Client;

namespace FlowIq.Generator.Tests.Scenarios;

/// <summary>One call, what it must put on the wire, and what comes of the answer.</summary>
/// <param name="Call">C# statements with a <c>client</c>; what they return is compared with <paramref name="Result"/>.</param>
/// <param name="Request">Method and target; then headers that must be sent so; then, after an empty line, the body. An empty header means that it is not sent.</param>
/// <param name="Answer">Status and content type; then headers; then, after an empty line, the body.</param>
internal sealed record Scenario(string Call, string Request, string Answer = "204", string Result = "")
{
    /// <summary>The bytes of the answer.</summary>
    public string Response()
    {
        (string[] head, string? body) = Parts(Answer);
        string[] first = head[0].Split(' ', 2);
        string headers = string.Concat(head.Skip(1).Select(static line => line + "\r\n"));
        return first.Length == 1 && body is null
            ? $"HTTP/1.1 {first[0]} Status\r\n{headers}{(first[0] is "204" or "304" ? "" : "Content-Length: 0\r\n")}\r\n"
            : RawServer.Answer(int.Parse(first[0], CultureInfo.InvariantCulture), first[1], body ?? "", headers);
    }

    /// <summary>Those lines of what was sent that the scenario speaks of, in its form.</summary>
    public string Sent(RawRequest request)
    {
        (string[] head, string? body) = Parts(Request);
        var text = new StringBuilder(request.Line.Replace(" HTTP/1.1", "", StringComparison.Ordinal));
        foreach (string name in head.Skip(1).Select(static line => line.Split(':', 2)[0]))
        {
            text.Append('\n').Append(name).Append(": ").Append(WithoutBoundary(request.Header(name) ?? "", request));
        }

        return body is null ? text.ToString() : text.Append("\n\n").Append(WithoutBoundary(request.Body, request)).ToString();
    }

    private static (string[] Head, string? Body) Parts(string text)
    {
        string[] parts = text.Split("\n\n", 2);
        return (parts[0].Split('\n'), parts.Length == 1 ? null : parts[1]);
    }

    /// <summary>A multipart body's boundary is another one each time.</summary>
    private static string WithoutBoundary(string text, RawRequest request)
    {
        string[] type = (request.Header("Content-Type") ?? "").Split("boundary=");
        return type.Length == 1 ? text : text.Replace(type[1], "B", StringComparison.Ordinal).Replace("\r\n", "\n", StringComparison.Ordinal);
    }
}
