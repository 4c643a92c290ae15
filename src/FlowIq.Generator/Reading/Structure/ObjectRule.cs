using System;
using System.Collections.Generic;

namespace FlowIq.Generator.Reading.Structure;

/// <summary>What one kind of OpenAPI object may contain.</summary>
internal sealed class ObjectRule(string name)
{
    private string? _referenceStart;

    /// <summary>The specification's name of the object: <c>Operation</c>.</summary>
    public string Name { get; } = name;

    /// <summary>Its fixed keys.</summary>
    public Dictionary<string, FieldRule> Fields { get; } = new(StringComparer.Ordinal);

    /// <summary>The keys that must be there, in the order of <see cref="Fields"/>.</summary>
    public List<string> Required { get; } = [];

    /// <summary>What any other key holds (paths, responses, callbacks), or null where other keys are unknown.</summary>
    public FieldRule? Others { get; set; }

    /// <summary>The key of <c>components</c> where such objects are shared, or null where it cannot be referenced.</summary>
    public string? Section { get; set; }

    /// <summary>What a reference to a shared one begins with, or null: <c>#/components/schemas/</c>.</summary>
    public string? ReferenceStart => _referenceStart ??= Section is null ? null : $"#/components/{Section}/";
}

/// <summary>What one key holds.</summary>
/// <param name="Shape">The kind of JSON value.</param>
/// <param name="Rule">The object kind of the value, of its items or of its members.</param>
internal sealed record FieldRule(FieldShape Shape, ObjectRule? Rule, bool IsRequired);

internal enum FieldShape
{
    /// <summary>Anything: examples, defaults, extensions.</summary>
    Any,
    Text,

    /// <summary>A text that is a URL, relative or not: the reader makes one of it.</summary>
    Url,
    Flag,
    Number,

    /// <summary>A number that fits a <see cref="decimal"/>, which is what the reader keeps of it.</summary>
    Decimal,

    /// <summary>A whole number that fits 32 bits.</summary>
    Integer,
    Object,
    ListOfObjects,
    MapOfObjects,
    ListOfTexts,

    /// <summary>An object of the kind, or a boolean that stays one (<c>additionalProperties</c>).</summary>
    ObjectOrFlag,

    /// <summary>A text or a list of texts (<c>type</c>).</summary>
    TextOrTexts,

    /// <summary>Read by nothing after this stage and dropped, so that the reader need not cope with it.</summary>
    Dropped,
}
