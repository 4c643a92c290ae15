namespace FlowIq.Generator.Model;

/// <summary>FNV-1a: the same on every machine and in every process, unlike the hash code of the runtime.</summary>
internal static class StableHash
{
    /// <summary>The hash of an empty text.</summary>
    public const uint OfNothing = 2166136261;

    public static uint Of(string text)
    {
        uint hash = OfNothing;
        foreach (char c in text)
        {
            hash = Extend(hash, c);
        }

        return hash;
    }

    /// <summary>The hash of a text that is one character longer.</summary>
    public static uint Extend(uint hash, char c) => unchecked((hash ^ c) * 16777619);
}
