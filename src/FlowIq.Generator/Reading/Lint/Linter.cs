using System.Text.Json.Nodes;
using System.Threading;
using FlowIq.Generator.Diagnostics;

namespace FlowIq.Generator.Reading.Lint;

/// <summary>
/// Hints on documents that are right and could be better. They cost a walk over the document and are not for
/// those who cannot change it, so they come on request alone.
/// </summary>
internal static class Linter
{
    /// <param name="root">The document in the shape of version 3, its references local.</param>
    public static void Run(JsonObject root, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        PathHints.Report(root, diagnostics);
        SecurityHints.Report(root, diagnostics);
        new EnumHints(diagnostics, cancellationToken).Report(root, Pointer.Root);
        new UnusedComponents(root, cancellationToken).Report(diagnostics);
    }
}
