using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace FlowIq.Generator.Reading;

/// <summary>
/// A JSON pointer (RFC 6901) as a linked path, so that walking a document builds no strings; the text
/// is made only when something must be reported.
/// </summary>
internal sealed class Pointer
{
    private readonly int _index;
    private readonly string? _name;

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
        foreach (string segment in text.Split('/'))
        {
            result = result == Root && segment.Length == 0 ? result : result[segment.Replace("~1", "/").Replace("~0", "~")];
        }

        return result;
    }

    /// <summary>The place that segments lead to, one after the other.</summary>
    public static Pointer Of(IEnumerable<string> segments)
    {
        Pointer result = Root;
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
        List<string> segments = Segments();
        int length = 1;
        foreach (string segment in segments)
        {
            length += segment.Length + 1;
        }

        StringBuilder text = new StringBuilder(length).Append('#');
        foreach (string segment in segments)
        {
            text.Append('/').Append(segment.Replace("~", "~0").Replace("/", "~1"));
        }

        return text.ToString();
    }
}
