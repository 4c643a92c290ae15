using FlowIq.Generator.Model;
using FlowIq.Generator.Reading;

namespace FlowIq.Generator.Pipeline;

/// <summary>
/// How much would be emitted for a model, told from the model: one long description that ten thousand types inherit
/// is small in a document, and large in its code.
/// </summary>
internal static class OutputSize
{
    private const int PerType = 3_000;
    private const int PerMember = 1_000;
    private const int PerOperation = 5_000;

    /// <summary>Fails where it is beyond the limit.</summary>
    public static void Check(ClientModel model)
    {
        long characters = (long)model.Service.Operations.Count * PerOperation;
        foreach (OperationModel operation in model.Service.Operations)
        {
            characters += Of(operation.Doc) + ((long)operation.Parameters.Count * PerMember);
        }

        foreach (TypeModel type in model.Types)
        {
            characters += PerType + Of(type.Doc) + Members(type);
            if (characters > Limits.Output)
            {
                throw new LimitExceededException("The number of characters of the generated code", Limits.Output, "choose the operations that are needed with Tags, Paths or Operations, or shorten the descriptions that many types inherit", Pointer.Root);
            }
        }
    }

    private static long Members(TypeModel type)
    {
        long characters = 0;
        switch (type)
        {
            case RecordModel record:
                foreach (PropertyModel property in record.Properties)
                {
                    characters += PerMember + Of(property.Doc);
                }

                break;
            case EnumModel model:
                foreach (EnumMemberModel member in model.Members)
                {
                    characters += PerMember + Of(member.Doc);
                }

                break;
            case UnionModel union:
                characters += (long)union.Cases.Count * PerMember;
                break;
        }

        return characters;
    }

    private static long Of(DocModel doc) => (doc.Summary?.Length ?? 0) + (doc.Remarks?.Length ?? 0);
}
