using System;
using System.Collections.Generic;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>What few calls have: apart from the call itself, which is made anew each time.</summary>
internal sealed class CallExtras
{
    /// <summary>The cookies so far.</summary>
    public TextBuffer Cookies;

    public string? Server { get; set; }

    public Func<int, bool>? Streams { get; set; }

    public int[]? Successes { get; set; }

    /// <summary>All credentials of a call that carries more than one.</summary>
    public List<string>? Secrets { get; set; }
}
