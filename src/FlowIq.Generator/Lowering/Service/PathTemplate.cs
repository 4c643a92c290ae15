using System;
using System.Collections.Generic;
using System.Text;

namespace FlowIq.Generator.Lowering.Service;

/// <summary>A path template in pieces; what lies behind <c>#</c> is never sent and left out.</summary>
internal static class PathTemplate
{
    private const string KeptInPath = "-._~!$&'()*+,;=:@/?";

    /// <summary>Splits a template; null where its braces do not pair.</summary>
    public static List<PathPiece>? Parse(string template)
    {
        int fragment = template.IndexOf('#');
        string text = fragment < 0 ? template : template.Substring(0, fragment);
        var pieces = new List<PathPiece>();
        int at = 0;
        while (at < text.Length)
        {
            int open = text.IndexOf('{', at);
            string literal = open < 0 ? text.Substring(at) : text.Substring(at, open - at);
            if (literal.IndexOf('}') >= 0)
            {
                return null;
            }

            if (literal.Length > 0)
            {
                pieces.Add(new PathPiece(Encode(literal), null));
            }

            if (open < 0)
            {
                break;
            }

            int close = text.IndexOf('}', open);
            string name = close < 0 ? "" : text.Substring(open + 1, close - open - 1);
            if (name.Trim().Length == 0 || name.IndexOf('{') >= 0)
            {
                return null;
            }

            pieces.Add(new PathPiece(null, name));
            at = close + 1;
        }

        return pieces;
    }

    /// <summary>The name without what frameworks write beside it: <c>{id:int}</c>, <c>{+path}</c>, <c>{path*}</c>, <c>{id?}</c>.</summary>
    public static string BareName(string name)
    {
        int colon = name.IndexOf(':');
        return (colon > 0 ? name.Substring(0, colon) : name).Trim().TrimStart('+', '*', '.', ';', '/').TrimEnd('*', '?');
    }

    /// <summary>Percent-encodes what may not stand in a path or query as it is; escapes that are there already stay.</summary>
    private static string Encode(string literal)
    {
        var result = new StringBuilder();
        byte[] bytes = Encoding.UTF8.GetBytes(literal);
        for (int i = 0; i < bytes.Length; i++)
        {
            char c = (char)bytes[i];
            bool isEscape = c == '%' && i + 2 < bytes.Length && Uri.IsHexDigit((char)bytes[i + 1]) && Uri.IsHexDigit((char)bytes[i + 2]);
            if (isEscape || c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') || KeptInPath.IndexOf(c) >= 0)
            {
                result.Append(c);
            }
            else
            {
                result.Append('%').Append(((int)c).ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
            }
        }

        return result.ToString();
    }
}

/// <summary>Encoded literal text, or the name of a parameter.</summary>
internal readonly record struct PathPiece(string? Literal, string? Parameter);
