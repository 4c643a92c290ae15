namespace FlowIq.Generator.Reading.Structure;

/// <summary>
/// What the walk finds out about a schema and no keyword says, as specification extensions beside its keywords.
/// </summary>
internal static class SchemaExtensions
{
    /// <summary>JSON null is legal. The only spelling of nullability after this stage.</summary>
    public const string Nullable = "x-fiq-nullable";

    /// <summary>Nothing but null is legal.</summary>
    public const string NullOnly = "x-fiq-null-only";

    /// <summary>The value of <c>const</c>, but for that of null.</summary>
    public const string Const = "x-fiq-const";

    /// <summary>The boolean schema <c>false</c>: no value is legal.</summary>
    public const string Never = "x-fiq-never";

    /// <summary>The array is a tuple (<c>prefixItems</c>).</summary>
    public const string Tuple = "x-fiq-tuple";

    /// <summary>2.0 <c>collectionFormat: tsv</c>, which OpenAPI 3 cannot say.</summary>
    public const string CollectionFormat = "x-fiq-collection-format";
}
