namespace FlowIq.Generator.Support;

/// <summary>The headers of a response. Names are compared without regard to case.</summary>
public sealed class ApiHeaders : global::System.Collections.Generic.IEnumerable<global::System.Collections.Generic.KeyValuePair<string, global::System.Collections.Generic.IEnumerable<string>>>
{
    private readonly global::System.Net.Http.Headers.HttpHeaders? _response;
    private readonly global::System.Net.Http.Headers.HttpHeaders? _content;
    private readonly global::System.Collections.Generic.Dictionary<string, string[]>? _values;

    /// <summary>Creates headers; for tests and mocks.</summary>
    public ApiHeaders(global::System.Collections.Generic.IEnumerable<global::System.Collections.Generic.KeyValuePair<string, string>> headers)
    {
        _values = new global::System.Collections.Generic.Dictionary<string, string[]>(global::System.StringComparer.OrdinalIgnoreCase);
        foreach (var header in headers)
        {
            _values[header.Key] = new[] { header.Value };
        }
    }

    internal ApiHeaders(global::System.Net.Http.Headers.HttpHeaders response, global::System.Net.Http.Headers.HttpHeaders? content)
    {
        _response = response;
        _content = content;
    }

    /// <summary>No headers.</summary>
    public static ApiHeaders Empty { get; } = new(global::System.Array.Empty<global::System.Collections.Generic.KeyValuePair<string, string>>());

    /// <summary>The header's value, several joined by a comma; null where it is not there.</summary>
    public string? this[string name] => TryGetValues(name, out global::System.Collections.Generic.IEnumerable<string> values) ? string.Join(", ", values) : null;

    /// <summary>The header's values as they came.</summary>
    /// <param name="name">The header's name.</param>
    /// <param name="values">The values; empty where the header is not there.</param>
    /// <returns>Whether the header is there.</returns>
    public bool TryGetValues(string name, out global::System.Collections.Generic.IEnumerable<string> values)
    {
        if (_values is not null && _values.TryGetValue(name, out string[]? known))
        {
            values = known;
            return true;
        }

        global::System.Collections.Generic.IEnumerable<string>? found = null;
        bool has = (_response?.TryGetValues(name, out found) ?? false) || (_content?.TryGetValues(name, out found) ?? false);
        values = has ? found! : global::System.Array.Empty<string>();
        return has;
    }

    /// <inheritdoc/>
    public global::System.Collections.Generic.IEnumerator<global::System.Collections.Generic.KeyValuePair<string, global::System.Collections.Generic.IEnumerable<string>>> GetEnumerator()
    {
        if (_values is not null)
        {
            foreach (var header in _values)
            {
                yield return new(header.Key, header.Value);
            }
        }

        foreach (var headers in new[] { _response, _content })
        {
            if (headers is not null)
            {
                foreach (var header in headers)
                {
                    yield return header;
                }
            }
        }
    }

    global::System.Collections.IEnumerator global::System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}
