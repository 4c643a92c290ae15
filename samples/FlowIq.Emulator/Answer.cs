using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FlowIq.Emulator;

/// <summary>A status code and a JSON body.</summary>
internal sealed record Answer(int Status, JsonNode Body)
{
    /// <summary>JSON that a person can read: <c>+27</c> stays as it is.</summary>
    public static JsonSerializerOptions Readable { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Answer Ok(JsonNode body) => new(200, body);

    /// <summary>An error as most endpoints write it.</summary>
    public static Answer Error(int status, string error, string message) => new(status, new JsonObject { ["error"] = error, ["message"] = message });

    /// <summary>An error as <c>/conversations</c> writes it: it says that it is no success.</summary>
    public static Answer ConversationError(int status, string error, string? message = null)
    {
        var body = new JsonObject { ["success"] = false, ["error"] = error };
        if (message is not null)
        {
            body["message"] = message;
        }

        return new Answer(status, body);
    }

    /// <summary>The service's way to say that a field is not there.</summary>
    public static Answer Missing(string message) => Error(400, "Missing required field", message);
}
