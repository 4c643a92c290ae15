using System.Text.Json.Nodes;
using FlowIq.Generator.Diagnostics;
using FlowIq.Generator.Reading.Structure;

namespace FlowIq.Generator.Reading.Upgrade;

/// <summary>What stands at the root of a 2.0 document and nowhere in a later one is judged before the upgrade, which keeps none of it.</summary>
internal static class Swagger2Scalars
{
    private static readonly (string Key, FieldShape Shape)[] Fields =
        [("host", FieldShape.Text), ("basePath", FieldShape.Text), ("schemes", FieldShape.ListOfTexts), ("consumes", FieldShape.ListOfTexts), ("produces", FieldShape.ListOfTexts)];

    public static void Check(JsonObject root, DiagnosticBag diagnostics)
    {
        foreach ((string key, FieldShape shape) in Fields)
        {
            if (root.TryGetPropertyValue(key, out JsonNode? value) && ScalarRules.Check(shape, value, out string expected) is null)
            {
                diagnostics.Report(Descriptors.WrongType, Pointer.Root[key], key, FoundValue.Describe(value), expected);
                root.Remove(key);
            }
        }
    }
}
