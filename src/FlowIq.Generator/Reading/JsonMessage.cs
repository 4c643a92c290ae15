using System;
using System.Text.Json;

namespace FlowIq.Generator.Reading;

/// <summary>What System.Text.Json says of a syntax error, in words that say what to do where it speaks of itself.</summary>
internal static class JsonMessage
{
    public static string Of(JsonException e)
    {
        if (Says("depth to be zero"))
        {
            return "the text ends before all that was opened is closed; a '}' or ']' is missing";
        }

        if (Says("Expected end of string"))
        {
            return "the text ends within a string; its closing '\"' is missing, and whatever stood behind it";
        }

        if (Says("after a single JSON value"))
        {
            return "the document has ended before this; a '}' before it may be one too many";
        }

        return Says("reached end of data") ? "the text ends where a value or a key was expected; it may have been cut off" : FirstSentence(e.Message);

        bool Says(string words) => e.Message.IndexOf(words, StringComparison.OrdinalIgnoreCase) >= 0;
    }

    /// <summary>Without the position, which the diagnostic has itself.</summary>
    private static string FirstSentence(string message)
    {
        int end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? message : message.Substring(0, end);
    }
}
