using System;
using System.Collections.Generic;
using FlowIq.Generator.Model;

namespace FlowIq.Generator.Lowering.Schemas;

/// <summary>
/// The named types of a document. A type is known by its reference as soon as it is met and gets its
/// body later, from a queue, so that types may refer to each other and nothing recurses.
/// </summary>
internal sealed class TypeTable
{
    private readonly List<TypeModel> _types = [];
    private readonly Queue<Func<TypeModel>> _pending = [];
    private readonly List<(TypeRef Type, Direction Direction)> _roots = [];

    /// <summary>What requests and responses hold directly.</summary>
    public IReadOnlyList<(TypeRef Type, Direction Direction)> Roots => _roots;

    /// <summary>Adds a type whose body is made later.</summary>
    public void Define(Func<TypeModel> body) => _pending.Enqueue(body);

    /// <summary>Says that values of a type travel that way.</summary>
    public void AddRoot(TypeRef type, Direction direction) => _roots.Add((type, direction));

    /// <summary>Makes all bodies, those that they ask for included.</summary>
    public List<TypeModel> Complete()
    {
        while (_pending.Count > 0)
        {
            _types.Add(_pending.Dequeue()());
        }

        return _types;
    }
}
