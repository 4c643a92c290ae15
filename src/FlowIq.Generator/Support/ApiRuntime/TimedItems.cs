using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>Items that come in time, passed where items are passed. Only a body enumerates them, and it knows.</summary>
internal sealed class TimedItems<T> : IEnumerable<T>
{
    public TimedItems(IAsyncEnumerable<T> source) => Source = source;

    public IAsyncEnumerable<T> Source { get; }

    public IEnumerator<T> GetEnumerator() => Enumerable.Empty<T>().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
