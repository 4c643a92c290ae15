using System.Collections.Generic;

namespace FlowIq.Generator.RobustnessTests.Harness;

/// <summary>Texts that end a literal, a comment or a line wherever they are written without care. Each holds the marker.</summary>
internal static class HostileTexts
{
    /// <summary>What is looked for in the output.</summary>
    public const string Marker = "Pwned";

    /// <summary>By the trick that each tries.</summary>
    public static IReadOnlyDictionary<string, string> ByStyle { get; } = new Dictionary<string, string>
    {
        ["ends a string"] = "\"; Pwned(); //",
        ["ends a string after a backslash"] = "\\\"; Pwned(); //\\",
        ["ends a verbatim string"] = "\"\"; Pwned(); @\"",
        ["ends a raw string"] = "\"\"\"\n; Pwned(); \"\"\"\"\"\"\"",
        ["long run of quotes"] = new string('"', 40) + " Pwned " + new string('"', 41),
        ["interpolation"] = "{Pwned} {{Pwned}} {0} $\"{Pwned}\" }}",
        ["line feed"] = "a\n#error Pwned\nclass Pwned { }",
        ["carriage return"] = "a\rclass Pwned { }\r#line 1 \"Pwned\"",
        ["line separator"] = "a\u2028class Pwned { }\u2028#pragma Pwned",
        ["paragraph separator"] = "a\u2029class Pwned { }\u2029#if Pwned",
        ["next line"] = "a\u0085class Pwned { }\u0085#endif Pwned",
        ["form feed and vertical tab"] = "a\u000Cclass Pwned { }\u000B#undef Pwned",
        ["ends a comment"] = "*/ class Pwned { } /*",
        ["ends a doc comment"] = "</summary></remarks></param>\n/// <inheritdoc cref=\"Pwned\"/>]]><![CDATA[",
        ["XML entity"] = "&Pwned; &#0; &lt;/summary&gt; <!DOCTYPE x [<!ENTITY Pwned SYSTEM \"file:///etc/passwd\">]>",
        ["processing instruction"] = "<?xml version=\"1.0\"?><include file='Pwned' path='/'/> -->",
        ["preprocessor"] = "\n#line 1 \"Pwned.cs\"\n#nullable disable\n#pragma warning disable\n",
        ["bidi controls"] = "\u202E\u2066Pwned\u2069\u202D\u200F\u061C",
        ["zero width"] = "Pw\u200Bned\u200D\uFEFFPwned\u00AD",
        ["lone surrogates"] = "\uD800Pwned\uDC00\uDC00\uD800",
        ["astral"] = "\U0001D4AB Pwned \U000E0041 \U0010FFFF",
        ["NUL"] = "\0Pwned\0",
        ["escape sequences"] = "\\u0022; Pwned(); \\x22 \\U00000022 \\n \\0 \\",
        ["backspace and bell"] = "\b\b\bPwned\a\u001B[2J",
        ["attribute"] = "\")] [assembly: Pwned(\"",
        ["generic"] = "List<Pwned> where T : Pwned => throw null!;",
        ["character literal"] = "'; Pwned(); '",
        ["not characters"] = "\uFFFEPwned\uFFFF\uFDD0",
        ["keyword"] = "class",
        ["white space"] = " \t\u00A0\u3000Pwned\u2003 ",
    };
}
