using System.Linq;
using System.Text.Json.Nodes;
using FlowIq.Generator.Diagnostics;

namespace FlowIq.Generator.Reading.Structure;

/// <summary>Methods of 3.2 <c>additionalOperations</c>: one that HTTP allows none of is left out, since the reader gives up at it.</summary>
internal static class MethodKeys
{
    public static void Normalise(JsonObject pathItem, Pointer at, DiagnosticBag diagnostics)
    {
        if (pathItem["additionalOperations"] is not JsonObject operations)
        {
            return;
        }

        foreach (string method in operations.Select(static entry => entry.Key).Where(static key => !HttpToken.IsValid(key)).ToArray())
        {
            operations.Remove(method);
            diagnostics.Report(Descriptors.OperationLeftOut, at["additionalOperations"][method], method, "HTTP allows no method of this name");
        }
    }
}
