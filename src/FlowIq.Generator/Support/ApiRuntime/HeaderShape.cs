namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>What a header's text becomes as JSON.</summary>
internal enum HeaderShape
{
    /// <summary>A string.</summary>
    Text,

    /// <summary>A number or boolean.</summary>
    Raw,

    /// <summary>Strings, separated by commas or as the document says.</summary>
    TextList,

    /// <summary>Numbers or booleans, separated likewise.</summary>
    RawList,
}
