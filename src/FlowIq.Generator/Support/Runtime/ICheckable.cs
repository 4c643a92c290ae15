namespace FlowIq.Generator.Support.Runtime;

/// <summary>A record or a union that knows what the document demands of its members.</summary>
internal interface ICheckable
{
    void Check(Validator validator);
}
