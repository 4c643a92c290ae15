namespace FlowIq.Generator.Emission;

/// <summary>One file of emitted C#.</summary>
/// <param name="HintName">ASCII, unique without regard to case: <c>FlowIq.Models.03.g.cs</c>.</param>
/// <param name="Text">The source, LF line ends.</param>
internal sealed record GeneratedFile(string HintName, EmittedText Text);
