using System;
using System.Buffers;
using System.IO;
using System.Net.Http;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace FlowIq.Generator.Benchmarks.Requests.HandWritten;

/// <summary>
/// The limit: three operations of FlowIQ as someone writes them who knows <see cref="HttpClient"/>, <see cref="Utf8JsonWriter"/>
/// and <see cref="Utf8JsonReader"/> well and wants speed. It takes what a client has to take (a tenant per call, a key, a time
/// limit) and gives what a client has to give (typed answers, typed errors with the text that came).
/// </summary>
internal sealed class HandWrittenClient(HttpClient http, string address, string key, string tenant, TimeSpan limit)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
    private readonly string _authorization = "Bearer " + key;
    private Utf8JsonWriter? _writer;

    private delegate T Parse<T>(ReadOnlySpan<byte> utf8);

    public Task<SentAnswer> SendAsync(SendWhatsAppRequest message, string? tenantId = null, CancellationToken cancellationToken = default)
    {
        var body = new Rented();
        Utf8JsonWriter json = Interlocked.Exchange(ref _writer, null) ?? new Utf8JsonWriter(body, Options);
        json.Reset(body);
        MessageWriter.Write(json, message);
        json.Flush();
        _writer = json;
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address + "/send-whatsapp?tenantId=" + Uri.EscapeDataString(tenantId ?? tenant))) { Content = body };
        return CallAsync(request, AnswerReader.Sent, cancellationToken);
    }

    public Task<ConversationPage> ListAsync(Guid contactId, int count, string? tenantId = null, CancellationToken cancellationToken = default)
    {
        var request = new HttpRequestMessage(
            HttpMethod.Get,
            new Uri($"{address}/conversations?tenantId={Uri.EscapeDataString(tenantId ?? tenant)}&action=conversation-messages&contactId={contactId}&limit={count}"));
        return CallAsync(request, PageReader.Read, cancellationToken);
    }

    private async Task<T> CallAsync<T>(HttpRequestMessage request, Parse<T> parse, CancellationToken cancellationToken)
    {
        request.Headers.TryAddWithoutValidation("Accept", "application/json");
        request.Headers.TryAddWithoutValidation("User-Agent", "HandWritten/1.0.0");
        request.Headers.TryAddWithoutValidation("Authorization", _authorization);
        using (request)
        using (var time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken))
        {
            time.CancelAfter(limit);
            using HttpResponseMessage response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, time.Token).ConfigureAwait(false);
            Stream stream = await response.Content.ReadAsStreamAsync(time.Token).ConfigureAwait(false);
            byte[] bytes = ArrayPool<byte>.Shared.Rent((int)(response.Content.Headers.ContentLength ?? 4095) + 1);
            int length = 0;
            try
            {
                while (true)
                {
                    int count = await stream.ReadAsync(bytes.AsMemory(length), time.Token).ConfigureAwait(false);
                    if (count == 0)
                    {
                        break;
                    }

                    length += count;
                    if (length == bytes.Length)
                    {
                        byte[] larger = ArrayPool<byte>.Shared.Rent(length * 2);
                        bytes.AsSpan(0, length).CopyTo(larger);
                        ArrayPool<byte>.Shared.Return(bytes);
                        bytes = larger;
                    }
                }

                return response.IsSuccessStatusCode
                    ? parse(bytes.AsSpan(0, length))
                    : throw new FaultException((int)response.StatusCode, AnswerReader.Fault(bytes.AsSpan(0, length)), Encoding.UTF8.GetString(bytes, 0, length));
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(bytes);
            }
        }
    }
}
