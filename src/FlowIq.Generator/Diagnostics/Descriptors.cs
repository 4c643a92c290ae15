using Microsoft.CodeAnalysis;

namespace FlowIq.Generator.Diagnostics;

/// <summary>
/// Every message the generator can report. Ranges: 00xx text and document, 01xx references, 02xx shape,
/// 03xx schemas, 04xx operations, 05xx project and options, 06xx overlays, 07xx hints on request, 09xx the generator itself.
/// <c>Diagnostics/README.md</c> explains each with an example and the mend.
/// </summary>
internal static class Descriptors
{
    private const string Category = "FlowIq.Generator";

    public static readonly DiagnosticDescriptor SyntaxError = Error("FIQ0001", "The document cannot be parsed", "The document is not valid {0}: {1}");

    public static readonly DiagnosticDescriptor NotOpenApi = Error("FIQ0002", "Not an OpenAPI document", "This is not an OpenAPI document: {0}. Add 'openapi: 3.1.0' (or 'swagger: \"2.0\"') at the top, or rename the file so that it is not taken for one.");

    public static readonly DiagnosticDescriptor UnknownVersion = Error("FIQ0003", "Unknown OpenAPI version", "OpenAPI version '{0}' is not known; known are 2.0, 3.0, 3.1 and 3.2");

    public static readonly DiagnosticDescriptor LimitExceeded = Error("FIQ0004", "The document exceeds a limit", "{0} is over the limit of {1}: {2}");

    public static readonly DiagnosticDescriptor DuplicateKey = Warning("FIQ0005", "Duplicate key", "The key '{0}' stands twice in one object; the last one counts");

    public static readonly DiagnosticDescriptor LenientSyntax = Warning("FIQ0006", "Not strict JSON", "This is not strict JSON ({0}); it was read leniently");

    public static readonly DiagnosticDescriptor YamlFeature = Warning("FIQ0007", "YAML feature left out", "{0}");

    public static readonly DiagnosticDescriptor ReaderMessage = Warning("FIQ0008", "OpenAPI reader message", "The OpenAPI reader says: {0}");

    public static readonly DiagnosticDescriptor NotUtf8 = Warning("FIQ0009", "Not UTF-8", "The file is encoded as {0}, but UTF-8 was expected; {1}");

    public static readonly DiagnosticDescriptor UnresolvedReference = Warning("FIQ0101", "Reference cannot be resolved", "The reference '{0}' cannot be resolved: {1}");

    public static readonly DiagnosticDescriptor RemoteReference = Warning("FIQ0102", "Reference outside the project", "The reference '{0}' leads out of the project; nothing is fetched or opened at compile time. Save the file beside the document and list it as an AdditionalFile.");

    public static readonly DiagnosticDescriptor ReferenceCycle = Warning("FIQ0103", "References form a cycle", "The reference '{0}' leads back to itself without ever reaching a definition");

    public static readonly DiagnosticDescriptor WrongType = Warning("FIQ0201", "Wrong type of value", "'{0}' is {1} here, but {2} was expected; it is ignored");

    public static readonly DiagnosticDescriptor UnknownKey = Info("FIQ0202", "Unknown key", "'{0}' is not a key of {1}{2}");

    public static readonly DiagnosticDescriptor MissingKey = Warning("FIQ0203", "Required key is missing", "{0} lacks its required '{1}'");

    public static readonly DiagnosticDescriptor InvalidValue = Info("FIQ0204", "Value is not allowed", "'{0}' is {1}; {2}");

    public static readonly DiagnosticDescriptor SchemaFeature = Warning("FIQ0301", "Schema feature left out", "{0}");

    public static readonly DiagnosticDescriptor AmbiguousUnion = Info("FIQ0302", "Union cases cannot be told apart", "Nothing tells '{0}' and '{1}' of '{2}' apart; a received value is read as the first that stands in the document. Add a discriminator or a property that only one has.");

    public static readonly DiagnosticDescriptor SchemaConflict = Info("FIQ0303", "Conflicting schemas", "{0}");

    public static readonly DiagnosticDescriptor PatternNotChecked = Info("FIQ0304", "Pattern is not checked", "The pattern '{0}' is not checked by Validate(): {1}");

    public static readonly DiagnosticDescriptor OperationLeftOut = Warning("FIQ0401", "Operation left out", "The operation '{0}' is left out: {1}");

    public static readonly DiagnosticDescriptor OperationFeature = Warning("FIQ0402", "Operation feature left out", "{0}");

    public static readonly DiagnosticDescriptor OperationRenamed = Info("FIQ0403", "Operation renamed", "The operationId '{0}' is used more than once; this operation is called '{1}'");

    public static readonly DiagnosticDescriptor UndeclaredPathParameter = Warning("FIQ0404", "Path parameter is not declared", "The path '{0}' has '{{{1}}}', but no path parameter of that name is declared; it becomes a required string");

    public static readonly DiagnosticDescriptor NothingGenerated = Info("FIQ0405", "Nothing to generate", "The document has no operation and no schema that becomes a type, so nothing is generated");

    public static readonly DiagnosticDescriptor InvalidOption = Warning("FIQ0501", "Invalid option", "The option {0}=\"{1}\" is not valid: {2}");

    public static readonly DiagnosticDescriptor LanguageVersionTooLow = Error("FIQ0502", "C# 11 is needed", "The generated code needs C# 11 or later; set <LangVersion>11</LangVersion> or later in the project");

    public static readonly DiagnosticDescriptor SystemTextJsonMissing = Error("FIQ0503", "System.Text.Json is needed", "The generated code needs System.Text.Json, which this target framework does not have; add the package System.Text.Json to the project");

    public static readonly DiagnosticDescriptor FileNotReadable = Error("FIQ0504", "The file cannot be read", "The file '{0}' cannot be read as text");

    public static readonly DiagnosticDescriptor MoreDiagnostics = Info("FIQ0505", "More diagnostics", "{0} more diagnostics of this document are not shown");

    public static readonly DiagnosticDescriptor NamespaceTaken = Error("FIQ0506", "Two documents in one namespace", "The namespace '{0}' belongs to '{1}' already; give this document one of its own with Namespace=\"...\"");

    public static readonly DiagnosticDescriptor NotAnOverlay = Error("FIQ0601", "Not an OpenAPI Overlay", "This is not an OpenAPI Overlay: {0}");

    public static readonly DiagnosticDescriptor JsonPathSyntax = Error("FIQ0602", "The JSONPath cannot be read", "'{0}' is no JSONPath query: at character {1}, {2}");

    public static readonly DiagnosticDescriptor OverlayTarget = Warning("FIQ0603", "The overlay changes nothing", "'{0}' matches nothing in the document, so this action changes nothing");

    public static readonly DiagnosticDescriptor OverlayAction = Warning("FIQ0604", "Overlay action left out", "A change of the overlay is left out: {0}");

    public static readonly DiagnosticDescriptor OverlayOfAnother = Warning("FIQ0605", "The overlay is made for another document", "The overlay extends '{0}', but it is applied to '{1}'");

    public static readonly DiagnosticDescriptor NoOperationId = Info("FIQ0701", "Operation without operationId", "The operation '{0}' has no operationId; its method is named after its path, and is renamed when the path is");

    public static readonly DiagnosticDescriptor PathCollision = Info("FIQ0702", "Paths of one shape", "Only the names of parameters tell the path '{0}' from '{1}'; the service cannot tell them apart");

    public static readonly DiagnosticDescriptor UnusedComponent = Info("FIQ0703", "Unused component", "Nothing refers to the component '{0}'");

    public static readonly DiagnosticDescriptor CredentialInQuery = Info("FIQ0704", "Credential in the query", "The security scheme '{0}' sends its key as the query parameter '{1}', where proxies and logs keep it");

    public static readonly DiagnosticDescriptor HttpServer = Info("FIQ0705", "Server without TLS", "The server '{0}' is spoken to in the clear; no credential is sent to it");

    public static readonly DiagnosticDescriptor EnumWithoutNames = Info("FIQ0706", "Numbers without names", "The values of this enum are numbers ({0}, ...) and nothing names them; add 'x-enum-varnames'");

    public static readonly DiagnosticDescriptor InternalError = Warning("FIQ0901", "Error in the generator", "The generator failed at {0}: {1}. Everything else was generated; please report this with the part of the document at this place.");

    private static DiagnosticDescriptor Error(string id, string title, string message) => New(id, title, message, DiagnosticSeverity.Error);

    private static DiagnosticDescriptor Warning(string id, string title, string message) => New(id, title, message, DiagnosticSeverity.Warning);

    private static DiagnosticDescriptor Info(string id, string title, string message) => New(id, title, message, DiagnosticSeverity.Info);

    private static DiagnosticDescriptor New(string id, string title, string message, DiagnosticSeverity severity) =>
        new(id, title, message, Category, severity, isEnabledByDefault: true);
}
