using System;
using SharpYaml;

namespace FlowIq.Generator.Reading;

/// <summary>What SharpYaml says of a syntax error, in words that say what to do where it speaks of itself.</summary>
internal static class YamlMessage
{
    public static string Of(YamlException e, string text)
    {
        int offset = Math.Min(Math.Max(e.Start.Index, 0), text.Length);
        char found = offset < text.Length ? text[offset] : '\n';
        if (e.Message.IndexOf("cannot start any token", StringComparison.Ordinal) >= 0)
        {
            return found switch
            {
                '\t' => "a tab stands where the indentation is; YAML indents with spaces only",
                '@' or '`' => $"a value cannot begin with '{found}'; put it in quotes",
                '%' => "a value cannot begin with '%'; put it in quotes",
                < ' ' => $"the control character U+{(int)found:X4} stands here; the file may be binary or in another encoding (UTF-8 was expected)",
                _ => $"'{found}' (U+{(int)found:X4}) cannot begin a value; put it in quotes",
            };
        }

        if (e.Message.IndexOf("could not find expected ':'", StringComparison.Ordinal) >= 0)
        {
            return "this line has no ':'; 'key: value' was expected";
        }

        if (e.Message.IndexOf("did not find expected key", StringComparison.Ordinal) >= 0)
        {
            return "this line is indented unlike the lines before it; a key of the same object must begin in the same column";
        }

        if (e.Message.IndexOf("did not find expected '-' indicator", StringComparison.Ordinal) >= 0)
        {
            return "this line does not belong to the list before it; an item begins with '- ', and what follows the list is indented as the list's key";
        }

        if (e.Message.IndexOf("mapping values are not allowed", StringComparison.Ordinal) >= 0)
        {
            return "a ':' stands where no key can end; the line before may lack its ':', or the value has to be put in quotes";
        }

        return Plain(e.Message);
    }

    /// <summary>Without the position, which the diagnostic has itself.</summary>
    private static string Plain(string message)
    {
        int end = message.IndexOf("): ", StringComparison.Ordinal);
        return end < 0 ? message : message.Substring(end + 3);
    }
}
