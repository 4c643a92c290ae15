using System;
using System.IO;

namespace FlowIq.Generator.CorpusTests.Values;

/// <summary>A few bytes to upload, which begin anew when they have been read to their end.</summary>
internal sealed class EndlessFile() : MemoryStream([0, 1, 255], writable: false)
{
    public override int Read(byte[] buffer, int offset, int count) => Rewound(base.Read(buffer, offset, count));

    public override int Read(Span<byte> buffer) => Rewound(base.Read(buffer));

    private int Rewound(int count)
    {
        Position = count == 0 ? 0 : Position;
        return count;
    }
}
