namespace FlowIq.Generator.Support;

/// <summary>What one call does differently from the client's options.</summary>
public sealed class RequestOptions
{
    /// <summary>Headers for this call; each replaces a header of that name that would be sent otherwise.</summary>
    public global::System.Collections.Generic.IDictionary<string, string> Headers { get; init; } = new global::System.Collections.Generic.Dictionary<string, string>(global::System.StringComparer.OrdinalIgnoreCase);

    /// <summary>How long this call may take, its body included (a streamed one: until its first byte); null: what the client's options say.</summary>
    public global::System.TimeSpan? Timeout { get; init; }

    /// <summary>Where this call goes, in place of the client's base address; the credentials go there too.</summary>
    public global::System.Uri? BaseAddress { get; init; }
}
