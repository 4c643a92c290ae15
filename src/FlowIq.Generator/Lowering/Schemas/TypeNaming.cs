using System;
using System.Collections.Generic;
using FlowIq.Generator.Lowering.Naming;
using FlowIq.Generator.Reading.Schemas;

namespace FlowIq.Generator.Lowering.Schemas;

/// <summary>
/// Names of types. Components come first and in an order of their own, so that no anonymous type ever
/// takes a component's name; anonymous types are named by where they stand, so that adding one renames
/// no other.
/// </summary>
internal sealed class TypeNaming
{
    /// <summary>Names a type (on a schema) or a member (on a property, parameter or operation) for C#.</summary>
    public const string Override = "x-csharp-name";

    public TypeNaming(ComponentIndex components, NameScope scope)
    {
        Scope = scope;
        var rest = new List<Component>();
        foreach (Component component in components.All)
        {
            // A name that needs no change keeps it, whatever collides with it after casing.
            component.TypeName = Wanted(component, components);
            if (component.TypeName != component.Id || !scope.TryClaim(component.TypeName))
            {
                rest.Add(component);
            }
        }

        foreach (Component component in rest)
        {
            component.TypeName = scope.Claim(component.TypeName);
        }
    }

    public NameScope Scope { get; }

    /// <summary>The name of the type of a member of another type: <c>ContactSource</c> for <c>source</c> or <c>contact_source</c> of <c>Contact</c>.</summary>
    public static string Nested(string owner, string member)
    {
        string name = Identifiers.ToPascalCase(member);
        return name.StartsWith(owner, StringComparison.Ordinal) && name.Length > owner.Length && char.IsUpper(name[owner.Length]) ? name : owner + name;
    }

    private static string Wanted(Component component, ComponentIndex components)
    {
        Schema schema = components.Definition(component.Schema);
        string name = schema.TextExtension(Override) is { } chosen && Identifiers.IsValid(chosen) ? chosen : Identifiers.ToPascalCase(component.Id, ReservedNames.TypeSuffix);
        return IsOwnMember(name, schema) ? name + ReservedNames.TypeSuffix : name;
    }

    /// <summary>Records may be called as they like: a <c>Match</c> of two teams is no union.</summary>
    private static bool IsOwnMember(string name, Schema schema) => schema.Enum.Count > 0
        ? ReservedNames.IsMemberOfEnum(name)
        : ReservedNames.IsMemberOfUnion(name)
            && (schema.Properties.Count == 0 || schema.OneOf.Count > 0 || schema.AnyOf.Count > 0 || schema.Discriminator is not null);
}
