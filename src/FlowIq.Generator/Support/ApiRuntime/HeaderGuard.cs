using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Headers;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>Puts headers on a request; the one place that does, so that no value can start another header.</summary>
internal static class HeaderGuard
{
    /// <summary>Adds a header; the value is never shown in a message.</summary>
    public static void Add(HttpRequestMessage request, string name, string value) => AddSafe(request, name, Safe(name, value));

    /// <summary>Adds a header whose name and value have been checked before.</summary>
    public static void AddSafe(HttpRequestMessage request, string name, string value)
    {
        if (!request.Headers.TryAddWithoutValidation(name, value))
        {
            // A header of the content (Content-Language, Expires, ...): it goes where the content's are.
            request.Content ??= new ByteArrayContent(Array.Empty<byte>());
            request.Content.Headers.Remove(name);
            if (!request.Content.Headers.TryAddWithoutValidation(name, value))
            {
                throw new ArgumentException($"'{name}' cannot be sent as a header.");
            }
        }
    }

    /// <summary>Adds a header in place of any that has its name.</summary>
    public static void Set(HttpRequestMessage request, string name, string value)
    {
        if (IsToken(name))
        {
            RemoveQuietly(request.Headers, name);
        }

        Add(request, name, value);
    }

    /// <summary>As <see cref="Set"/>, for what has been checked before.</summary>
    public static void Replace(HttpRequestMessage request, string name, string value)
    {
        if (Has(request, name))
        {
            RemoveQuietly(request.Headers, name);
        }

        AddSafe(request, name, value);
    }

    /// <summary>Whether the request has no header at all, but for those of its content.</summary>
    public static bool HasNone(HttpRequestMessage request)
    {
#if NET
        return request.Headers.NonValidated.Count == 0;
#else
        using IEnumerator<KeyValuePair<string, IEnumerable<string>>> headers = request.Headers.GetEnumerator();
        return !headers.MoveNext();
#endif
    }

    /// <summary>Whether the request has the header. The name may be one that HTTP does not allow.</summary>
    public static bool Has(HttpRequestMessage request, string name)
    {
#if NET
        return request.Headers.NonValidated.Contains(name);
#else
        return Find(request.Headers, name) is not null;
#endif
    }

    /// <summary>The header's value; null where it is not there. The name may be one that HTTP does not allow.</summary>
    public static string? Find(HttpRequestHeaders headers, string name)
    {
        foreach (KeyValuePair<string, IEnumerable<string>> header in headers)
        {
            if (string.Equals(header.Key, name, StringComparison.OrdinalIgnoreCase))
            {
                return string.Join(", ", header.Value);
            }
        }

        return null;
    }

    /// <summary>Checks a value; what is not ASCII is percent-encoded, since nothing else carries it.</summary>
    public static string Safe(string name, string value)
    {
        if (!IsToken(name))
        {
            throw new ArgumentException("A header has a name that HTTP does not allow.");
        }

        bool isAscii = true;
        foreach (char c in value)
        {
            if ((c < ' ' && c != '\t') || c == '\u007F')
            {
                throw new ArgumentException($"The value of header '{name}' has a control character in it.");
            }

            isAscii &= c < 0x80;
        }

        return isAscii ? value : EscapeNonAscii(value);
    }

    public static bool IsToken(string name)
    {
        foreach (char c in name)
        {
            if (!CharacterSets.IsAlphanumeric(c) && "!#$%&'*+-.^_`|~".IndexOf(c) < 0)
            {
                return false;
            }
        }

        return name.Length > 0;
    }

    private static string EscapeNonAscii(string value)
    {
        var text = new TextBuffer();
        for (int i = 0; i < value.Length; i++)
        {
            if (value[i] < 0x80)
            {
                text.Append(value[i]);
            }
            else
            {
                int length = char.IsHighSurrogate(value[i]) && i + 1 < value.Length ? 2 : 1;
                text.Append(value.AsSpan(i, length), TextEscape.Unreserved);
                i += length - 1;
            }
        }

        string escaped = text.ToString();
        text.Release();
        return escaped;
    }

    private static void RemoveQuietly(HttpRequestHeaders headers, string name)
    {
        try
        {
            headers.Remove(name);
        }
        catch (InvalidOperationException)
        {
            // A header of the content is not among the request's; there is nothing to remove.
        }
    }
}
