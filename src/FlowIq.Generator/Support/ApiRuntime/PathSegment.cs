using System;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>Guards a path parameter against leading to another path than the document's: <c>/pets//x</c>, <c>/pets/../x</c>.</summary>
internal static class PathSegment
{
    public static void Check(string name, string value)
    {
        if (value is "" or "." or "..")
        {
            throw new ArgumentException("A path segment can be neither empty nor '.' nor '..'.", name);
        }
    }
}
