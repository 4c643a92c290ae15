using System;
using System.Collections.Generic;
using System.Linq;
using FlowIq.Generator.Model;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlowIq.Generator.Sources;

/// <summary>
/// Reads the metadata of one AdditionalFile. The build hands metadata over in an editorconfig file, where
/// <c>;</c> and <c>#</c> start a comment, so <c>FlowIq.Generator.targets</c> percent-encodes the values.
/// </summary>
internal sealed class SettingsReader(AnalyzerConfigOptions options)
{
    private const string Prefix = "build_metadata.AdditionalFiles.FlowIq";
    private readonly List<InvalidSetting> _invalid = [];

    public DocumentSettings Read()
    {
        var emission = new EmissionOptions();
        return new DocumentSettings(
            Checked("Namespace", IsNamespace, "a namespace such as 'Contoso.Api' was expected"),
            Checked("ClientName", SyntaxFacts.IsValidIdentifier, "a C# identifier such as 'Petstore' was expected"),
            OneOf("Accessibility", "public", "internal") ?? true,
            OneOf("SubClients", "true", "false", "auto"),
            List("Tags"),
            List("ExcludeTags"),
            List("Paths"),
            List("ExcludePaths"),
            List("Operations"),
            List("ExcludeOperations"),
            new EmissionOptions(
                OneOf("Validation", "true", "false") ?? emission.Validation,
                OneOf("Results", "true", "false") ?? emission.Results,
                OneOf("JsonConverters", "true", "false") ?? emission.JsonConverters),
            _invalid.ToEquatableArray())
        {
            Overlays = List("Overlay"),
            Lint = OneOf("Lint", "true", "false") ?? false,
        };
    }

    /// <summary>Whether the file is a document (or is not one) whatever its name; null where nothing is said.</summary>
    public bool? IsDocument() => Text("Document") is { } text ? string.Equals(text, "true", StringComparison.OrdinalIgnoreCase) : null;

    /// <summary>Whether the file is the document that the package carries, which gives way to any other.</summary>
    public bool IsBundled() => string.Equals(Text("Bundled"), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a text can stand after the <c>namespace</c> keyword.</summary>
    public static bool IsNamespace(string text) =>
        text.Split('.').All(static part => SyntaxFacts.IsValidIdentifier(part) && SyntaxFacts.GetKeywordKind(part) == SyntaxKind.None);

    private string? Text(string name) =>
        options.TryGetValue(Prefix + name, out string? value) && value.Trim() is { Length: > 0 } text ? Uri.UnescapeDataString(text).Trim() : null;

    private string? Checked(string name, Func<string, bool> isValid, string why)
    {
        string? text = Text(name);
        return text is null || isValid(text) ? text : Reject(name, text, why);
    }

    /// <summary>True for the first choice, false for the second, null for another one or none.</summary>
    private bool? OneOf(string name, params string[] choices)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        int index = Array.FindIndex(choices, choice => string.Equals(choice, text, StringComparison.OrdinalIgnoreCase));
        if (index < 0)
        {
            Reject(name, text, "it is one of " + string.Join(", ", choices.Select(static choice => "'" + choice + "'")));
        }

        return index == 0 ? true : index == 1 ? false : null;
    }

    private EquatableArray<string> List(string name) =>
        (Text(name) ?? "").Split(';').Select(static part => part.Trim()).Where(static part => part.Length > 0).ToEquatableArray();

    private string? Reject(string name, string value, string why)
    {
        _invalid.Add(new InvalidSetting(name, value, why));
        return null;
    }
}
