using System;
using System.Collections.Generic;
using System.Globalization;
using FlowIq.Generator.Model;

namespace FlowIq.Generator.Emission;

/// <summary>Names of the local variables and parameters of one emitted method: camelCase, unique, legal.</summary>
internal sealed class Locals(params string[] taken)
{
    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal", "default", "delegate", "do",
        "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float", "for", "foreach", "goto", "if", "implicit", "in", "int",
        "interface", "internal", "is", "lock", "long", "namespace", "new", "null", "object", "operator", "out", "override", "params", "private", "protected", "public",
        "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc", "static", "string", "struct", "switch", "this", "throw", "true", "try",
        "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void", "volatile", "while", "await", "field", "value", "var", "dynamic", "nameof", "with", "when", "not", "and", "or", "scoped", "required", "file", "record", "yield", "async", "init",
    };

    private NameSet _given;

    /// <summary>The variable for a PascalCase member.</summary>
    public string For(string member)
    {
        string name = char.ToLowerInvariant(member[0]) + member.Substring(1);
        string free = name;
        for (int i = 2; !Take(free); i++)
        {
            free = name + i.ToString(CultureInfo.InvariantCulture);
        }

        return Keywords.Contains(free) ? "@" + free : free;
    }

    private bool Take(string name) => Array.IndexOf(taken, name) < 0 && _given.Add(name);
}
