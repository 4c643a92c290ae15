using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Text.Json;
using FlowIq.Generator.Tests.Harness;

namespace FlowIq.Generator.Tests.Behaviour.Rows;

/// <summary>Component schemas of one theme, written in YAML, compiled once, read and written as an application would.</summary>
internal sealed class RowSchemas
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly TestProject _project;
    private readonly Lazy<Assembly> _assembly;

    /// <param name="yaml">The component schemas, indented by nothing.</param>
    public RowSchemas(string yaml, string version = "3.1.0")
        : this(TestProject.With(Document(yaml, version)))
    {
    }

    public RowSchemas(TestProject project)
    {
        _project = project;
        _assembly = new Lazy<Assembly>(() => GeneratorRun.Of(_project).Compile());
    }

    public Type Find(string type) => _assembly.Value.GetType("Sample." + type, throwOnError: true)!;

    /// <summary>The value of a type that the JSON stands for.</summary>
    public object Read(string type, string json) => JsonSerializer.Deserialize(json, Find(type))!;

    /// <summary>The JSON of a value.</summary>
    public string Write(object value, string type) => JsonSerializer.Serialize(value, Find(type), Relaxed);

    /// <summary>Reads and writes it again.</summary>
    public string Echo(string type, string json) => Write(Read(type, json), type);

    /// <summary>What reading ends with: the message of the error.</summary>
    public string ErrorOf(string type, string json) => Assert.ThrowsAny<JsonException>(() => Read(type, json)).Message;

    /// <summary>The name of the case that the JSON is of, whichever style the union has.</summary>
    public string CaseOf(string type, string json)
    {
        object value = Read(type, json);
        return value.GetType().GetProperty("Value") is { } inner && value.GetType().Name == type ? Name(inner.GetValue(value)!) : value.GetType().Name;
    }

    /// <summary>The type of a property, as an application sees it.</summary>
    public string TypeOf(string type, string property) => Name(Find(type).GetProperty(property)!.PropertyType);

    /// <summary>The names of a record's properties.</summary>
    public string MembersOf(string type) =>
        string.Join(" ", Find(type).GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly).Select(static property => property.Name));

    /// <summary>The names of all public types of the document's own.</summary>
    public IEnumerable<string> Types() =>
        GeneratorRun.Of(_project).Files.Where(static file => file.Key.Contains(".Models.", StringComparison.Ordinal))
            .SelectMany(static file => System.Text.RegularExpressions.Regex.Matches(file.Value, @"^public (?:\w+ )*?record(?: struct)? (\w+)", System.Text.RegularExpressions.RegexOptions.Multiline))
            .Select(static match => match.Groups[1].Value);

    /// <summary>The members of an enum: <c>Name=value</c>.</summary>
    public string ValuesOf(string type) => string.Join(
        " ",
        Find(type).GetProperties(BindingFlags.Public | BindingFlags.Static).Select(static member => string.Create(CultureInfo.InvariantCulture, $"{member.Name}={member.GetValue(null)}")));

    /// <summary>What the generator reports, as <c>line: id</c> counted in the schemas.</summary>
    public IEnumerable<string> Reported() =>
        GeneratorRun.Of(_project).Diagnostics.Select(static found => (found.Location.GetLineSpan().StartLinePosition.Line - 4).ToString(CultureInfo.InvariantCulture) + ": " + found.Id);

    /// <summary>The text of the emitted files with that in their names.</summary>
    public string Emitted(string name) => string.Concat(GeneratorRun.Of(_project).Files.Where(file => file.Key.Contains(name, StringComparison.Ordinal)).Select(static file => file.Value));

    /// <summary>Runs the body of a method that returns a text, compiled beside the types.</summary>
    public string Run(string statements) => Beside(statements).Compile().GetType("Application")!.GetMethod("Run")!.CreateDelegate<Func<string>>()();

    /// <summary>The errors of the compiler for that method.</summary>
    public IEnumerable<string> ErrorsOf(string statements) => Beside(statements + " return \"\";").CompilerErrors();

    private GeneratorRun Beside(string statements) => GeneratorRun.Of(_project with
    {
        Code = $$"""
            #pragma warning disable CS1591
            using System; using System.Collections.Generic; using System.Linq; using Sample;
            public static class Application { public static string Run() { {{statements}} } }
            """,
    });

    private static string Document(string yaml, string version) =>
        $"openapi: {version}\ninfo: {{ title: T, version: '1' }}\npaths: {{}}\ncomponents:\n  schemas:\n{string.Join("\n", yaml.ReplaceLineEndings("\n").Split('\n').Select(static line => "    " + line))}\n";

    private static string Name(object value) => Name(value.GetType());

    private static string Name(Type type) =>
        type.IsGenericType ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GenericTypeArguments.Select(Name))}>" : type.Name;
}
