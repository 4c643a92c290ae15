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
        string text = BodyText.Decode(isCut ? body.Slice(0, Limit) : body, content);
        foreach (string secret in secrets)
        {
            if (secret.Length > 0)
            {
                text = text.Replace(secret, "***");
            }
        }

        return text;
    }
}
