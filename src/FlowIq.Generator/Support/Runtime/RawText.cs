using System;
using System.Collections.Generic;
using System.Net.Http;

namespace FlowIq.Generator.Support.Runtime;

/// <summary>The first part of a body as text that may be shown.</summary>
internal static class RawText
{
    private const int Limit = 64 * 1024;

    public static string Of(ReadOnlySpan<byte> body, HttpContent? content, IReadOnlyList<string> secrets, out bool isCut)
    {
        isCut = body.Length > Limit;
        return Hide(BodyText.Decode(isCut ? body.Slice(0, Limit) : body, content), secrets);
    }

    /// <summary>The text without credentials.</summary>
    public static string Hide(string text, IReadOnlyList<string> secrets)
    {
        foreach (string secret in secrets)
        {
            text = text.Replace(secret, "***");
        }

        return text;
    }
}
