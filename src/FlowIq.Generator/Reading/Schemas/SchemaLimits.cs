namespace FlowIq.Generator.Reading.Schemas;

/// <summary>The validation keywords of a schema that are no structure. Numbers are kept as the document writes them.</summary>
internal sealed class SchemaLimits
{
    public int? MinLength { get; set; }

    public int? MaxLength { get; set; }

    public string? Pattern { get; set; }

    public string? Minimum { get; set; }

    public string? Maximum { get; set; }

    public string? ExclusiveMinimum { get; set; }

    public string? ExclusiveMaximum { get; set; }

    public decimal? MultipleOf { get; set; }

    public int? MinItems { get; set; }

    public int? MaxItems { get; set; }

    public bool UniqueItems { get; set; }

    public int? MinProperties { get; set; }

    public int? MaxProperties { get; set; }
}
