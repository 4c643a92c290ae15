namespace FlowIq.Generator.Model;

/// <summary>The client and its surroundings.</summary>
/// <param name="Groups">Sub-clients by tag; empty where all operations stand on the client itself.</param>
/// <param name="ClientParameters">Parameters set once on the options (<c>x-client-parameter: true</c>).</param>
internal sealed record ServiceModel(
    EquatableArray<OperationModel> Operations,
    EquatableArray<GroupModel> Groups,
    EquatableArray<ServerModel> Servers,
    EquatableArray<SecuritySchemeModel> SecuritySchemes,
    EquatableArray<ClientParameterModel> ClientParameters);

/// <summary>A sub-client: <c>client.Repos</c>.</summary>
/// <param name="PropertyName">On the client: <c>Repos</c>.</param>
/// <param name="TypeName">The class: <c>ReposClient</c>; its interface has an <c>I</c> before.</param>
internal sealed record GroupModel(string PropertyName, string TypeName, DocModel Doc);

/// <summary>One operation: one method.</summary>
/// <param name="Id">The operationId or the name made for it, PascalCase, unique in its group: method <c>{Id}Async</c>, result type prefix.</param>
/// <param name="TypePrefix">Unique in the document: names of the request record and the result class (<c>{TypePrefix}Request</c> unless taken).</param>
/// <param name="Group"><see cref="GroupModel.PropertyName"/> or null.</param>
/// <param name="Method">The HTTP method, upper case.</param>
/// <param name="Path">The path template in parts.</param>
/// <param name="PathTemplate">As in the document, for docs and messages.</param>
/// <param name="RequestRecord">Name of the record that carries the parameters where there are more than four; else null and they are arguments.</param>
/// <param name="Security">Alternatives in order (OR), each a set of schemes (AND). Empty: none needed. An alternative without schemes: anonymous is allowed.</param>
/// <param name="Servers">Overrides the document's servers; empty: the document's.</param>
/// <param name="ResultName">Name of the result class of the non-throwing form.</param>
internal sealed record OperationModel(
    string Id,
    string TypePrefix,
    string? Group,
    string Method,
    EquatableArray<PathPart> Path,
    string PathTemplate,
    DocModel Doc,
    bool IsObsolete,
    EquatableArray<ParameterModel> Parameters,
    string? RequestRecord,
    BodyModel? Body,
    EquatableArray<ResponseModel> Responses,
    EquatableArray<SecurityAlternative> Security,
    EquatableArray<ServerModel> Servers,
    string ResultName);

/// <summary>A piece of a path template: literal text, or a parameter.</summary>
/// <param name="Literal">Already percent-encoded text; null for a parameter.</param>
/// <param name="Parameter">Index into <see cref="OperationModel.Parameters"/>; -1 for a literal.</param>
internal sealed record PathPart(string? Literal, int Parameter);

/// <summary>A parameter of an operation.</summary>
/// <param name="WireName">The name on the wire.</param>
/// <param name="ArgumentName">camelCase C# identifier, escaped.</param>
/// <param name="PropertyName">PascalCase C# identifier in the request record.</param>
/// <param name="ContentType">Set where the parameter has <c>content</c>: the value is serialized as that media type (JSON mostly).</param>
/// <param name="ClientParameter">Name of the option that fills it when the caller gives none (<see cref="ClientParameterModel.Name"/>), or null.</param>
/// <param name="Fixed">The only value it can have (a required one-value enum/const): never an argument.</param>
internal sealed record ParameterModel(
    string WireName,
    string ArgumentName,
    string PropertyName,
    ParameterPlace Place,
    TypeRef Type,
    bool IsRequired,
    ParameterStyle Style,
    bool Explode,
    bool AllowReserved,
    bool AllowEmptyValue,
    DocModel Doc,
    bool IsObsolete = false,
    string? ContentType = null,
    LiteralModel? Default = null,
    string? ClientParameter = null,
    LiteralModel? Fixed = null,
    ConstraintsModel? Constraints = null)
{
    public CheckModel? Check { get; init; }
}

internal enum ParameterPlace
{
    Path,
    Query,
    Header,
    Cookie,

    /// <summary>3.2 <c>in: querystring</c>: the whole query string is this value, serialized as its content type.</summary>
    QueryString,
}

internal enum ParameterStyle
{
    Simple,
    Label,
    Matrix,
    Form,
    SpaceDelimited,
    PipeDelimited,
    DeepObject,
    Cookie,

    /// <summary>2.0 <c>collectionFormat: tsv</c>.</summary>
    TabDelimited,
}

/// <summary>A parameter that every call repeats, set once on the options.</summary>
internal sealed record ClientParameterModel(string Name, TypeRef Type, DocModel Doc);

/// <summary>The request body: one or more media types.</summary>
/// <param name="IsRequired">Whether the caller must give one.</param>
/// <param name="ArgumentName">camelCase argument; <c>request</c> or <c>body</c> mostly.</param>
/// <param name="Contents">Alternatives in document order: the first is the method's own, others are overloads that differ by type (or by name suffix where the types are equal).</param>
internal sealed record BodyModel(bool IsRequired, string ArgumentName, string PropertyName, DocModel Doc, EquatableArray<ContentModel> Contents);

/// <summary>One media type of a body or a response.</summary>
/// <param name="MediaType">As written in the document, with parameters: <c>application/json; charset=utf-8</c>.</param>
/// <param name="Kind">How it is serialized.</param>
/// <param name="Type">The payload's type; for streams of items (<see cref="ContentKind.ServerSentEvents"/>...) the item's. Null: no schema (bytes or text as they are).</param>
/// <param name="Parts">Form fields or multipart parts, where the kind has them.</param>
/// <param name="PartsRecord">Multipart: name of the record of the parts, unique in the document, emitted with the client; null: one is made from the operation's name.</param>
/// <param name="MethodSuffix">Suffix of the overload's method name where types alone cannot tell overloads apart; empty mostly.</param>
internal sealed record ContentModel(
    string MediaType,
    ContentKind Kind,
    TypeRef? Type,
    EquatableArray<PartModel> Parts,
    string MethodSuffix = "",
    string? PartsRecord = null)
{
    /// <summary>The constraints of a payload that has no type of its own.</summary>
    public ConstraintsModel? Constraints { get; init; }

    public CheckModel? Check { get; init; }
}

internal enum ContentKind
{
    Json,
    FormUrlEncoded,
    Multipart,
    Text,
    Xml,
    Binary,

    /// <summary><c>text/event-stream</c>.</summary>
    ServerSentEvents,

    /// <summary><c>application/jsonl</c>, <c>application/x-ndjson</c> and friends.</summary>
    JsonLines,

    /// <summary><c>application/json-seq</c> (RFC 7464).</summary>
    JsonSequence,
}

/// <summary>A form field or multipart part: how one property of the body's schema is written.</summary>
/// <param name="WireName">Field or part name.</param>
/// <param name="PropertyName">The member of the body's record (or parts record) that holds it.</param>
/// <param name="ContentType">From <c>encoding</c>, or the default by type.</param>
/// <param name="IsFile">A binary part: the value is a support type <c>FilePart</c> (stream, file name, content type).</param>
/// <param name="IsList">One part per item.</param>
internal sealed record PartModel(
    string WireName,
    string PropertyName,
    TypeRef Type,
    bool IsRequired,
    ContentKind Kind,
    string? ContentType,
    bool IsFile,
    bool IsList,
    ParameterStyle Style,
    bool Explode,
    bool AllowReserved,
    EquatableArray<ResponseHeaderModel> Headers)
{
    /// <summary>Whether the document says how the value becomes text, so that <see cref="Style"/> counts in a multipart body too, and of an object in a form.</summary>
    public bool IsStyled { get; init; }

    public ConstraintsModel? Constraints { get; init; }

    public CheckModel? Check { get; init; }
}

/// <summary>What comes back for one status key.</summary>
/// <param name="Status"><c>200</c>, <c>4XX</c>, <c>default</c>.</param>
/// <param name="Name">C# identifier on the result class: <c>Ok</c>, <c>NotFound</c>, <c>ClientError</c>, <c>Default</c>.</param>
/// <param name="IsSuccess">Whether it is a success the throwing form returns.</param>
internal sealed record ResponseModel(
    string Status,
    string Name,
    bool IsSuccess,
    DocModel Doc,
    EquatableArray<ContentModel> Contents,
    EquatableArray<ResponseHeaderModel> Headers)
{
    /// <summary>Whether a status of the document is one that leads elsewhere.</summary>
    public static bool IsRedirect(string status) => status is "301" or "302" or "303" or "307" or "308";
}

/// <summary>A documented header of a response or a part.</summary>
internal sealed record ResponseHeaderModel(string WireName, string Name, TypeRef Type, bool IsRequired, DocModel Doc, ParameterStyle Style = ParameterStyle.Simple, bool Explode = false);

/// <summary>A server of the document.</summary>
/// <param name="Name">C# identifier.</param>
/// <param name="Url">The template, absolute or relative.</param>
internal sealed record ServerModel(string Name, string Url, DocModel Doc, EquatableArray<ServerVariableModel> Variables);

/// <summary>A variable of a templated server URL.</summary>
internal sealed record ServerVariableModel(string WireName, string Name, string Default, EquatableArray<string> Values, DocModel Doc);

/// <summary>Schemes that are all sent together.</summary>
internal sealed record SecurityAlternative(EquatableArray<SecurityUse> Schemes);

/// <summary>One scheme of an alternative, with the scopes the operation asks for.</summary>
/// <param name="Scheme"><see cref="SecuritySchemeModel.Name"/>.</param>
internal sealed record SecurityUse(string Scheme, EquatableArray<string> Scopes);

/// <summary>A security scheme: one property of the client's options.</summary>
/// <param name="Name">C# identifier of the option, unique on the options.</param>
/// <param name="WireName">Header, query parameter or cookie name; <c>Authorization</c> for the http kinds.</param>
internal sealed record SecuritySchemeModel(string Name, SecurityKind Kind, string WireName, ParameterPlace Place, string? HttpScheme, DocModel Doc, EquatableArray<string> Scopes);

internal enum SecurityKind
{
    Basic,
    Bearer,
    ApiKey,
    OAuth2,
    OpenIdConnect,
    MutualTls,

    /// <summary>Another http scheme (digest, hoba, ...): the caller gives the whole header value.</summary>
    OtherHttp,
}

/// <summary>A payload that the service sends to the user: a webhook or a callback.</summary>
/// <param name="Name">C# identifier, unique among webhooks; empty for the choice between all of them.</param>
/// <param name="Type">The payload's type.</param>
internal sealed record WebhookModel(string Name, string Method, DocModel Doc, TypeRef Type, string MediaType);
