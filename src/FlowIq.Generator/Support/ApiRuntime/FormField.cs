namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>A field of a form that is not written as fields mostly are.</summary>
internal sealed class FormField
{
    public FormField(string name, ParameterFormat format)
    {
        Name = name;
        Format = format;
    }

    public string Name { get; }

    public ParameterFormat Format { get; }

    /// <summary>Whether the value is written as JSON text.</summary>
    public bool IsJson { get; private set; }

    /// <summary>A field whose value is JSON text.</summary>
    public static FormField Json(string name) => new(name, ParameterFormat.Form) { IsJson = true };
}
