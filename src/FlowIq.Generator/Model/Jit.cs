using System.Runtime.CompilerServices;

namespace FlowIq.Generator.Model;

/// <summary>Wishes of hot code to the runtime.</summary>
internal static class Jit
{
    /// <summary>
    /// <c>AggressiveOptimization</c>, which netstandard2.0 has no name for: optimised before it runs the first time. The compiler
    /// is a process of a few seconds, in which the runtime gets to optimise most code when it is done already. It costs
    /// a little for each method in every build, so that only loops over a whole document, or over each of its texts, are worth it.
    /// </summary>
    public const MethodImplOptions Optimised = (MethodImplOptions)512;
}
