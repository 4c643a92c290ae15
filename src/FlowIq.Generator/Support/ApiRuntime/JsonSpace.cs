using System;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>White space of JSON.</summary>
internal static class JsonSpace
{
    public static bool IsBlank(ReadOnlySpan<byte> text)
    {
        foreach (byte b in text)
        {
            if (b is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n'))
            {
                return false;
            }
        }

        return true;
    }
}
