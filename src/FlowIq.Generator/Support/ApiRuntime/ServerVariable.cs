using System;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>A variable of a server's address: its value cannot lead to another host unseen.</summary>
internal static class ServerVariable
{
    /// <summary>The value of a variable whose own default is no part of an address, if it is among those that the document allows.</summary>
    public static string Among(string name, string value, params string[] allowed)
    {
        Arguments.NotNull(value, name);
        return allowed.Length == 0 || Array.IndexOf(allowed, value) >= 0 ? value : throw new ArgumentException($"'{value}' is not one of {string.Join(", ", allowed)}.", name);
    }

    /// <summary>The value of a variable in the path, if it is among those that the document allows; without a list any that can be part of an address.</summary>
    public static string Check(string name, string value, params string[] allowed)
    {
        Among(name, value, allowed);
        if (value.IndexOfAny(new[] { '@', '?', '#', '\\', ' ' }) >= 0 || Array.Exists(value.Split('/'), static segment => segment is "." or ".."))
        {
            throw new ArgumentException($"'{value}' cannot be part of an address.", name);
        }

        return value;
    }

    /// <summary>As <see cref="Check"/>, for a variable in scheme, host or port.</summary>
    public static string CheckHost(string name, string value, params string[] allowed) =>
        Check(name, value, allowed).IndexOf('/') < 0 ? value : throw new ArgumentException($"'{value}' cannot be part of a host.", name);

    /// <summary>As <see cref="Check"/>, for a variable that follows the host and begins the path itself.</summary>
    public static string CheckPath(string name, string value, params string[] allowed) =>
        Check(name, value, allowed).Length == 0 || value[0] == '/' ? value : throw new ArgumentException($"'{value}' does not begin with a slash.", name);
}
