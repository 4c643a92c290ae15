using System.Collections.Generic;
using System.Text;

namespace FlowIq.Generator.Reading;

/// <summary>
/// The JSON that a repair writes. Whatever it is told, in whatever order, its text is JSON: a key is written
/// only once its value has come, commas are its own affair, and what is open at the end is closed.
/// </summary>
internal sealed class RepairedJson
{
    private readonly StringBuilder _text = new();
    private readonly Stack<Container> _open = new();
    private int _unnamed;

    public bool HasRoot { get; private set; }

    /// <summary>Whether the root has ended; what follows it is not part of the document.</summary>
    public bool IsClosed => HasRoot && _open.Count == 0;

    public int Depth => _open.Count;

    /// <summary>A line ends here.</summary>
    public void Break() => _text.Append('\n');

    /// <summary>A container opens, on a line with this indentation.</summary>
    public void Open(char kind, int indent)
    {
        if (_open.Count > 0 && _open.Peek() is { IsObject: true, Key: null } owner)
        {
            // Its key was lost. An extension is what nobody looks at.
            owner.Key = "\"x-unnamed-" + (++_unnamed).ToString(System.Globalization.CultureInfo.InvariantCulture) + "\"";
        }

        BeginValue();
        _text.Append(kind);
        _open.Push(new Container(kind == '{', indent));
        HasRoot = true;
    }

    /// <summary>A key; its value may follow or not.</summary>
    public void Key(string quoted, bool startsLine, int indent)
    {
        if (_open.Count > 0 && !_open.Peek().IsObject)
        {
            if (!startsLine)
            {
                return;
            }

            // The brace before it was lost.
            Open('{', indent - 1);
        }

        if (_open.Count > 0)
        {
            _open.Peek().Key = quoted;
        }
    }

    /// <summary>A text, a number, a literal.</summary>
    public void Value(string json)
    {
        if (_open.Count > 0 && _open.Peek() is not { IsObject: true, Key: null })
        {
            BeginValue();
            _text.Append(json);
        }
    }

    /// <summary>Whatever was begun before the comma will not come any more.</summary>
    public void Comma()
    {
        if (_open.Count > 0)
        {
            _open.Peek().Key = null;
        }
    }

    /// <summary>A closing brace or bracket among other things: it closes the nearest container of its kind.</summary>
    public void CloseLast(char kind)
    {
        bool isObject = kind == '}';
        int levels = 0;
        foreach (Container container in _open)
        {
            levels++;
            if (container.IsObject == isObject)
            {
                Close(levels);
                return;
            }
        }
    }

    /// <summary>A closing brace or bracket at the start of a line: it closes what was opened on a line with its indentation, and nothing where nothing was.</summary>
    public void CloseAt(int indent)
    {
        while (_open.Count > 0 && _open.Peek().Indent > indent)
        {
            Close(1);
        }

        if (_open.Count > 0 && _open.Peek().Indent == indent)
        {
            Close(1);
        }
    }

    /// <summary>A key at the start of a line: what stands as deep or deeper has ended, but never the root.</summary>
    public void CloseDeeperThan(int indent)
    {
        while (_open.Count > 1 && _open.Peek().Indent >= indent)
        {
            Close(1);
        }
    }

    /// <summary>The text, with everything closed.</summary>
    public string Complete()
    {
        Close(_open.Count);
        return _text.ToString();
    }

    private void BeginValue()
    {
        if (_open.Count == 0)
        {
            return;
        }

        Container container = _open.Peek();
        if (container.HasItems)
        {
            _text.Append(',');
        }

        container.HasItems = true;
        if (container.IsObject)
        {
            _text.Append(container.Key).Append(':');
            container.Key = null;
        }
    }

    private void Close(int levels)
    {
        for (; levels > 0; levels--)
        {
            _text.Append(_open.Pop().IsObject ? '}' : ']');
        }
    }

    private sealed class Container(bool isObject, int indent)
    {
        public bool IsObject => isObject;

        /// <summary>Indentation of the line that opened it.</summary>
        public int Indent => indent;

        /// <summary>A key that waits for its value.</summary>
        public string? Key { get; set; }

        public bool HasItems { get; set; }
    }
}
