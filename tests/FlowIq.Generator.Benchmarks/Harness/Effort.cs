namespace FlowIq.Generator.Benchmarks.Harness;

/// <summary>How much time is spent.</summary>
internal enum Effort
{
    /// <summary>Everything once, to see that it runs; nothing is recorded.</summary>
    Smoke,

    /// <summary>Short runs.</summary>
    Quick,

    /// <summary>As long as it takes.</summary>
    Full,
}
