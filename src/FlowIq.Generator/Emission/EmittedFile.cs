using FlowIq.Generator.Model;

namespace FlowIq.Generator.Emission;

/// <summary>What every emitted file begins with.</summary>
internal static class EmittedFile
{
    /// <summary>A writer that stands behind the namespace line.</summary>
    public static SourceWriter Begin(EmissionContext context)
    {
        var writer = new SourceWriter();
        writer.Lines(FileHeader.Text);
        writer.Line("#pragma warning disable CS0612 // What the document deprecates is declared and used here all the same.");
        writer.Line();
        writer.Line($"namespace {context.Namespace};");
        return writer;
    }

    /// <summary>The file under its hint name.</summary>
    /// <param name="part">What the file holds: <c>Models.03</c>.</param>
    public static GeneratedFile End(SourceWriter writer, EmissionContext context, string part) =>
        new($"{context.FilePrefix}.{part}.g.cs", writer.Finish());
}
