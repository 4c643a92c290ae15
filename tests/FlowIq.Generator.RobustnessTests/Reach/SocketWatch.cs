using System.Collections.Generic;
using System.Diagnostics.Tracing;
using System.Threading;

namespace FlowIq.Generator.RobustnessTests.Reach;

/// <summary>
/// What the platform tells of its sockets, names and requests, as far as the flow that made the watch, or a thread or
/// task that it has started since, is behind it: servers and clients of other tests run in the same process.
/// </summary>
internal sealed class SocketWatch : EventListener
{
    private static readonly AsyncLocal<SocketWatch?> Current = new();

    private readonly List<string> _seen = [];

    public SocketWatch() => Current.Value = this;

    public IReadOnlyList<string> Seen
    {
        get
        {
            lock (_seen)
            {
                return [.. _seen];
            }
        }
    }

    public override void Dispose()
    {
        Current.Value = null;
        base.Dispose();
    }

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name is "System.Net.Sockets" or "System.Net.NameResolution" or "System.Net.Http")
        {
            EnableEvents(eventSource, EventLevel.LogAlways);
        }
    }

    /// <summary>Called by whoever writes the event, before the constructor has ended too.</summary>
    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (Current.Value == this && eventData.EventName is { } name && !name.Contains("Counter", System.StringComparison.Ordinal))
        {
            lock (_seen)
            {
                _seen.Add(name);
            }
        }
    }
}
