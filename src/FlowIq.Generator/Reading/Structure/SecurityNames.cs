using System.Linq;
using System.Text.Json.Nodes;
using FlowIq.Generator.Diagnostics;

namespace FlowIq.Generator.Reading.Structure;

/// <summary>The security requirements of a document or an operation: one of a scheme without a name is left out whole, and the reader gives up at it.</summary>
internal static class SecurityNames
{
    public static void Normalise(JsonObject owner, Pointer at, DiagnosticBag diagnostics)
    {
        if (owner["security"] is not JsonArray requirements)
        {
            return;
        }

        for (int i = requirements.Count - 1; i >= 0; i--)
        {
            if (requirements[i] is JsonObject requirement && requirement.Any(static use => string.IsNullOrWhiteSpace(use.Key)))
            {
                requirements.RemoveAt(i);
                diagnostics.Report(Descriptors.OperationFeature, at["security"][i], "A security scheme without a name cannot be among components/securitySchemes; this alternative is left out.");
            }
        }
    }
}
