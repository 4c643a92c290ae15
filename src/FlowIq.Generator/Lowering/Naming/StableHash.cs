namespace FlowIq.Generator.Lowering.Naming;

/// <summary>FNV-1a: the same on every machine and in every process, unlike the hash code of the runtime.</summary>
internal static class StableHash
{
    public static uint Of(string text)
    {
        uint hash = 2166136261;
        foreach (char c in text)
        {
            hash = unchecked((hash ^ c) * 16777619);
        }

        return hash;
    }
}
