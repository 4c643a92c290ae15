namespace FlowIq.Generator.Emission.Client;

/// <summary>One method of an operation: a body's media type and a way to return.</summary>
internal sealed class MethodPlan(OperationPlan operation, BodyPlan? body, ReturnPlan returns, string name)
{
    public OperationPlan Operation { get; } = operation;

    public BodyPlan? Body { get; } = body;

    public ReturnPlan Returns { get; } = returns;

    /// <summary>Without <c>Async</c>.</summary>
    public string Name { get; set; } = name;

    /// <summary>Name of the non-throwing form without <c>Async</c>; null where there is none.</summary>
    public string? TryName { get; set; } = operation.HasTry && returns.Suffix.Length == 0 ? "Try" + name : null;

    /// <summary>The private method that builds the call; methods that differ in what they return share it.</summary>
    public string BuilderName { get; set; } = "";
}
