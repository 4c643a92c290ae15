using System;

namespace FlowIq.Emulator;

/// <summary>Ends the handling of a request with an error answer.</summary>
internal sealed class Refusal(Answer answer) : Exception
{
    public Answer Answer => answer;
}
