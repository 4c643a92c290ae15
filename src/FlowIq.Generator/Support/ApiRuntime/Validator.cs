using System;
using System.Collections.Generic;
using System.Globalization;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>Checks values and collects what is wrong. A value that is not there breaks no rule: whether it must be there, its type says.</summary>
internal sealed class Validator
{
    private readonly List<ValidationError> _errors = new();
    private readonly ValidationPath _path = new();

    /// <summary>Throws unless the value is what the document allows.</summary>
    public static void Throw(object? value)
    {
        var validator = new Validator();
        validator.Nested(null, value);
        validator.ThrowIfAny();
    }

    /// <summary>True where the value is what the document allows.</summary>
    public static bool Try(object value, out IReadOnlyList<ValidationError> errors)
    {
        var validator = new Validator();
        validator.Nested(null, value);
        errors = validator._errors;
        return validator._errors.Count == 0;
    }

    /// <summary>What follows is about the value of that name.</summary>
    public Validator Of(string root)
    {
        _path.Begin(root);
        return this;
    }

    public void ThrowIfAny()
    {
        if (_errors.Count > 0)
        {
            throw new ValidationException(_errors);
        }
    }

    /// <remarks><c>name</c>, here and below: The member that holds the value; null where the path leads to it already.</remarks>
    public void Text(string? name, string? value, int min = 0, int max = int.MaxValue, string? pattern = null, string? regex = null)
    {
        if (value is null)
        {
            return;
        }

        Count(name, value.Length < min || value.Length > max ? CodePoints.Count(value) : value.Length, min, max, "character");
        if (regex is not null && Patterns.Problem(value, regex, pattern) is { } problem)
        {
            Add(name, problem);
        }
    }

    public void Number(string? name, decimal? value, decimal? atLeast = null, decimal? moreThan = null, decimal? atMost = null, decimal? lessThan = null, decimal? multipleOf = null)
    {
        if (value is not { } number)
        {
            return;
        }

        string? demand =
            number < atLeast ? $"at least {Numbers.Text(atLeast)} is needed"
            : number <= moreThan ? $"more than {Numbers.Text(moreThan)} is needed"
            : number > atMost ? $"at most {Numbers.Text(atMost)} is allowed"
            : number >= lessThan ? $"less than {Numbers.Text(lessThan)} is needed"
            : Numbers.IsMultiple(number, multipleOf) ? null
            : $"a multiple of {Numbers.Text(multipleOf)} is needed";
        if (demand is not null)
        {
            Add(name, $"is {Numbers.Text(number)}, {demand}");
        }
    }

    /// <summary>As the other, of a number that a decimal may have no room for.</summary>
    public void Real(string? name, double? value, decimal? atLeast = null, decimal? moreThan = null, decimal? atMost = null, decimal? lessThan = null, decimal? multipleOf = null)
    {
        if (value is not { } number)
        {
            return;
        }

        string text = number.ToString("R", CultureInfo.InvariantCulture);
        if (Numbers.Exact(text) is { } exact)
        {
            Number(name, exact, atLeast, moreThan, atMost, lessThan, multipleOf);
        }
        else if ((number < 0 ? atLeast ?? moreThan : atMost ?? lessThan) is { } limit)
        {
            // Beyond every decimal, so beyond every limit on its side.
            Add(name, $"is {text}, which is beyond {Numbers.Text(limit)}");
        }
    }

    /// <summary>As the other, by the digits that are sent.</summary>
    public void Real(string? name, float? value, decimal? atLeast = null, decimal? moreThan = null, decimal? atMost = null, decimal? lessThan = null, decimal? multipleOf = null) =>
        Real(name, value is { } number ? double.Parse(number.ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) : null, atLeast, moreThan, atMost, lessThan, multipleOf);

    public void List<T>(string? name, IReadOnlyList<T>? value, Action<Validator, T>? item = null, int min = 0, int max = int.MaxValue, bool unique = false)
    {
        if (value is null)
        {
            return;
        }

        Count(name, value.Count, min, max, "item");
        if (unique && Repeated(value) is { } repeated)
        {
            Add(name, $"holds an item twice, at {Numbers.Text(repeated)} again");
        }

        if (item is null || !_path.TryEnter(name))
        {
            return;
        }

        for (int i = 0; i < value.Count; i++)
        {
            _path.Enter(i);
            item(this, value[i]);
            _path.Leave();
        }

        _path.Leave(name);
    }

    public void Map<T>(string? name, IReadOnlyDictionary<string, T>? value, Action<Validator, T>? entry = null, int min = 0, int max = int.MaxValue)
    {
        if (value is null)
        {
            return;
        }

        Count(name, value.Count, min, max, "entry", "entries");
        if (entry is null || !_path.TryEnter(name))
        {
            return;
        }

        foreach (KeyValuePair<string, T> pair in value)
        {
            _path.TryEnter(pair.Key);
            entry(this, pair.Value);
            _path.Leave(pair.Key);
        }

        _path.Leave(name);
    }

    /// <summary>How many members of a record are there.</summary>
    public void Members(int count, int min = 0, int max = int.MaxValue) => Count(null, count, min, max, "property", "properties");

    /// <summary>A record or a union: each knows best itself.</summary>
    public void Nested(string? name, object? value)
    {
        if (value is ICheckable checkable && _path.TryEnter(name))
        {
            checkable.Check(this);
            _path.Leave(name);
        }
    }

    private void Count(string? name, int count, int min, int max, string word, string? words = null)
    {
        if (count < min || count > max)
        {
            int limit = count < min ? min : max;
            string demand = (count < min ? "at least " : "at most ") + Numbers.Text(limit) + (limit == 1 ? " is " : " are ") + (count < min ? "needed" : "allowed");
            Add(name, $"has {Numbers.Text(count)} {(count == 1 ? word : words ?? word + "s")}, {demand}");
        }
    }

    private void Add(string? name, string message) => _errors.Add(new ValidationError(_path.Text(name), message));

    private static int? Repeated<T>(IReadOnlyList<T> items)
    {
        var seen = new HashSet<T>(ValueComparer<T>.Default);
        for (int i = 0; i < items.Count; i++)
        {
            if (!seen.Add(items[i]))
            {
                return i;
            }
        }

        return null;
    }
}
