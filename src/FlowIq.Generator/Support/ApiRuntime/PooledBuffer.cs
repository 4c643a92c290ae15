using System;
using System.Buffers;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>Pooled bytes that grow at their end.</summary>
internal sealed class PooledBuffer : IBufferWriter<byte>, IDisposable
{
    private byte[] _bytes;
    private int _length;

    public PooledBuffer(int capacity = 1024) => _bytes = ArrayPool<byte>.Shared.Rent(capacity);

    /// <summary>Begins anew after <see cref="Dispose"/>.</summary>
    public PooledBuffer Renew(int capacity)
    {
        _bytes = ArrayPool<byte>.Shared.Rent(capacity);
        return this;
    }

    public int Length => _length;

    public ReadOnlySpan<byte> Span => _bytes.AsSpan(0, _length);

    public ReadOnlyMemory<byte> Memory => _bytes.AsMemory(0, _length);

    /// <summary>The array under it; valid until the next write.</summary>
    public byte[] Array => _bytes;

    public void Advance(int count) => _length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _bytes.AsMemory(_length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _bytes.AsSpan(_length);
    }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(GetSpan(bytes.Length));
        _length += bytes.Length;
    }

    /// <summary>Drops the first bytes and moves the others to the front.</summary>
    public void RemoveFirst(int count)
    {
        Buffer.BlockCopy(_bytes, count, _bytes, 0, _length - count);
        _length -= count;
    }

    public void Clear() => _length = 0;

    public void Dispose()
    {
        byte[] bytes = _bytes;
        if (bytes.Length > 0)
        {
            _bytes = System.Array.Empty<byte>();
            _length = 0;
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private void Reserve(int sizeHint)
    {
        int needed = _length + Math.Max(sizeHint, 256);
        if (needed > _bytes.Length)
        {
            byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(_bytes.Length * 2, needed));
            Buffer.BlockCopy(_bytes, 0, larger, 0, _length);
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = larger;
        }
    }
}
