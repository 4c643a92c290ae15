using System.Linq;

namespace FlowIq.Generator.Lowering.Service;

/// <summary>Names of headers: HTTP allows a token alone (RFC 9110, section 5.6.2).</summary>
internal static class HeaderName
{
    public static bool IsValid(string name) =>
        name.Length > 0 && name.All(static c => c is (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') || "!#$%&'*+-.^_`|~".IndexOf(c) >= 0);
}
