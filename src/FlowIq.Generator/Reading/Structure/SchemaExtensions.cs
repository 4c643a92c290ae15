namespace FlowIq.Generator.Reading.Structure;

/// <summary>
/// What this stage tells lowering about a schema beyond what the reader's model can hold, as
/// specification extensions, the one thing that comes through the reader unchanged.
/// </summary>
internal static class SchemaExtensions
{
    /// <summary>JSON null is legal. The only spelling of nullability after this stage.</summary>
    public const string Nullable = "x-fiq-nullable";

    /// <summary>JSON null is not legal, whatever the parts say: set where one of several that all hold forbids it.</summary>
    public const string NotNull = "x-fiq-not-null";

    /// <summary>Nothing but null is legal.</summary>
    public const string NullOnly = "x-fiq-null-only";

    /// <summary>The value of <c>const</c>, with its JSON kind, which the reader makes a string of.</summary>
    public const string Const = "x-fiq-const";

    /// <summary>The boolean schema <c>false</c>: no value is legal.</summary>
    public const string Never = "x-fiq-never";

    /// <summary>The array is a tuple (<c>prefixItems</c>).</summary>
    public const string Tuple = "x-fiq-tuple";

    /// <summary>2.0 <c>collectionFormat: tsv</c>, which OpenAPI 3 cannot say.</summary>
    public const string CollectionFormat = "x-fiq-collection-format";
}
