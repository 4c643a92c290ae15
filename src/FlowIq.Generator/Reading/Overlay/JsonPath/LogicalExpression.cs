namespace FlowIq.Generator.Reading.Overlay.JsonPath;

/// <summary>A condition of a filter.</summary>
internal abstract record LogicalExpression
{
    public abstract bool IsTrue(PathScope scope);
}

internal sealed record OrExpression(LogicalExpression Left, LogicalExpression Right) : LogicalExpression
{
    public override bool IsTrue(PathScope scope) => Left.IsTrue(scope) || Right.IsTrue(scope);
}

internal sealed record AndExpression(LogicalExpression Left, LogicalExpression Right) : LogicalExpression
{
    public override bool IsTrue(PathScope scope) => Left.IsTrue(scope) && Right.IsTrue(scope);
}

internal sealed record NotExpression(LogicalExpression Inner) : LogicalExpression
{
    public override bool IsTrue(PathScope scope) => !Inner.IsTrue(scope);
}

/// <summary>A query finds something.</summary>
internal sealed record ExistsExpression(PathQuery Query) : LogicalExpression
{
    public override bool IsTrue(PathScope scope) => Query.Select(scope).Count > 0;
}

/// <summary><c>match</c> or <c>search</c>.</summary>
internal sealed record MatchExpression(ValueExpression Text, ValueExpression Pattern, bool IsWhole) : LogicalExpression
{
    public override bool IsTrue(PathScope scope) => PathPattern.Matches(Text.Evaluate(scope), Pattern.Evaluate(scope), IsWhole);
}

internal sealed record ComparisonExpression(ValueExpression Left, string Operator, ValueExpression Right) : LogicalExpression
{
    public override bool IsTrue(PathScope scope)
    {
        PathValue left = Left.Evaluate(scope);
        PathValue right = Right.Evaluate(scope);
        return Operator switch
        {
            "==" => PathComparison.AreEqual(left, right),
            "!=" => !PathComparison.AreEqual(left, right),
            "<" => PathComparison.IsLess(left, right),
            ">" => PathComparison.IsLess(right, left),
            "<=" => PathComparison.IsLess(left, right) || PathComparison.AreEqual(left, right),
            _ => PathComparison.IsLess(right, left) || PathComparison.AreEqual(left, right),
        };
    }
}
