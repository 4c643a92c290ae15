using System;
using System.Threading;
using System.Threading.Tasks;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>
/// The lines of an event stream, which end in CR LF, LF or CR. Lines are cut at LF as they arrive; a CR within such a piece
/// is an end of its own. A stream of CRs alone is given out when a LF or the end comes, which no known service sends.
/// </summary>
internal sealed class EventLines
{
    private static ReadOnlySpan<byte> ByteOrderMark => new byte[] { 0xEF, 0xBB, 0xBF };

    private readonly OpenBody _body;
    private ReadOnlyMemory<byte> _rest;
    private bool _hasRest;
    private bool _isFirst = true;

    public EventLines(OpenBody body) => _body = body;

    /// <summary>The line found last, without its end.</summary>
    public ReadOnlyMemory<byte> Line { get; private set; }

    public async ValueTask<bool> NextAsync(CancellationToken cancellationToken)
    {
        if (!_hasRest)
        {
            if (!await _body.NextAsync((byte)'\n', cancellationToken).ConfigureAwait(false))
            {
                return false;
            }

            _rest = _body.Piece;
            if (_rest.Length > 0 && _rest.Span[_rest.Length - 1] == '\r')
            {
                _rest = _rest.Slice(0, _rest.Length - 1);
            }

            if (_isFirst && _rest.Span.StartsWith(ByteOrderMark))
            {
                _rest = _rest.Slice(ByteOrderMark.Length);
            }

            _isFirst = false;
        }

        int end = _rest.Span.IndexOf((byte)'\r');
        _hasRest = end >= 0;
        Line = _hasRest ? _rest.Slice(0, end) : _rest;
        _rest = _hasRest ? _rest.Slice(end + 1) : default;
        return true;
    }
}
