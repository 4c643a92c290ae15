using System;
using System.Collections.Generic;
using FlowIq.Generator.Diagnostics;
using FlowIq.Generator.Emission;
using FlowIq.Generator.Emission.Types;
using FlowIq.Generator.Model;

namespace FlowIq.Generator.Pipeline;

/// <summary>
/// Keeps exceptions in: one that left the generator would take away everything it emits, and the user
/// would see the compiler's warning CS8785 and a page of missing types.
/// </summary>
internal static class Guard
{
    /// <summary>Emits one part; a failure becomes a diagnostic, and the other parts are still emitted.</summary>
    public static EmittedFiles Emit(string part, Func<IReadOnlyList<GeneratedFile>> emit)
    {
        try
        {
            return new EmittedFiles(emit().ToEquatableArray(), null);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return new EmittedFiles(default, Failure(part, e, null));
        }
    }

    /// <summary>Emits the types of one bucket; where one fails it is left out and named, and the others are emitted without it.</summary>
    public static EmittedFiles EmitTypes(TypeBucket bucket, Func<TypeBucket, IReadOnlyList<GeneratedFile>> emit)
    {
        EmittedFiles all = Emit("the types of bucket " + bucket.Number, () => emit(bucket));
        if (all.Failure is null)
        {
            return all;
        }

        var whole = new List<TypeModel>();
        DiagnosticInfo? failure = null;
        foreach (TypeModel type in bucket.Types)
        {
            EmittedFiles one = Emit(type.Doc.Source ?? type.Name, () => emit(bucket with { Types = EquatableArray.Of(type) }));
            failure ??= one.Failure;
            if (one.Failure is null)
            {
                whole.Add(type);
            }
        }

        EmittedFiles rest = Emit("the types of bucket " + bucket.Number, () => emit(bucket with { Types = whole.ToEquatableArray() }));
        return rest with { Failure = failure ?? all.Failure };
    }

    public static DiagnosticInfo Failure(string part, Exception e, string? path) =>
        new(Descriptors.InternalError, path, default, default, EquatableArray.Of(part, e.GetType().Name + ": " + e.Message + Frame(e)));

    /// <summary>The innermost method, which says more than most messages; never a path of the machine.</summary>
    private static string Frame(Exception e) => e.TargetSite is { } method ? $" (in {method.DeclaringType?.Name}.{method.Name})" : "";
}
