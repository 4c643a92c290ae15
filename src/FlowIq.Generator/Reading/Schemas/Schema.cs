using System.Collections.Generic;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace FlowIq.Generator.Reading.Schemas;

/// <summary>
/// A schema as it stands in the document, after <see cref="Structure.SchemaNormaliser"/> has brought it to one spelling. It is
/// a small object, since a document has tens of thousands, all alive until the last is lowered: what few schemas say is kept
/// apart, and lists are never null. <see cref="SchemaReader"/> fills it; lowering changes nothing of it.
/// </summary>
internal class Schema
{
    private Seldom? _seldom;

    /// <summary>The component that this refers to; it says nothing else then. Null where it is no reference.</summary>
    public string? Reference { get; set; }

    /// <summary><c>type</c>; several in one value, <c>null</c> is told by <see cref="IsNullable"/> alone.</summary>
    public JsonSchemaType? Type { get; set; }

    public string? Format { get; set; }

    public string? Title
    {
        get => _seldom?.Title;
        set => Said.Title = value;
    }

    public string? Description { get; set; }

    public JsonNode? Default
    {
        get => _seldom?.Default;
        set => Said.Default = value;
    }

    /// <summary><c>const</c>; that of null is <see cref="IsNullOnly"/>.</summary>
    public JsonNode? Const
    {
        get => _seldom?.Const;
        set => Said.Const = value;
    }

    /// <summary><c>enum</c> without null.</summary>
    public IReadOnlyList<JsonNode> Enum { get; set; } = [];

    public IReadOnlyList<NamedSchema> Properties { get; set; } = [];

    public IReadOnlyList<NamedSchema> PatternProperties
    {
        get => _seldom?.PatternProperties ?? [];
        set => Said.PatternProperties = value;
    }

    public IReadOnlyList<string> Required { get; set; } = [];

    /// <summary>What other properties hold; an empty schema where the document says <c>true</c>, null where it says nothing.</summary>
    public Schema? AdditionalProperties { get; set; }

    public Schema? Items { get; set; }

    public IReadOnlyList<Schema> AllOf { get; set; } = [];

    public IReadOnlyList<Schema> OneOf
    {
        get => _seldom?.OneOf ?? [];
        set => Said.OneOf = value;
    }

    public IReadOnlyList<Schema> AnyOf
    {
        get => _seldom?.AnyOf ?? [];
        set => Said.AnyOf = value;
    }

    public Discriminator? Discriminator
    {
        get => _seldom?.Discriminator;
        set => Said.Discriminator = value;
    }

    /// <summary>What it demands of a value beside its structure; null without any.</summary>
    public SchemaLimits? Limits
    {
        get => _seldom?.Limits;
        set => Said.Limits = value;
    }

    public string? ContentEncoding
    {
        get => _seldom?.ContentEncoding;
        set => Said.ContentEncoding = value;
    }

    public string? ContentMediaType
    {
        get => _seldom?.ContentMediaType;
        set => Said.ContentMediaType = value;
    }

    /// <summary>Specification extensions, as they stand in the document; null without any.</summary>
    public Dictionary<string, JsonNode>? Extensions
    {
        get => _seldom?.Extensions;
        set => Said.Extensions = value;
    }

    /// <summary>JSON null is legal.</summary>
    public bool IsNullable { get; set; }

    /// <summary>JSON null is not legal, whatever the parts say: where one of several that all hold forbids it.</summary>
    public bool IsNotNull { get; set; }

    /// <summary>Nothing but null is legal.</summary>
    public bool IsNullOnly { get; set; }

    /// <summary>The boolean schema <c>false</c>: no value is legal.</summary>
    public bool IsNever { get; set; }

    /// <summary><c>additionalProperties: false</c>.</summary>
    public bool IsClosed { get; set; }

    public bool IsDeprecated { get; set; }

    public bool IsReadOnly { get; set; }

    public bool IsWriteOnly { get; set; }

    private Seldom Said => _seldom ??= new Seldom();

    /// <summary>What few schemas say.</summary>
    private sealed class Seldom
    {
        public string? Title { get; set; }

        public JsonNode? Default { get; set; }

        public JsonNode? Const { get; set; }

        public IReadOnlyList<NamedSchema> PatternProperties { get; set; } = [];

        public IReadOnlyList<Schema> OneOf { get; set; } = [];

        public IReadOnlyList<Schema> AnyOf { get; set; } = [];

        public Discriminator? Discriminator { get; set; }

        public SchemaLimits? Limits { get; set; }

        public string? ContentEncoding { get; set; }

        public string? ContentMediaType { get; set; }

        public Dictionary<string, JsonNode>? Extensions { get; set; }
    }
}

/// <summary>A property, or the properties whose names a pattern matches.</summary>
internal readonly record struct NamedSchema(string Name, Schema Schema);
