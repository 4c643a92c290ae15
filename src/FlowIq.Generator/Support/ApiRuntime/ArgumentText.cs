using System;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>Looks a value up in a query or in cookies that are written already.</summary>
internal static class ArgumentText
{
    /// <summary>The value of the first pair of that name; null where there is none.</summary>
    /// <remarks><c>name</c>: As it was written.</remarks>
    public static string? Find(ReadOnlySpan<char> text, string name)
    {
        for (int at = 0; at < text.Length;)
        {
            int found = text.Slice(at).IndexOf(name.AsSpan(), StringComparison.Ordinal);
            if (found < 0)
            {
                return null;
            }

            int start = at + found;
            int equals = start + name.Length;
            if (equals < text.Length && text[equals] == '=' && (start == 0 || text[start - 1] is '?' or '&' or ' '))
            {
                ReadOnlySpan<char> value = text.Slice(equals + 1);
                int end = value.IndexOfAny('&', ';');
                return Uri.UnescapeDataString((end < 0 ? value : value.Slice(0, end)).ToString());
            }

            at = equals;
        }

        return null;
    }
}
