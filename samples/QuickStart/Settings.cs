using System;

namespace QuickStart;

/// <summary>What the command line says.</summary>
internal sealed record Settings(string? ApiKey, string? Tenant, Uri? BaseUrl, string Recipient)
{
    private const string SampleRecipient = "+27 12 345 6789";

    /// <summary>Without a key there is no service to talk to but the emulator.</summary>
    public bool UsesEmulator => ApiKey is null;

    public static Settings Read(string[] args) => new(
        Value(args, "--api-key"),
        Value(args, "--tenant"),
        Value(args, "--base-url") is { } url ? new Uri(url) : null,
        Value(args, "--to") ?? SampleRecipient);

    private static string? Value(string[] args, string name)
    {
        int at = Array.IndexOf(args, name);
        return at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
    }
}
