namespace FlowIq.Generator.Reading;

/// <summary>
/// Bounds that keep a hostile document from taking the compiler down. Each is far above what real
/// documents need: GitHub's 13 MB have depth 40 and 400,000 nodes.
/// </summary>
internal static class Limits
{
    /// <summary>Characters of one file.</summary>
    public const int DocumentLength = 128 * 1024 * 1024;

    /// <summary>Nesting of objects and arrays in one file.</summary>
    public const int Depth = 192;

    /// <summary>Values of one file after YAML aliases are expanded.</summary>
    public const int Nodes = 8_000_000;

    /// <summary>Values that aliases may add.</summary>
    public const int AliasNodes = 1_000_000;

    /// <summary>References followed one after the other before a definition is reached.</summary>
    public const int ReferenceChain = 256;

    /// <summary>Alternatives of one <c>oneOf</c> or <c>anyOf</c>, those of choices within it included. GitHub's largest has 60.</summary>
    public const int UnionWidth = 2_000;

    /// <summary>Lists, maps and choices that hold each other, through components too, before a type of its own is met. The whole corpus passes.</summary>
    public const int TypeNesting = 256;

    /// <summary>Parts of one <c>allOf</c>.</summary>
    public const int AllOfBreadth = 1_000;

    /// <summary>Types that extend others by <c>allOf</c>, each counted whenever all that extend one are asked for. The whole corpus passes.</summary>
    public const int Heirs = 2_000_000;

    /// <summary>Types of one document. GitHub's has 3,000.</summary>
    public const int Types = 100_000;

    /// <summary>Types that stand where another one does: a base's inline type once for each heir but the first. Of the corpus Figma's document has most, fewer than 10,000.</summary>
    public const int RepeatedTypes = 25_000;

    /// <summary>Properties, cases and values of all types of one document, inherited ones counted wherever they are inherited. GitHub's has 40,000.</summary>
    public const int Members = 1_000_000;

    /// <summary>Characters of all that is emitted for one document, as they can be told before it is. GitHub's has 18 million.</summary>
    public const int Output = 256 * 1024 * 1024;

    /// <summary>Values that a document's overlays may put in, all together.</summary>
    public const int OverlayNodes = 250_000;

    /// <summary>Values that are copied for <c>$dynamicRef</c>: each binding once per schema that refers to a template, each template once per schema that binds it.</summary>
    public const int TemplateNodes = 1_000_000;

    /// <summary>Values that the JSONPath queries of a document's overlays may visit, all together.</summary>
    public const int JsonPathVisits = 20_000_000;
}
