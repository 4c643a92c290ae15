using System;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>Reads what a service sends to the user.</summary>
internal static class WebhookBody
{
    public static T Bytes<T>(ReadOnlySpan<byte> utf8Json, ReadJson<T> read) => JsonRoot.Read(utf8Json, read);

    public static T Text<T>(string json, ReadJson<T> read)
    {
        Arguments.NotNull(json, nameof(json));
        return JsonRoot.Read(Encoding.UTF8.GetBytes(json), read);
    }

    public static async Task<T> StreamAsync<T>(Stream body, ReadJson<T> read, CancellationToken cancellationToken)
    {
        Arguments.NotNull(body, nameof(body));
        using var buffer = new PooledBuffer(4096);
        await BodyReading.ReadAsync(body, buffer, int.MaxValue, cancellationToken).ConfigureAwait(false);
        return JsonRoot.Read(buffer.Span, read);
    }
}
