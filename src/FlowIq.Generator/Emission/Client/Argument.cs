namespace FlowIq.Generator.Emission.Client;

/// <summary>An argument of an emitted method, before <c>options</c> and <c>cancellationToken</c>.</summary>
/// <param name="Type">With <c>?</c> where null is legal.</param>
internal sealed record Argument(string Type, string Name, bool IsRequired, string Doc)
{
    /// <summary>As it is declared.</summary>
    public string Declaration => IsRequired ? $"{Type} {Name}" : $"{Type} {Name} = null";
}
