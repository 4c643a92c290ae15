using System.Collections.Generic;

namespace FlowIq.Generator.Reading.Overlay.JsonPath;

/// <summary>Reads a query: the root, segments, selectors. Filters are read by <see cref="FilterParser"/>.</summary>
internal sealed class PathParser
{
    /// <summary>Parentheses, negations and queries inside of each other.</summary>
    private const int MaxDepth = 64;
    private readonly PathText _text;
    private readonly FilterParser _filters;
    private int _depth;

    private PathParser(string text)
    {
        _text = new PathText(text);
        _filters = new FilterParser(_text, this);
    }

    /// <summary>Reads the whole text as one query.</summary>
    public static PathQuery Parse(string text)
    {
        var parser = new PathParser(text);
        if (parser._text.Current != '$')
        {
            throw parser._text.Error("'$' was expected");
        }

        PathQuery query = parser.Query();
        return parser._text.IsAtEnd ? query
            : throw parser._text.Error(parser._text.Current == '-' ? "a name with other characters than letters, digits and '_' stands in brackets and quotes: ['name']" : "the end, '.' or '[' was expected");
    }

    /// <summary>Reads a query that begins with <c>$</c> or <c>@</c>.</summary>
    public PathQuery Query()
    {
        Deeper();
        bool isRelative = _text.Take("@");
        if (!isRelative)
        {
            _text.Expect("$");
        }

        var segments = new List<PathSegment>();
        while (true)
        {
            int mark = _text.Mark();
            _text.SkipSpace();
            if (Segment() is not { } segment)
            {
                _text.Back(mark);
                break;
            }

            segments.Add(segment);
        }

        _depth--;
        return new PathQuery(isRelative, segments);
    }

    public void Deeper()
    {
        if (++_depth > MaxDepth)
        {
            throw _text.Error("it is nested too deeply");
        }
    }

    public void Shallower() => _depth--;

    private PathSegment? Segment()
    {
        if (_text.Starts("["))
        {
            return new PathSegment(false, Bracketed());
        }

        bool isDescendant = _text.Take("..");
        if (!isDescendant && !_text.Take("."))
        {
            return null;
        }

        if (isDescendant && _text.Starts("["))
        {
            return new PathSegment(true, Bracketed());
        }

        return new PathSegment(isDescendant, [_text.Take("*") ? new WildcardSelector() : new NameSelector(_text.Name())]);
    }

    private List<PathSelector> Bracketed()
    {
        var selectors = new List<PathSelector>();
        _text.Expect("[");
        do
        {
            _text.SkipSpace();
            selectors.Add(Selector());
            _text.SkipSpace();
        }
        while (_text.Take(","));
        _text.Expect("]");
        return selectors;
    }

    private PathSelector Selector()
    {
        switch (_text.Current)
        {
            case '"' or '\'':
                return new NameSelector(_text.String());
            case '*':
                _text.Expect("*");
                return new WildcardSelector();
            case '?':
                _text.Expect("?");
                _text.SkipSpace();
                return new FilterSelector(_filters.Or());
            default:
                return IndexOrSlice();
        }
    }

    private PathSelector IndexOrSlice()
    {
        long? start = _text.Current == ':' ? null : _text.Integer();
        int mark = _text.Mark();
        _text.SkipSpace();
        if (!_text.Take(":"))
        {
            _text.Back(mark);
            return new IndexSelector(start ?? 0);
        }

        long? end = Optional();
        _text.SkipSpace();
        long? step = _text.Take(":") ? Optional() : null;
        return new SliceSelector(start, end, step ?? 1);
    }

    private long? Optional()
    {
        _text.SkipSpace();
        return _text.IsDigit || _text.Current == '-' ? _text.Integer() : null;
    }
}
