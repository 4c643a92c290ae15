namespace FlowIq.Generator.Pipeline;

/// <summary>Names of the nodes of the incremental graph, by which tests see which of them ran.</summary>
internal static class TrackingNames
{
    /// <summary>AdditionalFiles that are documents or that documents may refer to.</summary>
    public const string Files = nameof(Files);

    /// <summary>Their texts.</summary>
    public const string Texts = nameof(Texts);

    /// <summary>Documents, with the files they reach.</summary>
    public const string Sources = nameof(Sources);

    /// <summary>Documents read and lowered: models and diagnostics.</summary>
    public const string Lowered = nameof(Lowered);

    /// <summary>Diagnostics of each document.</summary>
    public const string Diagnostics = nameof(Diagnostics);

    /// <summary>What the compilation offers.</summary>
    public const string Target = nameof(Target);

    /// <summary>Models with their contexts.</summary>
    public const string Units = nameof(Units);

    /// <summary>Groups of types.</summary>
    public const string Buckets = nameof(Buckets);

    /// <summary>Files with types.</summary>
    public const string ModelFiles = nameof(ModelFiles);

    /// <summary>Files with JSON code.</summary>
    public const string JsonFiles = nameof(JsonFiles);

    /// <summary>Which groups of types a document has.</summary>
    public const string BucketLists = nameof(BucketLists);

    /// <summary>Files with the look-up over the groups.</summary>
    public const string ResolverFiles = nameof(ResolverFiles);

    /// <summary>Files with the client.</summary>
    public const string ClientFiles = nameof(ClientFiles);

    /// <summary>Names of the support types that a document uses.</summary>
    public const string SupportRoots = nameof(SupportRoots);

    /// <summary>Support files.</summary>
    public const string SupportFiles = nameof(SupportFiles);

    /// <summary>All that emit code.</summary>
    public static string[] Emission { get; } = [ModelFiles, JsonFiles, ResolverFiles, ClientFiles, SupportFiles];
}
