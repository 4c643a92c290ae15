using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using FlowIq.Generator.Model;
using FlowIq.Generator.Reading;
using FlowIq.Generator.Reading.Schemas;
using Microsoft.OpenApi;

namespace FlowIq.Generator.Lowering.Schemas;

/// <summary>A schema with its <c>allOf</c> merged in: what a value of it looks like, all in one place.</summary>
internal sealed class SchemaShape
{
    /// <summary>From so many properties on an index says where each is; below, a look at each is faster.</summary>
    private const int Many = 8;

    // A shape is made for every schema, and most are scalars: what they lack is not made.
    private List<PropertyShape>? _properties;
    private Dictionary<string, int>? _index;
    private Dictionary<string, LiteralModel>? _tags;
    private HashSet<string>? _required;
    private List<PlacedSchema>? _patternProperties;
    private List<UnionGroup>? _unions;

    public JsonSchemaType? Type { get; set; }

    public string? Format { get; set; }

    public string? ContentEncoding { get; set; }

    public bool IsNullable { get; set; }

    public bool IsNullOnly { get; set; }

    /// <summary>The boolean schema <c>false</c>.</summary>
    public bool IsNever { get; set; }

    public bool IsDeprecated { get; set; }

    public string? Title { get; set; }

    public string? Description { get; set; }

    public JsonNode? Default { get; set; }

    public JsonNode? Const { get; set; }

    /// <summary>The schema that holds the enum, with its naming extensions; null without one.</summary>
    public Schema? EnumSchema { get; set; }

    public PlacedSchema? Items { get; set; }

    public PlacedSchema? AdditionalProperties { get; set; }

    /// <summary><c>additionalProperties: false</c> somewhere.</summary>
    public bool IsClosed { get; set; }

    /// <summary>Schemas of <c>patternProperties</c>.</summary>
    public IReadOnlyList<PlacedSchema> PatternProperties => _patternProperties ?? (IReadOnlyList<PlacedSchema>)[];

    public IReadOnlyList<PropertyShape> Properties => _properties ?? (IReadOnlyList<PropertyShape>)[];

    /// <summary>Names of properties that must be there, whether or not they are described.</summary>
    public IReadOnlyCollection<string> Required => _required ?? (IReadOnlyCollection<string>)[];

    /// <summary>Each <c>oneOf</c> and <c>anyOf</c> that was met.</summary>
    public IReadOnlyList<UnionGroup> Unions => _unions ?? (IReadOnlyList<UnionGroup>)[];

    /// <summary>Properties that a discriminator fixes to one value.</summary>
    public IReadOnlyCollection<string> Tags => _tags is null ? [] : _tags.Keys;

    /// <summary>Schemas whose constraints apply.</summary>
    public List<Schema> Parts { get; } = new(1);

    /// <summary>Whether it describes an object, said or implied.</summary>
    public bool IsObject => Type == JsonSchemaType.Object || (Type is null && (Properties.Count > 0 || AdditionalProperties is not null || PatternProperties.Count > 0));

    /// <summary>Adds a property; one that is there already must satisfy both schemas.</summary>
    [MethodImpl(Jit.Optimised)]
    public void AddProperty(PropertyShape property)
    {
        _properties ??= new(1);
        int index = IndexOf(property.Name);
        if (index < 0)
        {
            _index?.Add(property.Name, _properties.Count);
            _properties.Add(property);
            return;
        }

        PropertyShape before = _properties[index];
        bool same = ReferenceEquals(before.Schema, property.Schema) || (before.Schema.Reference is { } id && id == property.Schema.Reference);
        _properties[index] = same ? before : property with { Schema = PropertyIntersection.Of(before.Schema, property.Schema) };
    }

    public void AddPatternProperty(PlacedSchema schema) => (_patternProperties ??= []).Add(schema);

    public bool IsRequired(string property) => _required?.Contains(property) == true;

    public void Require(IEnumerable<string> properties) => (_required ??= new(StringComparer.Ordinal)).UnionWith(properties);

    /// <summary>Requires no more than another shape does too.</summary>
    public void RequireOnly(SchemaShape other) => _required?.RemoveWhere(property => !other.IsRequired(property));

    public void AddUnion(UnionGroup union) => (_unions ??= []).Add(union);

    public void RemoveUnion(UnionGroup union) => _unions?.Remove(union);

    /// <summary>The value that a discriminator fixes the property to, or null.</summary>
    public LiteralModel? Tag(string property) => _tags is not null && _tags.TryGetValue(property, out LiteralModel? value) ? value : null;

    public void SetTag(string property, LiteralModel value) => (_tags ??= new(StringComparer.Ordinal))[property] = value;

    /// <summary>The same schema, narrowed to one of its JSON types.</summary>
    public SchemaShape OfKind(JsonSchemaType kind)
    {
        var shape = new SchemaShape
        {
            Type = kind,
            Format = kind is JsonSchemaType.Object or JsonSchemaType.Array or JsonSchemaType.Boolean ? null : Format,
            ContentEncoding = ContentEncoding,
            EnumSchema = kind is JsonSchemaType.Object or JsonSchemaType.Array ? null : EnumSchema,
            Items = Items,
            AdditionalProperties = AdditionalProperties,
            IsClosed = IsClosed,
        };
        shape.Parts.AddRange(Parts);
        if (kind == JsonSchemaType.Object)
        {
            shape.Take(this);
        }

        return shape;
    }

    /// <summary>3.1 <c>contentMediaType</c> of what is no JSON: the media type of a part.</summary>
    public string? MediaType()
    {
        string? result = null;
        foreach (Schema part in Parts)
        {
            result = part.ContentMediaType ?? result;
        }

        return result;
    }

    /// <summary>Takes over the properties of another shape.</summary>
    public void Take(SchemaShape other)
    {
        foreach (PropertyShape property in other.Properties)
        {
            AddProperty(property);
        }

        if (other._required is not null)
        {
            Require(other._required);
        }

        foreach (PlacedSchema schema in other.PatternProperties)
        {
            AddPatternProperty(schema);
        }
    }

    /// <summary>Takes the title and the description of another shape, and whether null is legal.</summary>
    public SchemaShape Describe(SchemaShape other)
    {
        Title = other.Title;
        Description = other.Description;
        IsDeprecated |= other.IsDeprecated;
        IsNullable |= other.IsNullable;
        return this;
    }

    /// <summary>The property of that name, or null.</summary>
    public PropertyShape? Find(string name) => IndexOf(name) is var index && index >= 0 ? _properties![index] : null;

    [MethodImpl(Jit.Optimised)]
    private int IndexOf(string name)
    {
        if (_properties is null)
        {
            return -1;
        }

        if (_properties.Count < Many)
        {
            return LookFor(name);
        }

        if (_index is null)
        {
            _index = new(StringComparer.Ordinal);
            for (int i = 0; i < _properties.Count; i++)
            {
                _index.Add(_properties[i].Name, i);
            }
        }

        return _index.TryGetValue(name, out int index) ? index : -1;
    }

    [MethodImpl(Jit.Optimised)]
    private int LookFor(string name)
    {
        for (int i = 0; i < _properties!.Count; i++)
        {
            if (_properties[i].Name == name)
            {
                return i;
            }
        }

        return -1;
    }
}

/// <summary>A property as it stands in the document.</summary>
/// <param name="Owner">Where the schema stands that has it.</param>
internal sealed record PropertyShape(string Name, Schema Schema, Pointer Owner)
{
    /// <summary>Where it stands. Made when it is asked for: of all that a large document keeps while it is lowered, places would be a fifth.</summary>
    public Pointer At => Owner["properties"][Name];
}

/// <summary>A schema and where it stands.</summary>
internal sealed record PlacedSchema(Schema Schema, Pointer At);

/// <summary>A <c>oneOf</c> or <c>anyOf</c>.</summary>
/// <param name="Discriminator">From the schema that holds it.</param>
/// <param name="IsAny"><c>anyOf</c>: a value may be of several branches at once.</param>
internal sealed record UnionGroup(IReadOnlyList<Schema> Branches, Pointer At, Discriminator? Discriminator, bool IsAny);
