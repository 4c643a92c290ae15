using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace FlowIq.Generator.Reading.Patterns;

/// <summary>
/// One set of characters, in .NET's notation. .NET's sets know UTF-16 units only, JSON Schema counts code points:
/// a surrogate pair is matched as one by an alternative of its own, which nothing can take apart afterwards.
/// </summary>
internal sealed class CharacterSet
{
    private const string AnyPair = @"[\uD800-\uDBFF][\uDC00-\uDFFF]";
    private readonly StringBuilder _units = new();
    private readonly List<string> _pairs = [];
    private bool _hasEveryPair;

    public void AddRange(int first, int last)
    {
        if (first <= 0xFFFF)
        {
            int end = last > 0xFFFF ? 0xFFFF : last;
            _units.Append(Unit(first));
            if (end > first)
            {
                _units.Append('-').Append(Unit(end));
            }
        }

        if (last > 0xFFFF)
        {
            AddPairs(first > 0xFFFF ? first : 0x10000, last);
        }
    }

    /// <summary>Adds what a shorthand stands for, written for the inside of a set.</summary>
    /// <param name="hasEveryPair">Whether all characters beyond U+FFFF belong to it.</param>
    public void AddUnits(string units, bool hasEveryPair)
    {
        _units.Append(units);
        _hasEveryPair |= hasEveryPair;
    }

    public string ToPattern(bool isNegated)
    {
        string units = _units.ToString();
        if (isNegated)
        {
            string rest = units.Length == 0 ? @"[\s\S]" : "[^" + units + "]";
            string pair = _hasEveryPair ? "" : (_pairs.Count == 0 ? "" : "(?!" + string.Join("|", _pairs) + ")") + AnyPair + "|";
            return _hasEveryPair || _pairs.Count > 0 ? $"(?>{pair}(?!{AnyPair}){rest})" : $"(?>{pair}{rest})";
        }

        if (_hasEveryPair)
        {
            return $"(?>{AnyPair}|[{units}])";
        }

        if (_pairs.Count == 0)
        {
            return units.Length == 0 ? "(?!)" : "[" + units + "]";
        }

        string pairs = string.Join("|", _pairs);
        return units.Length == 0 ? "(?>" + pairs + ")" : "(?>" + pairs + "|[" + units + "])";
    }

    /// <summary>A code point outside of a set.</summary>
    public static string Literal(int codePoint) => codePoint > 0xFFFF
        ? "(?:" + Hex(High(codePoint)) + Hex(Low(codePoint)) + ")"
        : codePoint is > ' ' and <= '~'
            ? (@"\*+?|{}[]()^$.#".IndexOf((char)codePoint) >= 0 ? "\\" : "") + (char)codePoint
            : Hex(codePoint);

    private static string Unit(int unit) => unit is > ' ' and <= '~'
        ? (@"\]-[^".IndexOf((char)unit) >= 0 ? "\\" : "") + (char)unit
        : Hex(unit);

    private void AddPairs(int first, int last)
    {
        int highFirst = High(first), lowFirst = Low(first), highLast = High(last), lowLast = Low(last);
        if (highFirst == highLast)
        {
            _pairs.Add(Hex(highFirst) + LowRange(lowFirst, lowLast));
            return;
        }

        _pairs.Add(Hex(highFirst) + LowRange(lowFirst, 0xDFFF));
        if (highLast - highFirst > 1)
        {
            _pairs.Add($"[{Hex(highFirst + 1)}-{Hex(highLast - 1)}][\\uDC00-\\uDFFF]");
        }

        _pairs.Add(Hex(highLast) + LowRange(0xDC00, lowLast));
    }

    private static string LowRange(int first, int last) => first == last ? Hex(first) : $"[{Hex(first)}-{Hex(last)}]";

    private static int High(int codePoint) => 0xD800 + ((codePoint - 0x10000) >> 10);

    private static int Low(int codePoint) => 0xDC00 + ((codePoint - 0x10000) & 0x3FF);

    private static string Hex(int unit) => "\\u" + unit.ToString("X4", CultureInfo.InvariantCulture);
}
