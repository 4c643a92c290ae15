using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>Server-sent events, as the HTML standard cuts them.</summary>
internal static class ServerEvents
{
    /// <summary>What some services send as the last event, which is not JSON as the others are.</summary>
    private const string EndMark = "[DONE]";

    /// <summary>Events whose data is text.</summary>
    public static IAsyncEnumerable<SseItem<string>> Text(ResponseReader response) => TextItems(response.Take());

    /// <summary>Events whose data is JSON.</summary>
    public static IAsyncEnumerable<SseItem<T>> Data<T>(ResponseReader response, ReadJson<T> read) => DataItems(response.Take(), read);

    /// <summary>Events that the document describes as objects with the members <c>event</c>, <c>data</c>, <c>id</c> and <c>retry</c>.</summary>
    public static IAsyncEnumerable<T> Whole<T>(ResponseReader response, ReadJson<T> read, bool hasJsonData) => WholeItems(response.Take(), read, hasJsonData);

    // The body is taken before the iterators below begin: they do so only when items are asked for, and by then the response is disposed.
    private static async IAsyncEnumerable<SseItem<string>> TextItems(OpenBody taken, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using OpenBody body = taken;
        await foreach (EventFields fields in Cut(body, cancellationToken).ConfigureAwait(false))
        {
            yield return fields.Item(fields.Data);
        }
    }

    private static async IAsyncEnumerable<SseItem<T>> DataItems<T>(OpenBody taken, ReadJson<T> read, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using OpenBody body = taken;
        await foreach (EventFields fields in Cut(body, cancellationToken).ConfigureAwait(false))
        {
            if (fields.Data == EndMark)
            {
                yield break;
            }

            yield return fields.Item(ItemJson.Read(body.Response, Encoding.UTF8.GetBytes(fields.Data), read));
        }
    }

    private static async IAsyncEnumerable<T> WholeItems<T>(OpenBody taken, ReadJson<T> read, bool hasJsonData, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using OpenBody body = taken;
        using var json = new PooledBuffer();
        await foreach (EventFields fields in Cut(body, cancellationToken).ConfigureAwait(false))
        {
            if (hasJsonData && fields.Data == EndMark)
            {
                yield break;
            }

            json.Clear();
            Write(json, fields, hasJsonData);
            yield return ItemJson.Read(body.Response, json.Span, read);
        }
    }

    private static void Write(PooledBuffer json, EventFields fields, bool hasJsonData)
    {
        using var writer = new Utf8JsonWriter(json, new JsonWriterOptions { SkipValidation = true });
        writer.WriteStartObject();
        if (fields.Type is not null)
        {
            writer.WriteString("event", fields.Type);
        }

        if (hasJsonData)
        {
            writer.WritePropertyName("data");
            writer.WriteRawValue(fields.Data, skipInputValidation: true);
        }
        else
        {
            writer.WriteString("data", fields.Data);
        }

        if (fields.Id is not null)
        {
            writer.WriteString("id", fields.Id);
        }

        if (fields.Retry is { } retry)
        {
            writer.WriteNumber("retry", (long)retry.TotalMilliseconds);
        }

        writer.WriteEndObject();
    }

    private static async IAsyncEnumerable<EventFields> Cut(OpenBody body, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var fields = new EventFields();
        var lines = new EventLines(body);
        while (await lines.NextAsync(cancellationToken).ConfigureAwait(false))
        {
            if (lines.Line.Length > 0)
            {
                fields.Add(lines.Line.Span);
                continue;
            }

            if (fields.HasData)
            {
                yield return fields;
            }

            fields.Clear();
        }
    }
}
