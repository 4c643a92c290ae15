namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>A record or a union that knows what the document demands of its members.</summary>
internal interface ICheckable
{
    void Check(Validator validator);
}
