using System;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>How an array or object is put into text: a style, and what modifies it.</summary>
[Flags]
internal enum ParameterFormat
{
    Simple = 0,
    Label = 1,
    Matrix = 2,
    Form = 3,
    SpaceDelimited = 4,
    PipeDelimited = 5,
    TabDelimited = 6,
    DeepObject = 7,
    Cookie = 8,

    /// <summary>The bits above.</summary>
    StyleMask = 15,

    Explode = 16,
    AllowReserved = 32,
    AllowEmpty = 64,
}
