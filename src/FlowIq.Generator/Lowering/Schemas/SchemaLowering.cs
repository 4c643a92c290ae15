using System;
using FlowIq.Generator.Diagnostics;
using FlowIq.Generator.Lowering.Naming;
using FlowIq.Generator.Model;
using FlowIq.Generator.Reading;
using Microsoft.OpenApi;

namespace FlowIq.Generator.Lowering.Schemas;

/// <summary>Schemas to types: every question about what a schema is in C# is answered here.</summary>
internal sealed class SchemaLowering(ComponentIndex components, NameScope typeNames, DiagnosticBag diagnostics)
{
    /// <summary>The names of all types of the document; whoever emits another named type claims its name here.</summary>
    public NameScope TypeNames => typeNames;

    /// <summary>The C# type of a schema.</summary>
    /// <param name="schema">A schema of the document, or a reference to one.</param>
    /// <param name="at">Where it stands.</param>
    /// <param name="nameHint">PascalCase name for the type that an anonymous schema needs: <c>GetContactResponse</c>.</param>
    /// <param name="direction">Which way values of it travel.</param>
    public TypeRef Lower(IOpenApiSchema schema, Pointer at, string nameHint, Direction direction) => throw new NotSupportedException(nameHint + at + direction);

    /// <summary>The schema with its <c>allOf</c> merged in.</summary>
    public SchemaShape Shape(IOpenApiSchema schema, Pointer at) => throw new NotSupportedException(components.ToString() + diagnostics);

    /// <summary>The constraints that the schema puts on a value, or null.</summary>
    public ConstraintsModel? Constraints(IOpenApiSchema schema, Pointer at) => null;

    /// <summary>The documented default, or null.</summary>
    public LiteralModel? Default(IOpenApiSchema schema, Pointer at) => null;

    /// <summary>The only value the schema allows (<c>const</c>, a one-value <c>enum</c>), or null.</summary>
    public LiteralModel? Fixed(IOpenApiSchema schema, Pointer at) => null;
}
