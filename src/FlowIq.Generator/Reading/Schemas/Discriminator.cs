using System.Collections.Generic;

namespace FlowIq.Generator.Reading.Schemas;

/// <summary>Which property names the form of a value, and by which texts.</summary>
/// <param name="Mapping">Texts and the components that they name, in document order.</param>
/// <param name="DefaultMapping">3.2: the component of values that name no other, or null.</param>
internal sealed record Discriminator(string? PropertyName, Dictionary<string, string> Mapping, string? DefaultMapping);
