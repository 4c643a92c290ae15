namespace FlowIq.Generator.Model;

/// <summary>
/// Everything that is emitted for one document. It holds no position and no text of the document that is
/// not emitted, so that re-indenting a document leaves an equal model and nothing is emitted again.
/// </summary>
/// <param name="FilePrefix">First part of every hint name; ASCII, unique per document.</param>
/// <param name="Namespace">Where the public types go; internal helpers go to <c>.ApiRuntime</c> below it.</param>
/// <param name="Name">The base name: <c>FlowIq</c> of <c>FlowIqClient</c>, <c>FlowIqClientOptions</c>, <c>FlowIqJson</c>.</param>
/// <param name="IsPublic">Accessibility of the emitted types.</param>
internal sealed record ClientModel(
    string FilePrefix,
    string Namespace,
    string Name,
    bool IsPublic,
    ApiInfo Info,
    EquatableArray<TypeModel> Types,
    ServiceModel Service,
    EquatableArray<WebhookModel> Webhooks,
    EmissionOptions Options);

/// <summary>
/// What every emitter needs to know beside the part it emits. Small, so that one part of a document can
/// change without the others being emitted again.
/// </summary>
/// <param name="FilePrefix">As in <see cref="ClientModel.FilePrefix"/>.</param>
/// <param name="Namespace">As in <see cref="ClientModel.Namespace"/>.</param>
/// <param name="Name">As in <see cref="ClientModel.Name"/>.</param>
/// <param name="IsPublic">As in <see cref="ClientModel.IsPublic"/>.</param>
/// <param name="Target">From the compilation; lowering does not know it.</param>
internal sealed record EmissionContext(string FilePrefix, string Namespace, string Name, bool IsPublic, EmissionOptions Options, TargetFacts Target)
{
    /// <summary>The keyword before every emitted public type.</summary>
    public string Access => IsPublic ? "public" : "internal";

    /// <summary>The client class.</summary>
    public string ClientName => Name + "Client";

    /// <summary>The internal static partial class that holds the JSON code of all types.</summary>
    public string CodecName => Name + "Codec";
}

/// <summary>What the document says of itself.</summary>
/// <param name="Title"><c>info.title</c>.</param>
/// <param name="Version"><c>info.version</c>, sent in <c>User-Agent</c>.</param>
/// <param name="Doc"><c>info.summary</c> and <c>info.description</c>.</param>
internal sealed record ApiInfo(string Title, string Version, DocModel Doc);

/// <summary>What the user chose per document that changes the emitted code.</summary>
/// <param name="Validation">Emit <c>Validate()</c>.</param>
/// <param name="Results">Emit the non-throwing form of each operation.</param>
/// <param name="JsonConverters">Put a <c>[JsonConverter]</c> on each type, so that <c>JsonSerializer</c> works unasked, both ways; else JSON code goes only the way that the client goes.</param>
internal sealed record EmissionOptions(bool Validation = false, bool Results = true, bool JsonConverters = true);

/// <summary>Documentation text from the document, raw; only the one doc writer turns it into XML.</summary>
/// <param name="Summary">The first, short text.</param>
/// <param name="Remarks">The longer text, or null.</param>
/// <param name="Source">Where in the document it comes from, as a JSON pointer such as <c>#/components/schemas/Pet</c>.</param>
internal sealed record DocModel(string? Summary, string? Remarks = null, string? Source = null)
{
    /// <summary>Nothing said.</summary>
    public static DocModel None { get; } = new((string?)null);
}

/// <summary>What the consuming compilation offers; the only thing the pipeline takes from it.</summary>
/// <param name="LanguageVersion">C# version times 100: 1100 for C# 11.</param>
/// <param name="HasSystemTextJson"><c>System.Text.Json.Utf8JsonReader</c> exists.</param>
/// <param name="HasRequiredMember"><c>RequiredMemberAttribute</c> exists, so no polyfill is due.</param>
/// <param name="HasIsExternalInit"><c>IsExternalInit</c> exists.</param>
/// <param name="HasDateOnly"><c>DateOnly</c> and <c>TimeOnly</c> exist.</param>
/// <param name="HasModernHttp">The .NET 5+ HTTP surface: <c>HttpContent.ReadAsStream</c>, <c>HttpRequestMessage.Options</c>, cancellable reads.</param>
/// <param name="HasNullableAttributes"><c>System.Diagnostics.CodeAnalysis.NotNullWhenAttribute</c> exists.</param>
internal sealed record TargetFacts(
    int LanguageVersion,
    bool HasSystemTextJson,
    bool HasRequiredMember,
    bool HasIsExternalInit,
    bool HasDateOnly,
    bool HasModernHttp,
    bool HasNullableAttributes)
{
    /// <summary>A current target: .NET 8 or later.</summary>
    public static TargetFacts Modern { get; } = new(1200, true, true, true, true, true, true);
}
