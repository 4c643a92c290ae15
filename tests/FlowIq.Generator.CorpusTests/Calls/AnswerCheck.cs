using System;
using System.Collections;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using FlowIq.Generator.CorpusTests.Values;
using FlowIq.Generator.Emission.Client;
using FlowIq.Generator.Model;
using TypeShape = FlowIq.Generator.CorpusTests.Values.TypeShape;

namespace FlowIq.Generator.CorpusTests.Calls;

/// <summary>Answers calls with what the document describes, and compares what comes out of the client with what went in.</summary>
internal sealed class AnswerCheck(ClientUnderTest client, WireSample samples, ClientCodec codec)
{
    /// <summary>In place of a value whose spelling is the client's own, such as an instant: that it was read is enough.</summary>
    private const string Uncompared = "~";

    /// <summary>Null where the answer came back whole.</summary>
    public async Task<string?> ProblemAsync(OperationPlan operation, ResponseModel response, MethodInfo method, CallArguments arguments)
    {
        ContentModel? content = response.Contents.IsEmpty || operation.Model.Method == "HEAD" ? null : ReturnPlan.Main(response);
        JsonNode? sample = content is { Kind: ContentKind.Json or ContentKind.JsonLines or ContentKind.JsonSequence } ? samples.Of(content.Type ?? new AnyRef()) : null;
        byte[] body = content is null ? [] : sample is not null ? JsonSerializer.SerializeToUtf8Bytes(sample) : "text"u8.ToArray();
        if (content is not null && IsJsonLike(content.Kind) && sample is null)
        {
            return content.Kind == ContentKind.ServerSentEvents ? null : $"no value of {content.Type} can be made";
        }

        client.Handler.Answer(StatusOf(operation.Model, response), content is null ? null : MediaTypes.Concrete(content.MediaType, content.Kind), body);
        try
        {
            object? result = await Calling.AwaitAsync(method.Invoke(client.HolderOf(operation.Model), arguments.Values)!);
            return response.IsSuccess ? Compare(operation, response, content, sample, result) : $"not thrown, but {result ?? "nothing"}";
        }
        catch (Exception thrown)
        {
            Exception error = thrown is TargetInvocationException { InnerException: { } inner } ? inner : thrown;
            return response.IsSuccess || Calling.StatusOf(error) is null ? $"{error.GetType().Name}: {error.Message} after {Encoding.UTF8.GetString(body)}" : ErrorProblem(error, sample);
        }
    }

    private static bool IsJsonLike(ContentKind kind) => kind is ContentKind.Json or ContentKind.JsonLines or ContentKind.JsonSequence or ContentKind.ServerSentEvents;

    /// <summary>A status that leads to this response and no other.</summary>
    private static int StatusOf(OperationModel operation, ResponseModel response)
    {
        if (int.TryParse(response.Status, out int status))
        {
            return status;
        }

        int first = char.IsDigit(response.Status[0]) ? (response.Status[0] - '0') * 100 : response.IsSuccess ? 200 : 400;
        return Enumerable.Range(first, 200).First(candidate => candidate is not (204 or 205 or (>= 300 and < 400)) && operation.Responses.All(other => other == response || !Covers(other, candidate)));
    }

    private static bool Covers(ResponseModel response, int status) =>
        response.Status == status.ToString(CultureInfo.InvariantCulture) || (response.Status.EndsWith("XX", StringComparison.OrdinalIgnoreCase) && response.Status[0] - '0' == status / 100);

    private string? Compare(OperationPlan operation, ResponseModel response, ContentModel? content, JsonNode? sample, object? result)
    {
        ReturnKind kind = operation.Returns[0].Kind;
        if (kind == ReturnKind.Result)
        {
            object? typed = content is null ? null : result!.GetType().GetProperty(response.Name)!.GetValue(result);
            return content is not null && typed is null ? $"{response.Name} is not set" : sample is not null && content!.Kind == ContentKind.Json ? Difference(typed, sample) : null;
        }

        if (content is null || ReturnPlan.KindOf(content.Kind) != kind)
        {
            return null;
        }

        return kind switch
        {
            ReturnKind.Text => result as string == "text" ? null : $"'{result}' in place of the text",
            ReturnKind.Json => Difference(result, sample!),
            ReturnKind.Lines or ReturnKind.Sequence => Difference(((IList)result!)[0], sample!),
            ReturnKind.Bytes => BytesProblem(result!),
            _ => null,
        };
    }

    private string? ErrorProblem(Exception error, JsonNode? sample)
    {
        if (sample is null)
        {
            return null;
        }

        PropertyInfo? typed = error.GetType().GetProperty("Error");
        return typed is null ? $"not typed: {error.Message}" : Difference(typed.GetValue(error), sample);
    }

    private static string? BytesProblem(object response)
    {
        using var stream = (System.IO.Stream)response.GetType().GetProperty("Content")!.GetValue(response)!;
        using var reader = new System.IO.StreamReader(stream);
        string text = reader.ReadToEnd();
        return text == "text" ? null : $"'{text}' in place of the bytes";
    }

    /// <summary>Every member that is written of a value was received; what is never sent is not written.</summary>
    private string? Difference(object? value, JsonNode sample)
    {
        JsonNode? written = Written(value);
        return IsPartOf(written, sample) ? null : $"{written!.ToJsonString()} is not of {sample.ToJsonString()}";
    }

    private JsonNode? Written(object? value) => value switch
    {
        null => JsonValue.Create("nothing"),
        string or bool or int or long or double => JsonSerializer.SerializeToNode(value),
        JsonElement element => JsonNode.Parse(element.GetRawText()),
        IEnumerable list when value.GetType().GetInterfaces().Any(TypeShape.IsMap) => new JsonObject([.. list.Cast<object>().Select(pair => System.Collections.Generic.KeyValuePair.Create((string)Member(pair, "Key")!, Written(Member(pair, "Value"))))]),
        IEnumerable list => new JsonArray([.. list.Cast<object>().Select(Written)]),
        _ when value.GetType().Assembly == client.Assembly && value.GetType().Name is not ("IsoTime" or "IsoDuration") => JsonNode.Parse(codec.Write(Declared(value.GetType()), value)),
        _ => JsonValue.Create(Uncompared),
    };

    private static object? Member(object value, string name) => value.GetType().GetProperty(name)!.GetValue(value);

    /// <summary>The type that has a codec: a case that has none of its own is its union.</summary>
    private Type Declared(Type type) => type.DeclaringType is { } union && type.Name == "Unknown" ? union : type;

    private static bool IsPartOf(JsonNode? part, JsonNode? whole) => (part, whole) switch
    {
        (JsonObject some, JsonObject all) => some.All(member => all.TryGetPropertyValue(member.Key, out JsonNode? other) && IsPartOf(member.Value, other)),
        (JsonArray some, JsonArray all) => some.Count == all.Count && some.Zip(all).All(static pair => IsPartOf(pair.First, pair.Second)),
        (JsonValue value, _) when value.GetValueKind() == JsonValueKind.String && value.GetValue<string>() == Uncompared => true,
        _ => JsonNode.DeepEquals(part, whole),
    };
}
