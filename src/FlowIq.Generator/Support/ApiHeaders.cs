using System;
using System.Collections;
using System.Collections.Generic;
using System.Net.Http.Headers;

namespace FlowIq.Generator.Support;

/// <summary>The headers of a response. Names are compared without regard to case.</summary>
public sealed class ApiHeaders : IEnumerable<KeyValuePair<string, IEnumerable<string>>>
{
    private readonly HttpHeaders? _response;
    private readonly HttpHeaders? _content;
    private readonly Dictionary<string, string[]>? _values;

    /// <summary>Creates headers; for tests and mocks.</summary>
    public ApiHeaders(IEnumerable<KeyValuePair<string, string>> headers)
    {
        _values = new Dictionary<string, string[]>(StringComparer.OrdinalIgnoreCase);
        foreach (KeyValuePair<string, string> header in headers)
        {
            _values[header.Key] = new[] { header.Value };
        }
    }

    internal ApiHeaders(HttpHeaders response, HttpHeaders? content)
    {
        _response = response;
        _content = content;
    }

    /// <summary>No headers.</summary>
    public static ApiHeaders Empty { get; } = new(Array.Empty<KeyValuePair<string, string>>());

    /// <summary>The header's value, several joined by a comma; null where it is not there.</summary>
    public string? this[string name] => TryGetValues(name, out IEnumerable<string> values) ? string.Join(", ", values) : null;

    /// <summary>The header's values as they came.</summary>
    /// <param name="name">The header's name.</param>
    /// <param name="values">The values; empty where the header is not there.</param>
    /// <returns>Whether the header is there.</returns>
    public bool TryGetValues(string name, out IEnumerable<string> values)
    {
        if (_values is not null && _values.TryGetValue(name, out string[]? known))
        {
            values = known;
            return true;
        }

        IEnumerable<string>? found = null;
        bool has = (_response?.TryGetValues(name, out found) ?? false) || (_content?.TryGetValues(name, out found) ?? false);
        values = has ? found! : Array.Empty<string>();
        return has;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, IEnumerable<string>>> GetEnumerator()
    {
        foreach (KeyValuePair<string, string[]> header in _values ?? new Dictionary<string, string[]>())
        {
            yield return new(header.Key, header.Value);
        }

        foreach (HttpHeaders? headers in new[] { _response, _content })
        {
            if (headers is not null)
            {
                foreach (KeyValuePair<string, IEnumerable<string>> header in headers)
                {
                    yield return header;
                }
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
