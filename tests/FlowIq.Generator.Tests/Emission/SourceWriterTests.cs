using FlowIq.Generator.Emission;

namespace FlowIq.Generator.Tests.Emission;

public class SourceWriterTests
{
    [Fact]
    public void Pieces_are_written_as_their_text_is()
    {
        string name = "Name", nothing = "";
        string whole = new SourceWriter().Open((string)$"class {name}").Line((string)$"{nothing}").Line((string)$"int {name} = {1};").Close().Finish().ToString();
        string pieces = new SourceWriter().Open($"class {name}").Line($"{nothing}").Line($"int {name} = {1};").Close().Finish().ToString();
        Assert.Equal("class Name\n{\n    int Name = 1;\n}\n", whole);
        Assert.Equal(whole, pieces);
    }

    [Fact]
    public void More_than_fits_the_first_buffer()
    {
        var writer = new SourceWriter();
        string line = new('x', 999);
        for (int i = 0; i < 100; i++)
        {
            writer.Line(line);
        }

        Assert.Equal(100_000, writer.Length);
        Assert.Equal(100_000, writer.Finish().ToString().Length);
    }
}
