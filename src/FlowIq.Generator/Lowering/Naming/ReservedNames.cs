using System.Collections.Generic;

namespace FlowIq.Generator.Lowering.Naming;

/// <summary>Names that documents may not take, because the emission or the language has them.</summary>
internal static class ReservedNames
{
    /// <summary>Public support types, emitted or not: a document that grows must not rename a type.</summary>
    private static readonly string[] SupportTypes =
    [
        "ApiException", "ApiResult", "ApiHeaders", "ApiCredential", "ApiAccessToken", "BasicCredentials", "FilePart", "IsoDuration", "IsoTime", "Optional",
        "RequestOptions", "StreamResponse", "SseItem", "ValidationException", "ValidationError", "Runtime", "System", "Microsoft",
    ];

    private static readonly string[] ObjectMembers =
    [
        "Equals", "GetHashCode", "ToString", "GetType", "MemberwiseClone", "ReferenceEquals", "EqualityContract", "PrintMembers", "Clone", "Finalize",
        "Deconstruct", "Validate", "TryValidate", "AdditionalProperties", "Match", "Switch", "Unknown",
    ];

    private static readonly string[] EnumMembers =
    [
        "Value", "Known", "AsKnown", "Unknown", "Equals", "ToString", "GetHashCode", "GetType", "ReferenceEquals", "PrintMembers", "Deconstruct", "MemberwiseClone", "Finalize",
    ];

    /// <summary>The types of one client's namespace.</summary>
    public static NameScope Types(string clientBaseName)
    {
        var names = new List<string>(SupportTypes)
        {
            clientBaseName + "Client", "I" + clientBaseName + "Client", clientBaseName + "ClientOptions", clientBaseName + "Server", clientBaseName + "Json",
            clientBaseName + "Codec", clientBaseName + "JsonResolver", clientBaseName + "JsonConverterFactory", clientBaseName + "Webhooks",
        };
        return new NameScope(names, "Model");
    }

    /// <summary>The properties of a record.</summary>
    public static NameScope Properties(string recordName) => new([.. ObjectMembers, recordName], "Value");

    /// <summary>The members of an open enum.</summary>
    public static NameScope Members(string enumName) => new([.. EnumMembers, enumName], "Value");

    /// <summary>The cases of a union.</summary>
    public static NameScope Cases(string unionName) => new([.. ObjectMembers, "Value", "Index", unionName], "Case");
}
