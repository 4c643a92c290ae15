using System;

namespace FlowIq.Generator.Reading.Overlay.JsonPath;

/// <summary>A text that is no JSONPath query.</summary>
/// <param name="message">What was expected, as the end of a sentence.</param>
/// <param name="offset">Where in the text, from 0.</param>
internal sealed class PathSyntaxException(string message, int offset) : Exception(message)
{
    public int Offset => offset;
}
