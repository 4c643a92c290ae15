namespace FlowIq.Generator.Lowering.Service;

/// <summary>An operation with its names.</summary>
/// <param name="Id">The method's name without <c>Async</c>.</param>
/// <param name="TypePrefix">Unique in the document.</param>
/// <param name="Group">The sub-client's property, or null.</param>
/// <param name="Methods">The methods of the class it stands in, for the overloads that need names of their own.</param>
internal sealed record PlannedOperation(OperationSource Source, string Id, string TypePrefix, string? Group, MethodScope Methods);
