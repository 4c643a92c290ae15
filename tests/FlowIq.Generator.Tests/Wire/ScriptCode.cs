namespace FlowIq.Generator.Tests.Wire;

/// <summary>Code that is compiled with every script: streams and items as tests of bodies want them.</summary>
internal static class ScriptCode
{
    public const string Held = """
        /// <summary>Sources that give a first part at once and the rest when a gate opens; without a gate they fail there.</summary>
        public static class Held
        {
            public static Stream Stream(TaskCompletionSource? gate) => new Source(gate, 2);

            public static Stream Zeros(long length) => new Source(null, length) { IsZeros = true };

            public static async IAsyncEnumerable<long> Items(TaskCompletionSource gate)
            {
                yield return 1;
                await gate.Task;
                yield return 2;
            }

            private sealed class Source(TaskCompletionSource? gate, long left) : Stream
            {
                public bool IsZeros { get; init; }
                public override bool CanRead => true;
                public override bool CanSeek => false;
                public override bool CanWrite => false;
                public override long Length => throw new NotSupportedException();
                public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

                public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken token)
                {
                    if (IsZeros)
                    {
                        count = (int)Math.Min(left, count);
                        left -= count;
                        return count;
                    }

                    if (left-- == 2)
                    {
                        buffer[offset] = (byte)'A';
                        return 1;
                    }

                    await (gate ?? throw new InvalidDataException("no more")).Task;
                    buffer[offset] = (byte)'B';
                    return left < 0 ? 0 : 1;
                }

                public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken token = default) => throw new NotSupportedException();
                public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
                public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
                public override void Flush() { }
                public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
                public override void SetLength(long value) => throw new NotSupportedException();
            }
        }
        """;
}
