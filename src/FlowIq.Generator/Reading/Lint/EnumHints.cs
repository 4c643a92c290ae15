using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using FlowIq.Generator.Diagnostics;

namespace FlowIq.Generator.Reading.Lint;

/// <summary>Numbers that stand for something, and nothing says for what.</summary>
internal sealed class EnumHints(DiagnosticBag diagnostics, CancellationToken cancellationToken)
{
    private static readonly string[] Names = ["x-enum-varnames", "x-enumNames", "x-enum-names", "x-ms-enum"];

    public void Report(JsonNode? node, Pointer at)
    {
        cancellationToken.ThrowIfCancellationRequested();
        switch (node)
        {
            case JsonObject members:
                if (members["enum"] is JsonArray { Count: > 1 } values && AreNumbers(values) && !HasNames(members))
                {
                    diagnostics.Report(Descriptors.EnumWithoutNames, at["enum"], values[0]!.ToJsonString());
                }

                foreach (KeyValuePair<string, JsonNode?> member in members)
                {
                    if (!IsData(member.Key))
                    {
                        Report(member.Value, at[member.Key]);
                    }
                }

                break;
            case JsonArray items:
                for (int i = 0; i < items.Count; i++)
                {
                    Report(items[i], at[i]);
                }

                break;
        }
    }

    private static bool AreNumbers(JsonArray values)
    {
        foreach (JsonNode? value in values)
        {
            if (value?.GetValueKind() != JsonValueKind.Number)
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasNames(JsonObject schema)
    {
        bool result = false;
        foreach (string name in Names)
        {
            result |= schema.ContainsKey(name);
        }

        return result;
    }

    /// <summary>What is written there is a value, no schema.</summary>
    private static bool IsData(string key) => key is "example" or "examples" or "default" or "const" or "enum" || key.StartsWith("x-", System.StringComparison.Ordinal);
}
