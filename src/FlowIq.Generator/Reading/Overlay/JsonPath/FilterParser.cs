using System;
using System.Text.Json.Nodes;

namespace FlowIq.Generator.Reading.Overlay.JsonPath;

/// <summary>Reads the condition of a filter, and refuses what RFC 9535 calls not well-typed.</summary>
internal sealed class FilterParser(PathText text, PathParser queries)
{
    private static readonly string[] Operators = ["==", "!=", "<=", ">=", "<", ">"];

    public LogicalExpression Or()
    {
        LogicalExpression left = And();
        while (TakeSpaced("||"))
        {
            left = new OrExpression(left, And());
        }

        return left;
    }

    private LogicalExpression And()
    {
        LogicalExpression left = Basic();
        while (TakeSpaced("&&"))
        {
            left = new AndExpression(left, Basic());
        }

        return left;
    }

    private LogicalExpression Basic()
    {
        if (text.Starts("!") && !text.Starts("!="))
        {
            text.Expect("!");
            text.SkipSpace();
            return new NotExpression(text.Starts("(") ? Parenthesised() : Test(mayCompare: false));
        }

        return text.Starts("(") ? Parenthesised() : Test(mayCompare: true);
    }

    private LogicalExpression Parenthesised()
    {
        queries.Deeper();
        text.Expect("(");
        text.SkipSpace();
        LogicalExpression inner = Or();
        text.SkipSpace();
        text.Expect(")");
        queries.Shallower();
        return inner;
    }

    /// <summary>A comparison, or something that is true or false by itself.</summary>
    private LogicalExpression Test(bool mayCompare)
    {
        int start = text.Mark();
        if (text.Current is '@' or '$')
        {
            PathQuery query = queries.Query();
            if (Operator() is { } comparison)
            {
                return Comparison(mayCompare, Singular(query, start), comparison);
            }

            return new ExistsExpression(query);
        }

        string word = text.Word();
        if (word is "match" or "search" && text.Starts("("))
        {
            LogicalExpression match = Match(word == "match");
            return Operator() is null ? match : throw text.Error($"{word}() is true or false and cannot be compared");
        }

        text.Back(start);
        ValueExpression left = Value();
        return Operator() is { } found ? Comparison(mayCompare, left, found) : throw text.Error("a comparison was expected");
    }

    private LogicalExpression Comparison(bool mayCompare, ValueExpression left, string comparison)
    {
        if (!mayCompare)
        {
            throw text.Error("a negated comparison needs parentheses");
        }

        text.SkipSpace();
        return new ComparisonExpression(left, comparison, Value());
    }

    private LogicalExpression Match(bool isWhole)
    {
        text.Expect("(");
        ValueExpression value = Argument();
        text.Expect(",");
        ValueExpression pattern = Argument();
        text.Expect(")");
        return new MatchExpression(value, pattern, isWhole);
    }

    /// <summary>A literal, a query that finds one node at most, or a function with a value.</summary>
    private ValueExpression Value()
    {
        int start = text.Mark();
        switch (text.Current)
        {
            case '@' or '$':
                return Singular(queries.Query(), start);
            case '"' or '\'':
                return new LiteralExpression(JsonValue.Create(text.String()));
            case '-' or (>= '0' and <= '9'):
                return new LiteralExpression(JsonNode.Parse(text.Number()));
        }

        string word = text.Word();
        switch (word)
        {
            case "true" or "false":
                return new LiteralExpression(JsonValue.Create(word == "true"));
            case "null":
                return new LiteralExpression(null);
            case "length" when text.Take("("):
                return Closed(new LengthExpression(Argument()));
            case "count" when text.Take("("):
                return Closed(new CountExpression(QueryArgument()));
            case "value" when text.Take("("):
                return Closed(new QueryExpression(QueryArgument()));
        }

        text.Back(start);
        throw text.Error(word.Length == 0 ? "a value was expected" : $"'{word}' is no function with a value");
    }

    private ValueExpression Argument()
    {
        text.SkipSpace();
        queries.Deeper();
        ValueExpression value = Value();
        queries.Shallower();
        text.SkipSpace();
        return value;
    }

    private PathQuery QueryArgument()
    {
        text.SkipSpace();
        if (text.Current is not ('@' or '$'))
        {
            throw text.Error("a query was expected");
        }

        PathQuery query = queries.Query();
        text.SkipSpace();
        return query;
    }

    private ValueExpression Closed(ValueExpression value)
    {
        text.Expect(")");
        return value;
    }

    private ValueExpression Singular(PathQuery query, int start) =>
        query.IsSingular ? new QueryExpression(query) : throw new PathSyntaxException("a query that can find several nodes cannot be compared", start);

    /// <summary>The operator that stands here, behind space; null without advancing where there is none.</summary>
    private string? Operator()
    {
        int mark = text.Mark();
        text.SkipSpace();
        string? found = Array.Find(Operators, text.Take);
        if (found is null)
        {
            text.Back(mark);
        }

        return found;
    }

    private bool TakeSpaced(string expected)
    {
        int mark = text.Mark();
        text.SkipSpace();
        if (text.Take(expected))
        {
            text.SkipSpace();
            return true;
        }

        text.Back(mark);
        return false;
    }
}
