using System.Linq;

namespace FlowIq.Generator.Reading;

/// <summary>What HTTP allows as the name of a header or a method: a token (RFC 9110, section 5.6.2).</summary>
internal static class HttpToken
{
    public static bool IsValid(string name) =>
        name.Length > 0 && name.All(static c => c is (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') || "!#$%&'*+-.^_`|~".IndexOf(c) >= 0);
}
