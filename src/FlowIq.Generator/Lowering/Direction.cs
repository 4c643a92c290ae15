using System;

namespace FlowIq.Generator.Lowering;

/// <summary>Which way a value travels; it decides what must be read, written, demanded and told apart.</summary>
[Flags]
internal enum Direction
{
    None = 0,

    /// <summary>Comes from the service: responses, response headers, webhook payloads.</summary>
    Read = 1,

    /// <summary>Goes to the service: bodies and parameters.</summary>
    Written = 2,
}
