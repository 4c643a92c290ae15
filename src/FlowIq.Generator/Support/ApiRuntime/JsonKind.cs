namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>The kinds of JSON value that tell the cases of a union apart.</summary>
internal enum JsonKind
{
    /// <summary>There is no value: the property is absent.</summary>
    None,
    Null,
    Object,
    Array,
    String,

    /// <summary>A number without fraction and exponent.</summary>
    Integer,

    /// <summary>Any other number.</summary>
    Number,
    Boolean,
}
