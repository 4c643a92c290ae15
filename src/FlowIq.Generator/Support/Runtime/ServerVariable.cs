using System;

namespace FlowIq.Generator.Support.Runtime;

/// <summary>A variable of a server's address.</summary>
internal static class ServerVariable
{
    /// <summary>The value, if it is among those that the document allows; without a list any that cannot lead to another host unseen.</summary>
    public static string Check(string name, string value, params string[] allowed)
    {
        Arguments.NotNull(value, name);
        if (allowed.Length > 0 && Array.IndexOf(allowed, value) < 0)
        {
            throw new ArgumentException($"'{value}' is not one of {string.Join(", ", allowed)}.", name);
        }

        if (value.IndexOfAny(new[] { '@', '?', '#', '\\', ' ' }) >= 0)
        {
            throw new ArgumentException($"'{value}' cannot be part of an address.", name);
        }

        return value;
    }
}
