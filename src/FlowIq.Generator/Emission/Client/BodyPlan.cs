using System.Linq;
using FlowIq.Generator.Model;

namespace FlowIq.Generator.Emission.Client;

/// <summary>One media type of a request's body: one method or overload.</summary>
/// <param name="CSharpType">Of the argument, without <c>?</c>.</param>
/// <param name="IsValueType">Whether that is a value type.</param>
/// <param name="PartsRecord">The record of multipart parts that is emitted for it; null where there is none.</param>
/// <param name="Suffix">Of the method's name.</param>
internal sealed record BodyPlan(ContentModel Content, TypeRef? Type, string CSharpType, bool IsValueType, string? PartsRecord, string Suffix)
{
    public static BodyPlan Of(ContentModel content, OperationModel operation, TargetFacts target)
    {
        TypeRef? type = content.Kind is ContentKind.Text or ContentKind.Xml or ContentKind.ServerSentEvents or ContentKind.Binary
            ? null
            : content.Type ?? new AnyRef();
        string? parts = content.Kind == ContentKind.Multipart && !content.Parts.IsEmpty ? content.PartsRecord ?? operation.TypePrefix + "Form" : null;
        string csharp = content.Kind switch
        {
            ContentKind.Text or ContentKind.Xml or ContentKind.ServerSentEvents => "string",
            ContentKind.Binary => "global::System.IO.Stream",
            ContentKind.JsonLines or ContentKind.JsonSequence => $"global::System.Collections.Generic.IEnumerable<{CSharpTypes.Of(type!, target)}>",
            _ => parts ?? CSharpTypes.NonNull(type!, target),
        };
        bool isValueType = parts is null && content.Kind is ContentKind.Json or ContentKind.FormUrlEncoded && CSharpTypes.IsValueType(type!);
        return new BodyPlan(content, type, csharp, isValueType, parts, content.MethodSuffix);
    }

    public bool IsNullable => Content.Kind == ContentKind.Json && Type!.IsNullable;

    public bool HasFiles => Content.Parts.Any(static part => part.IsFile);
}
