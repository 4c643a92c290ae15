using System.Text.Json;
using System.Text.Json.Nodes;

namespace FlowIq.Generator.Reading.Structure;

/// <summary>OpenAPI 2.0 names the discriminator's property and says nothing else of it; writers of later versions do so too.</summary>
internal static class DiscriminatorSpelling
{
    public static void Renew(JsonObject schema)
    {
        if (schema["discriminator"] is JsonValue name && name.GetValueKind() == JsonValueKind.String)
        {
            schema["discriminator"] = new JsonObject { ["propertyName"] = name.GetValue<string>() };
        }
    }
}
