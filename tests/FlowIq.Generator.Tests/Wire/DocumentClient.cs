using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Reflection;
using System.Threading.Tasks;
using FlowIq.Generator.Tests.Harness;

namespace FlowIq.Generator.Tests.Wire;

/// <summary>
/// The client of a document as an application has it: generated, compiled together with the application's code under the
/// strictest settings, and run. Each script is the body of a method; it is given the address of a <c>server</c>, perhaps an
/// <c>other</c> one and a <c>handler</c>, and returns a text.
/// </summary>
internal sealed class DocumentClient
{
    private const string Usings = """
        using System; using System.Collections.Generic; using System.IO; using System.Linq; using System.Net.Http; using System.Runtime.CompilerServices; using System.Text; using System.Text.Json; using System.Threading; using System.Threading.Tasks; using Sample;
        """;

    /// <summary>Scripts are short and have no need to await, to document or to use all that they are given.</summary>
    private const string NoWarnings = "#pragma warning disable CS1998, CS1591, CS0612, CS0618, CS8892";

    /// <summary>What many scripts say.</summary>
    private const string Helpers = """
            public static async Task<string> Outcome(Func<Task> call)
            {
                try { await call(); return "sent"; } catch (Exception e) { return e.GetType().Name + ": " + e.Message; }
            }
        """;

    private readonly Type _scripts;

    private DocumentClient(Type scripts) => _scripts = scripts;

    /// <summary>Generates and compiles the client of a document together with scripts by name.</summary>
    public static DocumentClient Of(string document, params (string Name, string Statements)[] scripts)
    {
        string methods = string.Join("\n", scripts.Select(static script =>
            $"public static async Task<string> {script.Name}(Uri server, Uri other, HttpMessageHandler handler)\n{{\n{script.Statements}\n}}"));
        string code = $"{NoWarnings}\n{Usings}\npublic static class Scripts\n{{\n{Helpers}\n{methods}\n}}\n{ScriptCode.Held}";
        string file = document.TrimStart()[0] == '{' ? "test.openapi.json" : "test.openapi.yaml";
        Assembly assembly = GeneratorRun.Of(TestProject.With(document, file) with { Code = code }).Compile();
        return new DocumentClient(assembly.GetType("Scripts", throwOnError: true)!);
    }

    /// <summary>As <see cref="Of"/>, for a table of calls: <c>Call0</c>, <c>Call1</c>, ...</summary>
    public static DocumentClient OfTable(string document, IEnumerable<string> statements) =>
        Of(document, [.. statements.Select(static (text, i) => ("Call" + i, text))]);

    /// <summary>Runs a script.</summary>
    public Task<string> RunAsync(string script, Uri server, Uri? other = null, HttpMessageHandler? handler = null) =>
        _scripts.GetMethod(script)!.CreateDelegate<Func<Uri, Uri?, HttpMessageHandler?, Task<string>>>()(server, other, handler);
}
