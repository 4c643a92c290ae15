using FlowIq.Generator.Model;
using FlowIq.Generator.Reading;
using FlowIq.Generator.Reading.Schemas;

namespace FlowIq.Generator.Lowering.Schemas;

/// <summary>A component schema, with all that lowering finds out about it: one look-up finds all of it, and there are many.</summary>
internal sealed class Component(string id, Schema schema)
{
    public string Id => id;

    public Schema Schema => schema;

    public Pointer At { get; } = ComponentIndex.PointerTo(id);

    /// <summary>What its name stands for in the end, which is itself for nearly all; null until <see cref="ComponentIndex.FollowAliases"/> was asked.</summary>
    public Component? Definition { get; set; }

    /// <summary>Whether it, or a name on the way to <see cref="Definition"/>, allows null.</summary>
    public bool IsNullable { get; set; }

    /// <summary>The name of its type, whether it needs one or not.</summary>
    public string TypeName { get; set; } = "";

    /// <summary>Its shape while it is being lowered; null before and after.</summary>
    public SchemaShape? Open { get; set; }

    /// <summary>Whether it was met again while it was being lowered, so that its type must have a name.</summary>
    public bool IsRecursive { get; set; }

    /// <summary>Its type, once it has been lowered.</summary>
    public TypeRef? Type { get; set; }
}
