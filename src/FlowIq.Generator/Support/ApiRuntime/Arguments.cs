using System;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>Checks of what a caller gives.</summary>
internal static class Arguments
{
    public static void NotNull(object? value, string name)
    {
        if (value is null)
        {
            throw new ArgumentNullException(name);
        }
    }

    /// <summary>A parameter that neither the call nor the client's options give.</summary>
    public static InvalidOperationException Missing(string argument, string option) =>
        new($"Set {option} on the client's options, or give '{argument}' to the call.");
}
