namespace FlowIq.Generator.Support;

/// <summary>One server-sent event.</summary>
/// <typeparam name="T">The type of its data.</typeparam>
public sealed class SseItem<T>
{
    /// <summary>Creates an event.</summary>
    public SseItem(T data, string? eventType = null, string? id = null, global::System.TimeSpan? reconnectionInterval = null)
    {
        Data = data;
        EventType = eventType ?? "message";
        Id = id;
        ReconnectionInterval = reconnectionInterval;
    }

    /// <summary>What the event carries.</summary>
    public T Data { get; }

    /// <summary>The event's type; <c>message</c> where the service names none.</summary>
    public string EventType { get; }

    /// <summary>The last id the service gave, or null.</summary>
    public string? Id { get; }

    /// <summary>How long the service asks to wait before connecting again, or null.</summary>
    public global::System.TimeSpan? ReconnectionInterval { get; }
}
