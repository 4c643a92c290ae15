using System.Linq;
using System.Text.Json.Nodes;
using FlowIq.Generator.Diagnostics;

namespace FlowIq.Generator.Reading.Structure;

/// <summary>The addresses of a callback: without one nothing is called, and the reader gives up at it.</summary>
internal static class CallbackKeys
{
    public static void Normalise(JsonObject callback, Pointer at, DiagnosticBag diagnostics)
    {
        foreach (string key in callback.Select(static entry => entry.Key).Where(string.IsNullOrWhiteSpace).ToArray())
        {
            callback.Remove(key);
            diagnostics.Report(Descriptors.OperationLeftOut, at[key], key, "a callback needs an address or an expression that leads to one");
        }
    }
}
