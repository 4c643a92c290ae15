using System;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>Guards a path parameter against leading to another path than the document's: <c>/pets//x</c>, <c>/pets/../x</c>.</summary>
internal static class PathSegment
{
    /// <summary>Refuses what is empty, unless the document allows it, and what a URL reads as a step up or none.</summary>
    /// <param name="name">The parameter's, for the message.</param>
    /// <param name="path">The path up to and with the parameter.</param>
    /// <param name="start">Where the parameter begins.</param>
    /// <param name="format">How it was written.</param>
    public static void Check(string name, ReadOnlySpan<char> path, int start, ParameterFormat format)
    {
        bool isSimple = (format & ParameterFormat.StyleMask) is not (ParameterFormat.Label or ParameterFormat.Matrix);
        int segment = path.Slice(0, start).LastIndexOf('/') + 1;

        // Of the styles with a prefix nothing at all is left of an empty list: beside other text as RFC 6570 wants it.
        bool isEmpty = path.Length == start && (format & ParameterFormat.AllowEmpty) == 0 && (isSimple || segment == start);
        if (isEmpty || IsStep(path.Slice(segment), isSimple))
        {
            throw new ArgumentException("A path segment can be neither empty nor '.' nor '..'.", name);
        }
    }

    /// <summary>Only with reserved characters allowed does a slash stay one and separate segments.</summary>
    private static bool IsStep(ReadOnlySpan<char> value, bool isSimple)
    {
        // A label's own dot is the specification's form of an empty value.
        for (bool isFirst = true; ; isFirst = false)
        {
            int slash = value.IndexOf('/');
            int dots = Dots(slash < 0 ? value : value.Slice(0, slash));
            if (dots == 2 || (dots == 1 && (isSimple || !isFirst)))
            {
                return true;
            }

            if (slash < 0)
            {
                return false;
            }

            value = value.Slice(slash + 1);
        }
    }

    /// <summary>How many dots a segment is, which a URL reads alike when they are escaped; 0 where there is anything else.</summary>
    private static int Dots(ReadOnlySpan<char> segment)
    {
        int dots = 0;
        for (; !segment.IsEmpty; dots++)
        {
            bool isEscaped = segment.Length > 2 && segment[0] == '%' && segment[1] == '2' && segment[2] is 'e' or 'E';
            if (segment[0] != '.' && !isEscaped)
            {
                return 0;
            }

            segment = segment.Slice(isEscaped ? 3 : 1);
        }

        return dots;
    }
}
