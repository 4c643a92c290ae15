using System;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>Guards a path parameter against leading to another path than the document's: <c>/pets//x</c>, <c>/pets/../x</c>.</summary>
internal static class PathSegment
{
    /// <summary>Refuses what is empty, unless the document allows it, and what a URL reads as a step up or none.</summary>
    public static void Check(string name, string value, ParameterFormat format)
    {
        bool isEmpty = value.Length == 0 && (format & ParameterFormat.AllowEmpty) == 0;

        // Only with reserved characters allowed does a slash stay one and separate segments.
        if (isEmpty || ((format & ParameterFormat.AllowReserved) != 0 ? Array.Exists(value.Split('/'), IsStep) : IsStep(value)))
        {
            throw new ArgumentException("A path segment can be neither empty nor '.' nor '..'.", name);
        }
    }

    private static bool IsStep(string segment) => segment is "." or "..";
}
