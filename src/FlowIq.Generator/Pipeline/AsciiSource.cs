using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace FlowIq.Generator.Pipeline;

/// <summary>Source code with one byte for a character; the compiler reads it piece by piece, and never as a whole.</summary>
/// <param name="ascii">The characters, none above U+007F.</param>
internal sealed class AsciiSource(byte[] ascii) : SourceText
{
    public override Encoding Encoding => Encoding.UTF8;

    public override int Length => ascii.Length;

    public override char this[int position] => (char)ascii[position];

    public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count) =>
        Encoding.ASCII.GetChars(ascii, sourceIndex, count, destination, destinationIndex);

    public override string ToString(TextSpan span) => Encoding.ASCII.GetString(ascii, span.Start, span.Length);
}
