namespace FlowIq.Generator.Support;

/// <summary>One value that is not what the document allows.</summary>
/// <param name="Path">Where it stands: <c>$.buttons[0].title</c> in the value that was checked, or the name of a parameter.</param>
/// <param name="Message">What is wrong: <c>has 25 characters, at most 20 are allowed</c>.</param>
public sealed record ValidationError(string Path, string Message)
{
    /// <summary>Path and message.</summary>
    public override string ToString() => Path + ": " + Message;
}
