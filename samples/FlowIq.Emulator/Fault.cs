using System;

namespace FlowIq.Emulator;

/// <summary>An answer that has nothing to do with the request.</summary>
/// <param name="Status">The status code.</param>
/// <param name="ContentType">The type of the body, or null without one.</param>
/// <param name="Body">The body.</param>
/// <param name="Delay">How long the answer takes.</param>
/// <param name="CutsConnection">Whether the connection breaks instead of an answer.</param>
public sealed record Fault(int Status, string? ContentType = null, string Body = "", TimeSpan Delay = default, bool CutsConnection = false)
{
    /// <summary>Too many requests; the service documents no body for it.</summary>
    public static Fault TooManyRequests { get; } = new(429);

    /// <summary>A proxy's page instead of the service's answer.</summary>
    public static Fault BadGateway { get; } = new(502, "text/html", "<html><body><h1>502 Bad Gateway</h1></body></html>");

    /// <summary>The media could not be handed to Meta.</summary>
    public static Fault MetaUpload { get; } = new(500, "application/json", """{"error":"Meta upload failed","message":"Failed to upload media to Meta"}""");

    /// <summary>The connection breaks.</summary>
    public static Fault Cut { get; } = new(0, CutsConnection: true);

    /// <summary>An answer that comes late.</summary>
    public static Fault Slow(TimeSpan delay) => new(0, Delay: delay);
}
