using FlowIq.Generator.Model;

namespace FlowIq.Generator.Emission.Json;

/// <summary>
/// Emits the JSON code of one type, whatever its kind. Where the user's own <c>JsonSerializer</c> reaches the types, both ways
/// are emitted, since what was received is kept and what was kept is sent; else only those that the client itself goes.
/// </summary>
internal sealed class TypeCodecEmitter(EmissionContext context)
{
    private readonly RecordCodecEmitter _records = new(context);
    private readonly UnionCodecEmitter _unions = new(context);
    private readonly EnumCodecEmitter _enums = new(context);
    private readonly bool _isBothWays = context.Options.JsonConverters;

    public void Emit(SourceWriter writer, TypeModel type)
    {
        if (_isBothWays || type.IsRead)
        {
            Read(writer, type);
        }

        if (_isBothWays || type.IsWritten)
        {
            Write(writer, type);
        }
    }

    private void Read(SourceWriter writer, TypeModel type)
    {
        switch (type)
        {
            case RecordModel record:
                _records.Read(writer, record);
                break;
            case UnionModel union:
                _unions.Read(writer, union);
                break;
            case EnumModel model:
                _enums.Read(writer, model);
                break;
        }
    }

    private void Write(SourceWriter writer, TypeModel type)
    {
        switch (type)
        {
            case RecordModel record:
                _records.Write(writer, record);
                break;
            case UnionModel union:
                _unions.Write(writer, union);
                break;
            case EnumModel model:
                _enums.Write(writer, model);
                break;
        }
    }
}
