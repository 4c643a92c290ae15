using System.Collections.Generic;
using System.Text;

namespace FlowIq.Emulator;

/// <summary>A request as it came off the socket.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Target">Path and query, as sent.</param>
/// <param name="Headers">By name, without regard to case.</param>
/// <param name="Body">The body's bytes; empty without one.</param>
public sealed record RecordedRequest(string Method, string Target, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    /// <summary>The body as text.</summary>
    public string Text => Encoding.UTF8.GetString(Body);
}
