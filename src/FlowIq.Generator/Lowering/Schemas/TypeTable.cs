using System;
using System.Collections.Generic;
using FlowIq.Generator.Diagnostics;
using FlowIq.Generator.Model;
using FlowIq.Generator.Reading;

namespace FlowIq.Generator.Lowering.Schemas;

/// <summary>
/// The named types of a document. A type is known by its reference as soon as it is met and gets its
/// body later, from a queue, so that types may refer to each other and nothing recurses.
/// </summary>
internal sealed class TypeTable(DiagnosticBag diagnostics)
{
    private readonly List<TypeModel> _types = [];
    private readonly Queue<TypeDefinition> _pending = [];
    private readonly List<(TypeRef Type, Direction Direction)> _roots = [];
    private readonly HashSet<Pointer> _places = [];
    private int _repeated;

    /// <summary>What requests and responses hold directly.</summary>
    public IReadOnlyList<(TypeRef Type, Direction Direction)> Roots => _roots;

    /// <summary>Adds a type whose body is made later.</summary>
    public void Define(TypeDefinition definition)
    {
        // What stands in a base is a type of its own for each heir. Types that hold each other so multiply at every step.
        if (!_places.Add(definition.At) && ++_repeated > Limits.RepeatedTypes)
        {
            throw new LimitExceededException("The number of types that are made of schemas which make one already", Limits.RepeatedTypes, "give what stands here a name of its own among the components", definition.At);
        }

        _pending.Enqueue(definition);
    }

    /// <summary>Says that values of a type travel that way.</summary>
    public void AddRoot(TypeRef type, Direction direction) => _roots.Add((type, direction));

    /// <summary>Makes all bodies, those that they ask for included.</summary>
    public List<TypeModel> Complete()
    {
        int members = 0;
        while (_pending.Count > 0)
        {
            TypeDefinition definition = _pending.Dequeue();
            TypeModel type = Make(definition);
            _types.Add(type);
            members += type switch
            {
                RecordModel record => record.Properties.Count,
                UnionModel union => union.Cases.Count,
                EnumModel model => model.Members.Count,
                _ => 0,
            };
            Bound("The number of types", _types.Count + _pending.Count, Limits.Types, definition.At);
            Bound("The number of members of all types", members, Limits.Members, definition.At);
        }

        return _types;
    }

    /// <summary>A fault in one type costs that type alone: it keeps its name, and holds whatever comes.</summary>
    private TypeModel Make(TypeDefinition definition)
    {
        try
        {
            return definition.Body(definition);
        }
        catch (Exception e) when (e is not (OperationCanceledException or LimitExceededException))
        {
            string place = definition.At.ToString();
            diagnostics.Report(Descriptors.InternalError, definition.At, place, e.GetType().Name + ": " + e.Message);
            return new RecordModel(definition.Name, Docs.From(null, null, definition.At), false, false, false, default, TypeRefs.Any, null);
        }
    }

    private static void Bound(string what, int count, int limit, Pointer at)
    {
        if (count > limit)
        {
            throw new LimitExceededException(what, limit, "choose the operations that are needed with Tags, Paths or Operations", at);
        }
    }
}

/// <summary>A type that has a name, and what its body is to be made of.</summary>
internal sealed record TypeDefinition(string Name, Pointer At, SchemaShape Shape, Func<TypeDefinition, TypeModel> Body);
