using FlowIq.Generator.Model;

namespace FlowIq.Generator.Emission.Types;

/// <summary>The types of one bucket as one file: what users see.</summary>
internal static class ModelFileEmitter
{
    public static GeneratedFile Emit(TypeBucket bucket, EmissionContext context)
    {
        SourceWriter writer = EmittedFile.Begin(context);
        foreach (TypeModel type in bucket.Types)
        {
            switch (type)
            {
                case RecordModel record:
                    RecordEmitter.Emit(writer, record, context);
                    break;
                case EnumModel model:
                    EnumEmitter.Emit(writer, model, context);
                    break;
                case UnionModel { IsClosedHierarchy: true } union:
                    HierarchyEmitter.Emit(writer, union, context);
                    break;
                case UnionModel union:
                    WrapperEmitter.Emit(writer, union, context);
                    break;
            }
        }

        return EmittedFile.End(writer, context, "Models." + bucket.Number);
    }
}
