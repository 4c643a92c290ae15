using System;
using System.Globalization;

namespace FlowIq.Generator.RobustnessTests.Harness;

/// <summary>How thorough the tests are: bounded by default, as long as it takes on demand.</summary>
internal static class Switches
{
    /// <summary><c>FLOWIQ_LONG=1</c>: every position, every mutation.</summary>
    public static bool IsLong { get; } = Environment.GetEnvironmentVariable("FLOWIQ_LONG") == "1";

    /// <summary><c>FLOWIQ_SEED</c>: another sequence of mutations than the one that every run takes.</summary>
    public static int Seed { get; } = int.Parse(Environment.GetEnvironmentVariable("FLOWIQ_SEED") ?? "20240607", CultureInfo.InvariantCulture);
}
