using System.Reflection.Metadata;

namespace FlowIq.Generator.RobustnessTests.Reach;

/// <summary>What types and members are called, in one way for all that is scanned.</summary>
internal static class MetadataNames
{
    /// <summary>A member of another assembly: <c>Type::Member</c>.</summary>
    public static string MemberName(this MetadataReader metadata, MemberReferenceHandle handle)
    {
        MemberReference member = metadata.GetMemberReference(handle);
        return metadata.TypeName(member.Parent) + "::" + metadata.GetString(member.Name) + (IsMadeOfText(metadata, member) ? "(string)" : "");
    }

    /// <summary>A reader of a stream is harmless, a reader of a path is none.</summary>
    private static bool IsMadeOfText(MetadataReader metadata, MemberReference member)
    {
        if (metadata.GetString(member.Name) != ".ctor" || metadata.TypeName(member.Parent) is not ("System.IO.StreamReader" or "System.IO.StreamWriter"))
        {
            return false;
        }

        BlobReader signature = metadata.GetBlobReader(member.Signature);
        signature.ReadSignatureHeader();
        return signature.ReadCompressedInteger() > 0 && signature.ReadSignatureTypeCode() == SignatureTypeCode.Void && signature.ReadSignatureTypeCode() == SignatureTypeCode.String;
    }

    /// <summary>The type, its namespace before it; of a generic one without what it is made of.</summary>
    public static string TypeName(this MetadataReader metadata, EntityHandle handle)
    {
        switch (handle.Kind)
        {
            case HandleKind.TypeDefinition:
                TypeDefinition type = metadata.GetTypeDefinition((TypeDefinitionHandle)handle);
                string own = metadata.GetString(type.Name);
                return type.GetDeclaringType() is { IsNil: false } outer ? metadata.TypeName(outer) + "+" + own : Qualified(metadata.GetString(type.Namespace), own);
            case HandleKind.TypeReference:
                TypeReference reference = metadata.GetTypeReference((TypeReferenceHandle)handle);
                string name = metadata.GetString(reference.Name);
                return reference.ResolutionScope.Kind == HandleKind.TypeReference ? metadata.TypeName(reference.ResolutionScope) + "+" + name : Qualified(metadata.GetString(reference.Namespace), name);
            case HandleKind.TypeSpecification:
                BlobReader blob = metadata.GetBlobReader(metadata.GetTypeSpecification((TypeSpecificationHandle)handle).Signature);
                bool isGeneric = blob.ReadSignatureTypeCode() == SignatureTypeCode.GenericTypeInstance && blob.ReadByte() != 0;
                return isGeneric ? metadata.TypeName(blob.ReadTypeHandle()) : "?";
            case HandleKind.MethodDefinition:
                return metadata.TypeName(metadata.GetMethodDefinition((MethodDefinitionHandle)handle).GetDeclaringType());
            default:
                return "?";
        }
    }

    private static string Qualified(string space, string name) => space.Length == 0 ? name : space + "." + name;
}
