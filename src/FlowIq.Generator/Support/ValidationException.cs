namespace FlowIq.Generator.Support;

/// <summary>Values are not what the document allows; nothing was sent.</summary>
public sealed class ValidationException : global::System.Exception
{
    /// <summary>The exception that tells of these values.</summary>
    /// <param name="errors">One at least.</param>
    public ValidationException(global::System.Collections.Generic.IReadOnlyList<ValidationError> errors)
        : base(Describe(errors))
    {
        Errors = errors;
    }

    /// <summary>All that is wrong, in the order of the document.</summary>
    public global::System.Collections.Generic.IReadOnlyList<ValidationError> Errors { get; }

    private static string Describe(global::System.Collections.Generic.IReadOnlyList<ValidationError> errors)
    {
        string lines = string.Join("\n", errors);
        return errors.Count == 1 ? lines : errors.Count.ToString(global::System.Globalization.CultureInfo.InvariantCulture) + " values are not what the document allows:\n" + lines;
    }
}
