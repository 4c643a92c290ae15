using FlowIq.Generator.Reading;

namespace FlowIq.Generator.Tests.Reading;

public class PointerTests
{
    [Fact]
    public void Pointers_to_one_place_are_equal()
    {
        Pointer walked = Pointer.Root["components"]["schemas"]["a/b"]["allOf"][0];
        Pointer read = Pointer.Parse("/components/schemas/a~1b/allOf/0");
        Assert.Equal(walked, read);
        Assert.Equal(walked.GetHashCode(), read.GetHashCode());
        Assert.Equal("#/components/schemas/a~1b/allOf/0", walked.ToString());
        Assert.Equal(walked.ToString(), read.ToString());
    }

    [Theory]
    [InlineData("/a/b", "/a/c")]
    [InlineData("/a/b", "/b/b")]
    [InlineData("/a", "/a/b")]
    [InlineData("", "/a")]
    public void Pointers_to_two_places_are_not(string one, string other) => Assert.NotEqual(Pointer.Parse(one), Pointer.Parse(other));

    [Theory]
    [InlineData("", "#")]
    [InlineData("/", "#")]
    [InlineData("/a//b", "#/a//b")]
    [InlineData("a/b/", "#/a/b/")]
    [InlineData("/~01", "#/~01")]
    public void Texts_are_read_segment_by_segment(string text, string pointer) => Assert.Equal(pointer, Pointer.Parse(text).ToString());
}
