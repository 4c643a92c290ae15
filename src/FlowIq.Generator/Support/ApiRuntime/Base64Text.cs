using System;
using System.Diagnostics.CodeAnalysis;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>Base64 in both alphabets.</summary>
internal static class Base64Text
{
    /// <summary>Decodes either alphabet, with or without padding.</summary>
    public static bool TryDecode(string text, [NotNullWhen(true)] out byte[]? bytes)
    {
        string standard = text.Trim().TrimEnd('=').Replace('-', '+').Replace('_', '/');
        int padding = (4 - (standard.Length % 4)) % 4;
        try
        {
            bytes = padding == 3 ? null : Convert.FromBase64String(standard + new string('=', padding));
        }
        catch (FormatException)
        {
            bytes = null;
        }

        return bytes is not null;
    }

    /// <summary>base64url without padding (RFC 4648, section 5).</summary>
    public static string EncodeUrl(ReadOnlyMemory<byte> bytes) =>
        Convert.ToBase64String(bytes.ToArray()).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
