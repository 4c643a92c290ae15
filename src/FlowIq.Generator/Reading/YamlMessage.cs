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
        if (Says("cannot start any token"))
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

        if (Says("could not find expected ':'"))
        {
            return "this line has no ':'; 'key: value' was expected";
        }

        if (Says("did not find expected key"))
        {
            return "this line is indented unlike the lines before it; a key of the same object must begin in the same column";
        }

        if (Says("did not find expected '-' indicator"))
        {
            return "this line does not belong to the list before it; an item begins with '- ', and what follows the list is indented as the list's key";
        }

        if (Says("mapping values are not allowed"))
        {
            return "a ':' stands where no key can end; the line before may lack its ':', or the value has to be put in quotes";
        }

        if (Says("unexpected end of stream"))
        {
            return "the quotation that begins here has no end; its closing quote is missing";
        }

        if (Says("hexdecimal number") || Says("unknown escape character"))
        {
            return "a text in double quotes has an escape that YAML does not know; write '\\\\' for a backslash, or use single quotes";
        }

        if (Says("a tab character"))
        {
            return "a tab stands where YAML takes spaces only";
        }

        if (Says("did not find expected node content"))
        {
            return "a value was expected here; a bracket or a brace before it may not be closed";
        }

        if (Says("expected tag URI") || Says("undefined tag handle"))
        {
            return "a '!' begins a tag here, and this is none; put the value in quotes";
        }

        return Plain(e.Message);

        bool Says(string words) => e.Message.IndexOf(words, StringComparison.OrdinalIgnoreCase) >= 0;
    }

    /// <summary>Without the position, which the diagnostic has itself.</summary>
    private static string Plain(string message)
    {
        int end = message.IndexOf("): ", StringComparison.Ordinal);
        return end < 0 ? message : message.Substring(end + 3);
    }
}
