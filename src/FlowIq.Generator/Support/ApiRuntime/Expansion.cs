namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>The row of RFC 6570's table (section 3.2.1, appendix A) that a style in a place stands for.</summary>
internal readonly struct Expansion
{
    private Expansion(string first, string separator, string delimiter, bool isNamed, string ifEmpty, TextEscape escape)
    {
        First = first;
        Separator = separator;
        Delimiter = delimiter;
        IsNamed = isNamed;
        IfEmpty = ifEmpty;
        Escape = escape;
    }

    /// <summary>Before the first pair or value.</summary>
    public string First { get; }

    /// <summary>Between exploded pairs or values.</summary>
    public string Separator { get; }

    /// <summary>Between items that are not exploded.</summary>
    public string Delimiter { get; }

    /// <summary>Whether the parameter's name is written.</summary>
    public bool IsNamed { get; }

    /// <summary>After the name of an empty value.</summary>
    public string IfEmpty { get; }

    public TextEscape Escape { get; }

    /// <summary>Whether what is written is the text of cookies as it is sent.</summary>
    public bool IsCookie => Separator == "; ";

    /// <summary>The same, but an equals sign always follows the name.</summary>
    public Expansion WithEquals() => new(First, Separator, Delimiter, IsNamed, "=", Escape);

    public static Expansion Path(ParameterFormat format)
    {
        TextEscape escape = (format & ParameterFormat.AllowReserved) != 0 ? TextEscape.ReservedInPath : TextEscape.Unreserved;
        return (format & ParameterFormat.StyleMask) switch
        {
            ParameterFormat.Label => new(".", ".", ",", false, "", escape),
            ParameterFormat.Matrix => new(";", ";", ",", true, "", escape),
            _ => new("", ",", Delimited(format), false, "", escape),
        };
    }

    public static Expansion Query(ParameterFormat format, string first) =>
        new(first, "&", Delimited(format), true, "=", (format & ParameterFormat.AllowReserved) != 0 ? TextEscape.ReservedInQuery : TextEscape.Unreserved);

    public static Expansion Form(ParameterFormat format, string first) =>
        new(first, "&", Delimited(format), true, "=", (format & ParameterFormat.AllowReserved) != 0 ? TextEscape.ReservedInQuery : TextEscape.Form);

    /// <summary>Nothing is escaped in a header, the delimiters of OpenAPI 2.0's <c>collectionFormat</c> neither.</summary>
    public static Expansion Header(ParameterFormat format) => new("", ",", DelimiterOf(format), false, "", TextEscape.None);

    public static Expansion Cookie(ParameterFormat format, string first) =>
        (format & ParameterFormat.StyleMask) == ParameterFormat.Cookie
            ? new(first, "; ", ",", true, "=", TextEscape.None)
            : new(first, "&", ",", true, "=", (format & ParameterFormat.AllowReserved) != 0 ? TextEscape.ReservedInCookie : TextEscape.Unreserved);

    /// <summary>Between items that are not exploded, where nothing is escaped.</summary>
    public static string DelimiterOf(ParameterFormat format) => (format & ParameterFormat.StyleMask) switch
    {
        ParameterFormat.SpaceDelimited => " ",
        ParameterFormat.PipeDelimited => "|",
        ParameterFormat.TabDelimited => "\t",
        _ => ",",
    };

    private static string Delimited(ParameterFormat format) => (format & ParameterFormat.StyleMask) switch
    {
        ParameterFormat.SpaceDelimited => "%20",
        ParameterFormat.PipeDelimited => "%7C",
        ParameterFormat.TabDelimited => "%09",
        _ => ",",
    };
}
