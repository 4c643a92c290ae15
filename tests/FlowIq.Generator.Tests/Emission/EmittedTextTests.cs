using FlowIq.Generator.Emission;

namespace FlowIq.Generator.Tests.Emission;

public class EmittedTextTests
{
    [Theory]
    [InlineData("")]
    [InlineData("a\n\0\u007f~")]
    public void Is_bytes_where_all_is_ascii(string text)
    {
        EmittedText emitted = EmittedText.Of(text);
        Assert.Equal(text.Length, emitted.Ascii!.Length);
        Assert.Null(emitted.Wide);
        Assert.Equal(text, emitted.ToString());
    }

    [Theory]
    [InlineData("\u0080")]
    [InlineData("abc\u00fcdef")]
    [InlineData("\ud83d\ude00")]
    [InlineData("\ud83d")]
    public void Is_characters_where_one_is_not(string text)
    {
        EmittedText emitted = EmittedText.Of(text);
        Assert.Null(emitted.Ascii);
        Assert.Equal(text, emitted.ToString());
    }

    [Fact]
    public void Takes_no_more_than_it_is_told() => Assert.Equal("ab", EmittedText.Of(['a', 'b', '\u00fc'], 2).ToString());

    [Theory]
    [InlineData("ab", "ab", true)]
    [InlineData("ab", "ac", false)]
    [InlineData("ab", "abc", false)]
    [InlineData("a\u00fc", "a\u00fc", true)]
    [InlineData("a\u00fc", "a\u00fd", false)]
    [InlineData("a?", "a\u00fc", false)]
    public void Is_what_its_characters_are(string one, string other, bool areEqual)
    {
        Assert.Equal(areEqual, EmittedText.Of(one).Equals(EmittedText.Of(other)));
        Assert.Equal(areEqual, EmittedText.Of(other).Equals(EmittedText.Of(one)));
        Assert.True(!areEqual || EmittedText.Of(one).GetHashCode() == EmittedText.Of(other).GetHashCode());
        Assert.False(EmittedText.Of(one).Equals(null));
    }
}
