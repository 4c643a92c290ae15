using System.Globalization;
using FlowIq.Generator.Model;

namespace FlowIq.Generator.Tests.Model;

public class NameSetTests
{
    /// <summary>As many as it looks through, one more, and many.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(500)]
    public void Takes_each_name_once(int count)
    {
        var names = new NameSet();
        for (int i = 0; i < count; i++)
        {
            string name = i.ToString(CultureInfo.InvariantCulture);
            Assert.False(names.Contains(name));
            Assert.True(names.Add(name));
        }

        for (int i = 0; i < count; i++)
        {
            string name = i.ToString(CultureInfo.InvariantCulture);
            Assert.True(names.Contains(name));
            Assert.False(names.Add(name));
        }
    }

    [Fact]
    public void Tells_cases_apart()
    {
        var names = new NameSet();
        Assert.True(names.Add("a"));
        Assert.True(names.Add("A"));
        Assert.False(names.Contains("b"));
    }
}
