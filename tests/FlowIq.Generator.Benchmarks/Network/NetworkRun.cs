using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using FlowIq.Generator.Benchmarks.Network.Streams;
using FlowIq.Generator.Benchmarks.Requests;
using FlowIq.Generator.Benchmarks.Requests.HandWritten;

namespace FlowIq.Generator.Benchmarks.Network;

/// <summary>The client's side, in a process of its own; says what it measured as <c>name=number</c>.</summary>
internal static class NetworkRun
{
    public const int Events = 200_000;

    /// <summary>Sends one after another in a few lanes: processor time of this process, and how long each took.</summary>
    public static async Task SendsAsync(string caller, string version, string address, int count)
    {
        Func<Task> send = Sender(caller, version, address);
        for (int i = 0; i < count / 4; i++)
        {
            await send();
        }

        const int Lanes = 4;
        long[] ticks = new long[count];
        TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
        await Task.WhenAll(Enumerable.Range(0, Lanes).Select(lane => Task.Run(async () =>
        {
            for (int i = lane; i < count; i += Lanes)
            {
                long start = Stopwatch.GetTimestamp();
                await send();
                ticks[i] = Stopwatch.GetTimestamp() - start;
            }
        })));
        Say("cpuUs", (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMicroseconds / count);
        Array.Sort(ticks);
        Say("p50Us", Stopwatch.GetElapsedTime(0, ticks[count / 2]).TotalMicroseconds);
        Say("p99Us", Stopwatch.GetElapsedTime(0, ticks[count * 99 / 100]).TotalMicroseconds);
    }

    /// <summary>10,000 sends in waves of a hundred at once.</summary>
    public static async Task WavesAsync(string address)
    {
        Func<Task> send = Sender(Contender.Generated, "HTTP/1.1", address);
        long second = 0;
        for (int wave = 0; wave < 100; wave++)
        {
            await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => send()));
            second = wave == 1 ? Settled() : second;
        }

        Say("growthMB", (Settled() - second) / 1048576.0);
    }

    public static async Task StreamAsync(string what, string address)
    {
        using var client = new StreamsClient(new StreamsClientOptions { BaseAddress = new Uri(address), Timeout = null });
        long before = Settled();
        long peak = 0;
        var watch = Stopwatch.StartNew();
        if (what == "download")
        {
            using var response = await client.DownloadAsync();
            byte[] buffer = new byte[1 << 16];
            int pieces = 0;
            while (await response.Content.ReadAsync(buffer) > 0)
            {
                peak = pieces++ % 1000 == 0 ? Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false)) : peak;
            }
        }
        else if (what == "upload")
        {
            await client.UploadAsync(new Zeros(1L << 30));
            peak = GC.GetTotalMemory(forceFullCollection: false);
        }
        else
        {
            int count = 0;
            await foreach (var item in client.ListEventsAsync())
            {
                count++;
            }

            Say("perSecond", count / watch.Elapsed.TotalSeconds);
            return;
        }

        Say("seconds", watch.Elapsed.TotalSeconds);
        Say("growthMB", Math.Max(0, peak - before) / 1048576.0);
    }

    private static Func<Task> Sender(string caller, string version, string address)
    {
        // A request of one's own does not take the default version of its HttpClient.
        var http = new HttpClient(new Versioned(version == "HTTP/2" ? HttpVersion.Version20 : HttpVersion.Version11)) { Timeout = System.Threading.Timeout.InfiniteTimeSpan };
        if (caller == Contender.Generated)
        {
            var client = new FlowIqClient(http, new FlowIqClientOptions { ApiKey = "fiq_0123456789", TenantId = "my-org", BaseAddress = new Uri(address) });
            return () => client.SendWhatsAppAsync(Shapes.Audio);
        }

        var limit = new HandWrittenClient(http, address, "fiq_0123456789", "my-org", TimeSpan.FromSeconds(100));
        return () => limit.SendAsync(Shapes.Audio);
    }

    private static long Settled()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    private static void Say(string name, double value) => Console.WriteLine(name + "=" + value.ToString("R", CultureInfo.InvariantCulture));

    private sealed class Versioned(Version version) : DelegatingHandler(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false })
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, System.Threading.CancellationToken cancellationToken)
        {
            request.Version = version;
            request.VersionPolicy = HttpVersionPolicy.RequestVersionExact;
            return base.SendAsync(request, cancellationToken);
        }
    }

    /// <summary>So many zeros.</summary>
    private sealed class Zeros(long length) : Stream
    {
        private long _left = length;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            int now = (int)Math.Min(count, _left);
            _left -= now;
            return now;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
