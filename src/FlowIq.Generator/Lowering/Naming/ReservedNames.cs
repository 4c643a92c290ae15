using System.Collections.Generic;
using FlowIq.Generator.Model;

namespace FlowIq.Generator.Lowering.Naming;

/// <summary>Names that documents may not take, because the emission or the language has them.</summary>
internal static class ReservedNames
{
    /// <summary>What a type gets whose name is taken by the emission.</summary>
    public const string TypeSuffix = "Model";

    /// <summary>Public support types, emitted or not: a document that grows must not rename a type.</summary>
    private static readonly string[] SupportTypes =
    [
        "ApiException", "ApiResult", "ApiHeaders", "ApiCredential", "ApiAccessToken", "BasicCredentials", "FilePart", "IsoDuration", "IsoTime", "Optional",
        "RequestOptions", "StreamResponse", "SseItem", "ValidationException", "ValidationError", "ApiRuntime", "System", "Microsoft",
    ];

    /// <summary>Members that every type has: no type may bear the name of its own member.</summary>
    private static readonly string[] MembersOfAll =
    [
        "Equals", "GetHashCode", "ToString", "GetType", "MemberwiseClone", "ReferenceEquals", "EqualityContract", "PrintMembers", "Finalize", "Validate", "TryValidate",
    ];

    /// <summary>Members of every class, and what the code within one calls by its simple name.</summary>
    private static readonly string[] MembersOfClass = ["Equals", "GetHashCode", "ToString", "GetType", "MemberwiseClone", "ReferenceEquals", "Finalize", "ApiRuntime"];

    private static readonly HashSet<string> ObjectMembers = new(System.StringComparer.Ordinal)
    {
        "Equals", "GetHashCode", "ToString", "GetType", "MemberwiseClone", "ReferenceEquals", "EqualityContract", "PrintMembers", "Clone", "Finalize",
        "Deconstruct", "Validate", "TryValidate", "AdditionalProperties", "Match", "Switch", "Unknown", "ApiRuntime",
    };

    private static readonly string[] EnumMembers =
    [
        "Value", "Known", "AsKnown", "Unknown", "Equals", "ToString", "GetHashCode", "GetType", "ReferenceEquals", "PrintMembers", "Deconstruct", "MemberwiseClone", "Finalize", "ApiRuntime", "Clone", "_value", "_json", EnumModel.TableOfKnown,
    ];

    /// <summary>Whether an open enum of this name would bear the name of its own member.</summary>
    public static bool IsMemberOfEnum(string typeName) => typeName is "Value" or "Known" or "AsKnown" or "Unknown" or "Json";

    /// <summary>Whether a union of this name would bear the name of its own member.</summary>
    public static bool IsMemberOfUnion(string typeName) =>
        typeName is "Value" or "Unknown" or "Match" or "Index" or "FromJson"
        || (typeName.StartsWith("As", System.StringComparison.Ordinal) && System.Enum.TryParse<PrimitiveKind>(typeName.Substring(2), out _));

    /// <summary>Whether a property of this name on a union's base would be hidden by what its unknown case has.</summary>
    public static bool IsMemberOfUnknown(string propertyName) => propertyName == "Json";

    /// <summary>The types of one client's namespace.</summary>
    public static NameScope Types(string clientBaseName)
    {
        var names = new List<string>([.. SupportTypes, .. MembersOfAll])
        {
            clientBaseName + "Client", "I" + clientBaseName + "Client", clientBaseName + "ClientOptions", clientBaseName + "Server", clientBaseName + "Json",
            clientBaseName + "Codec", clientBaseName + "JsonResolver", clientBaseName + "JsonConverterFactory", clientBaseName + "Webhooks",
        };
        return new NameScope(names, TypeSuffix);
    }

    /// <summary>The properties of a record.</summary>
    public static NameScope Properties(string recordName) => new(ObjectMembers, "Value", recordName);

    /// <summary>The members of a class that is no record: results, servers.</summary>
    public static NameScope OfClass(string suffix, params string[] own) => new([.. MembersOfClass, .. own], suffix);

    /// <summary>The parameters of an operation as properties of a record.</summary>
    public static NameScope OfRequest(params string[] own) => new([.. MembersOfClass, "EqualityContract", "PrintMembers", "Clone", "Deconstruct", .. own], "Value");

    /// <summary>The members of an open enum.</summary>
    /// <param name="isMixed">Whether its values are of several kinds, so that it keeps them as JSON.</param>
    public static NameScope Members(string enumName, bool isMixed) => new(isMixed ? [.. EnumMembers, "Json", enumName] : [.. EnumMembers, enumName], "Value");

    /// <summary>The cases of a union.</summary>
    public static NameScope Cases(string unionName) => new([.. ObjectMembers, "Value", "Index"], "Case", unionName);
}
