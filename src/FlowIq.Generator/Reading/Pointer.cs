using System;
using System.Collections.Generic;
using System.Globalization;

namespace FlowIq.Generator.Reading;

/// <summary>
/// A JSON pointer (RFC 6901) as a linked path, so that walking a document builds no strings; the text
/// is made only when something must be reported. Pointers to one place are equal.
/// </summary>
internal sealed class Pointer : IEquatable<Pointer>
{
    private readonly int _index;
    private readonly string? _name;

    /// <summary>Made when it is first asked for; 0 until then.</summary>
    private int _hash;

    /// <summary>The text, once that of something within it was asked for.</summary>
    private string? _text;

    private Pointer(Pointer? parent, string? name, int index)
    {
        Parent = parent;
        _name = name;
        _index = index;
        Depth = parent is null ? 0 : parent.Depth + 1;
    }

    /// <summary>The document itself.</summary>
    public static Pointer Root { get; } = new(null, null, 0);

    public Pointer? Parent { get; }

    /// <summary>Number of segments.</summary>
    public int Depth { get; }

    /// <summary>The last segment, unescaped.</summary>
    public string Segment => _name ?? _index.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether the place is in that member of the document, at whatever depth.</summary>
    public bool IsIn(string section)
    {
        Pointer at = this;
        while (at.Depth > 1)
        {
            at = at.Parent!;
        }

        return at.Depth == 1 && at._name == section;
    }

    /// <summary>The member <paramref name="name"/> of the object here.</summary>
    public Pointer this[string name] => new(this, name, 0);

    /// <summary>The item <paramref name="index"/> of the array here.</summary>
    public Pointer this[int index] => new(this, null, index);

    /// <summary>Reads <c>/a/b~1c</c> (without <c>#</c>).</summary>
    public static Pointer Parse(string text)
    {
        Pointer result = Root;
        for (int start = 0; start <= text.Length;)
        {
            int end = text.IndexOf('/', start) is var slash && slash < 0 ? text.Length : slash;
            if (result.Parent is not null || end > start)
            {
                result = result[text.Substring(start, end - start).Replace("~1", "/").Replace("~0", "~")];
            }

            start = end + 1;
        }

        return result;
    }

    /// <summary>The place that segments lead to, one after the other.</summary>
    public static Pointer Of(IEnumerable<string> segments) => Root.Append(segments);

    /// <summary>The place that segments lead to from here.</summary>
    public Pointer Append(IEnumerable<string> segments)
    {
        Pointer result = this;
        foreach (string segment in segments)
        {
            result = result[segment];
        }

        return result;
    }

    /// <summary>All segments from the root on.</summary>
    public List<string> Segments()
    {
        var result = new List<string>(Depth);
        for (Pointer at = this; at.Parent is not null; at = at.Parent)
        {
            result.Add(at.Segment);
        }

        result.Reverse();
        return result;
    }

    /// <summary>The pointer as a URI fragment: <c>#/paths/~1pets/get</c>.</summary>
    public override string ToString()
    {
        if (Parent is null)
        {
            return "#";
        }

        // Of many places that are told, most stand in a few.
        Parent._text ??= Parent.ToString();
        return Parent._text + "/" + Segment.Replace("~", "~0").Replace("/", "~1");
    }

    public bool Equals(Pointer? other)
    {
        if (other is null || other.Depth != Depth)
        {
            return false;
        }

        Pointer? ours = this;
        for (Pointer? theirs = other; !ReferenceEquals(ours, theirs); ours = ours!.Parent, theirs = theirs!.Parent)
        {
            bool isSame = ours!._name is null && theirs!._name is null ? ours._index == theirs._index : ours.Segment == theirs!.Segment;
            if (!isSame)
            {
                return false;
            }
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as Pointer);

    public override int GetHashCode()
    {
        if (_hash == 0 && Parent is not null)
        {
            _hash = unchecked((Parent.GetHashCode() * 31) + StringComparer.Ordinal.GetHashCode(Segment));
        }

        return _hash;
    }
}
