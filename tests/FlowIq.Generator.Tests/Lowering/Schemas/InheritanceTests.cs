using System.Collections.Generic;
using System.Linq;
using FlowIq.Generator.Lowering.Schemas;
using FlowIq.Generator.Reading.Schemas;

namespace FlowIq.Generator.Tests.Lowering.Schemas;

public class InheritanceTests
{
    /// <summary>One that extends two bases has one place, and shares it with nobody.</summary>
    [Fact]
    public void Heirs_come_in_the_order_of_the_document()
    {
        string[] names = [.. Enumerable.Range(0, 60).Select(static i => "H" + i)];
        var schemas = new List<NamedSchema> { new("A", new Schema()), new("B", new Schema()) };
        for (int i = 0; i < names.Length; i++)
        {
            // Each even one is reached over the one behind it, so that no order of the walk is that of the document.
            string[] bases = i % 2 == 0 && i + 1 < names.Length ? [names[i + 1], "B"] : ["A"];
            schemas.Add(new(names[i], new Schema { AllOf = [.. bases.Select(static id => new Schema { Reference = id })] }));
        }

        Assert.Equal(names, new ComponentIndex(schemas).Inheritance.HeirsOf("A"));
    }
}
