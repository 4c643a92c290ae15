using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using FlowIq.Generator.Diagnostics;
using FlowIq.Generator.Model;
using Microsoft.CodeAnalysis;

namespace FlowIq.Generator.Pipeline;

/// <summary>
/// Which document has which namespace. Each needs one for itself, since all emit the support code that
/// they use into their own.
/// </summary>
internal sealed record NamespaceClaims(EquatableArray<NamespaceClaim> Claims)
{
    public static NamespaceClaims Of(ImmutableArray<NamespaceClaim> claims) => new(claims.ToEquatableArray());

    /// <summary>Takes the model away from a document whose namespace belongs to an earlier one.</summary>
    public LoweredDocument Check(LoweredDocument document)
    {
        if (document.Model is null)
        {
            return document;
        }

        foreach (NamespaceClaim claim in Claims)
        {
            if (claim.Path == document.Path)
            {
                break;
            }

            if (claim.Namespace == document.Model.Namespace)
            {
                string other = Sources.DocumentNames.FileName(claim.Path);
                return document.Reject(new DiagnosticInfo(Descriptors.NamespaceTaken, document.Path, default, default, EquatableArray.Of(claim.Namespace, other)));
            }
        }

        return document;
    }
}

/// <summary>A document and the namespace it goes to; null where it emits nothing.</summary>
internal sealed record NamespaceClaim(string Path, string? Namespace);
