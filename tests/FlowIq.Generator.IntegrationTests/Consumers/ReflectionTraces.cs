using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace FlowIq.Generator.IntegrationTests.Consumers;

/// <summary>Looks in an assembly for what serialization by reflection cannot do without.</summary>
internal static class ReflectionTraces
{
    private static readonly string[] Types = ["DefaultJsonTypeInfoResolver", "JsonSerializer", "Activator", "JsonPropertyNameAttribute", "JsonDerivedTypeAttribute", "JsonPolymorphicAttribute"];

    private static readonly string[] Members = ["GetProperties", "GetProperty", "GetFields", "GetMethods", "GetMethod", "GetConstructor", "GetConstructors", "MakeGenericType", "MakeGenericMethod", "CreateInstance", "InvokeMember"];

    /// <returns>References of the assembly that have one of these names, as <c>Type.Member</c>; members only where they are those of <c>System.Reflection</c> and <c>System.Type</c>.</returns>
    public static IReadOnlyList<string> In(string assembly)
    {
        using var image = new PEReader(File.OpenRead(assembly));
        MetadataReader metadata = image.GetMetadataReader();
        IEnumerable<string> types = metadata.TypeReferences.Select(metadata.GetTypeReference)
            .Select(type => metadata.GetString(type.Name))
            .Where(static name => Types.Contains(name, StringComparer.Ordinal));
        IEnumerable<string> members = metadata.MemberReferences.Select(metadata.GetMemberReference)
            .Where(static member => member.Parent.Kind == HandleKind.TypeReference)
            .Select(member => (Type: metadata.GetTypeReference((TypeReferenceHandle)member.Parent), Name: metadata.GetString(member.Name)))
            .Where(member => metadata.GetString(member.Type.Namespace) is "System.Reflection" || (metadata.GetString(member.Type.Namespace), metadata.GetString(member.Type.Name)) is ("System", "Type"))
            .Where(static member => Members.Contains(member.Name, StringComparer.Ordinal))
            .Select(member => metadata.GetString(member.Type.Name) + "." + member.Name);
        return [.. types.Concat(members)];
    }
}
