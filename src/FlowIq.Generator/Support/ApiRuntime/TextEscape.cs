namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>Which characters stand for themselves when text is put into a URL, a form, a cookie or a header.</summary>
internal enum TextEscape
{
    /// <summary>RFC 3986 unreserved characters alone.</summary>
    Unreserved,

    /// <summary>Reserved ones that a query can hold too, and escapes that are there already (<c>allowReserved</c>).</summary>
    ReservedInQuery,

    /// <summary>Reserved ones that a path can hold too, and escapes that are there already (<c>allowReserved</c>).</summary>
    ReservedInPath,

    /// <summary>Reserved ones but the one that ends a cookie, and escapes that are there already (<c>allowReserved</c>).</summary>
    ReservedInCookie,

    /// <summary>As HTML forms do: a space is <c>+</c>.</summary>
    Form,

    /// <summary>Everything stands for itself.</summary>
    None,
}
