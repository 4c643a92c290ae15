using System;
using System.Globalization;
using System.Text;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>The fields of one server-sent event while its lines come in.</summary>
internal sealed class EventFields
{
    private readonly StringBuilder _data = new();

    public bool HasData { get; private set; }

    public string Data => _data.ToString();

    public string? Type { get; private set; }

    /// <summary>Stays from one event to the next.</summary>
    public string? Id { get; private set; }

    public TimeSpan? Retry { get; private set; }

    /// <summary>Takes one line in.</summary>
    public void Add(ReadOnlySpan<byte> line)
    {
        int colon = line.IndexOf((byte)':');
        if (colon == 0)
        {
            // A comment: it keeps the connection alive.
            return;
        }

        string name = Utf8Text.ToString(colon < 0 ? line : line.Slice(0, colon));
        ReadOnlySpan<byte> rest = colon < 0 ? default : line.Slice(colon + 1);
        string value = Utf8Text.ToString(rest.Length > 0 && rest[0] == ' ' ? rest.Slice(1) : rest);
        switch (name)
        {
            case "data":
                if (HasData)
                {
                    _data.Append('\n');
                }

                _data.Append(value);
                HasData = true;
                break;
            case "event":
                Type = value;
                break;
            case "id" when value.IndexOf('\0') < 0:
                Id = value;
                break;
            case "retry" when long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out long milliseconds) && milliseconds < int.MaxValue:
                Retry = TimeSpan.FromMilliseconds(milliseconds);
                break;
        }
    }

    /// <summary>Ready for the next event.</summary>
    public void Clear()
    {
        _data.Clear();
        HasData = false;
        Type = null;
        Retry = null;
    }

    public SseItem<T> Item<T>(T data) => new(data, Type, Id, Retry);
}
