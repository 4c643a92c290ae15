using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using Basic.Reference.Assemblies;
using FlowIq.Generator.Emission;
using FlowIq.Generator.Emission.Client;
using FlowIq.Generator.Emission.Support;
using FlowIq.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace FlowIq.Generator.Tests.Emission.Client;

/// <summary>Emits a client, compiles it as a strict consumer does, and runs code against it.</summary>
internal static class EmittedClient
{
    private const string Usings = """
        using System; using System.Collections.Generic; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading; using System.Threading.Tasks; using T;
        """;

    /// <summary>Two records and the JSON code that the emission of types would give them.</summary>
    private const string Types = """
        #nullable enable
        namespace T;

        /// <summary>A pet.</summary>
        public sealed record Pet
        {
            /// <summary>Its name.</summary>
            public required string Name { get; init; }

            /// <summary>Its age.</summary>
            public int? Age { get; init; }
        }

        /// <summary>A problem.</summary>
        public sealed record Problem
        {
            /// <summary>What it is.</summary>
            public required string Title { get; init; }
        }

        internal static class ZooCodec
        {
            public static Pet ReadPet(ref global::System.Text.Json.Utf8JsonReader reader)
            {
                using var document = global::System.Text.Json.JsonDocument.ParseValue(ref reader);
                var root = document.RootElement;
                if (!root.TryGetProperty("name", out var name))
                {
                    throw new ApiRuntime.JsonReadException("expected a name", 0);
                }

                return new Pet { Name = name.GetString()!, Age = root.TryGetProperty("age", out var age) ? age.GetInt32() : null };
            }

            public static void WritePet(global::System.Text.Json.Utf8JsonWriter writer, Pet value)
            {
                writer.WriteStartObject();
                writer.WriteString("name", value.Name);
                if (value.Age is { } age)
                {
                    writer.WriteNumber("age", age);
                }

                writer.WriteEndObject();
            }

            public static Problem ReadProblem(ref global::System.Text.Json.Utf8JsonReader reader)
            {
                using var document = global::System.Text.Json.JsonDocument.ParseValue(ref reader);
                return new Problem { Title = document.RootElement.TryGetProperty("title", out var title) ? title.GetString()! : throw new ApiRuntime.JsonReadException("expected a title", 0) };
            }
        }
        """;

    /// <summary>Runs statements with a <c>client</c> whose base address is the server's; what they return is given back as text.</summary>
    public static async Task<string> RunAsync(ClientModel model, Uri server, string statements, string options = "")
    {
        string driver = $$"""
            {{Usings}}
            public static class Driver
            {
                public static async Task<string> Run(Uri server)
                {
                    using var client = new ZooClient(new ZooClientOptions { BaseAddress = server, {{options}} });
                    {{statements}}
                }
            }
            """;
        Assembly assembly = Load(model, driver);
        var run = assembly.GetType("Driver")!.GetMethod("Run")!.CreateDelegate<Func<Uri, Task<string>>>();
        return await run(server);
    }

    /// <summary>The emitted files, for tests that look at the text.</summary>
    public static IReadOnlyList<GeneratedFile> Emit(ClientModel model) => ClientFiles.Emit(model, Context(model));

    /// <summary>Compiles at the language floor and at the latest version; warnings are errors.</summary>
    public static void AssertCompiles(ClientModel model)
    {
        foreach (LanguageVersion version in new[] { LanguageVersion.CSharp11, LanguageVersion.Latest })
        {
            AssertClean(Compile(model, version, []));
        }
    }

    private static Assembly Load(ClientModel model, string driver)
    {
        CSharpCompilation compilation = Compile(model, LanguageVersion.Latest, [driver]);
        AssertClean(compilation);
        using var image = new MemoryStream();
        Assert.True(compilation.Emit(image).Success);
        return Assembly.Load(image.ToArray());
    }

    private static CSharpCompilation Compile(ClientModel model, LanguageVersion version, string[] more)
    {
        EmissionContext context = Context(model);
        string[] needed = [.. ClientSupportRoots.For(model), "JsonReadException"];
        IEnumerable<GeneratedFile> files = ClientFiles.Emit(model, context).Concat(SupportCatalog.Files(needed, context));
        CSharpParseOptions options = new CSharpParseOptions(version, DocumentationMode.Diagnose)
            .WithPreprocessorSymbols("NET", "NET6_0_OR_GREATER", "NET7_0_OR_GREATER", "NET8_0_OR_GREATER", "NET9_0_OR_GREATER", "NET10_0_OR_GREATER");
        return CSharpCompilation.Create(
            "Consumer",
            files.Select(file => Parse(file.Text.ToString(), file.HintName, options)).Concat(more.Append(Types).Select((text, i) => Parse(text, $"Own{i}.cs", options))),
            Net100.References.All,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }

    private static SyntaxTree Parse(string text, string path, CSharpParseOptions options) =>
        CSharpSyntaxTree.ParseText(SourceText.From(text, System.Text.Encoding.UTF8), options, path);

    private static void AssertClean(CSharpCompilation compilation)
    {
        Diagnostic[] problems =
        [
            .. compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning
                && !(diagnostic.Id == "CS1591" && diagnostic.Location.SourceTree!.FilePath.StartsWith("Own", StringComparison.Ordinal))),
        ];
        Assert.True(problems.Length == 0, string.Join("\n", problems.Take(8).Select(Show)));
    }

    private static string Show(Diagnostic problem) =>
        problem + "\n    " + problem.Location.SourceTree?.GetText().Lines[problem.Location.GetLineSpan().StartLinePosition.Line].ToString().Trim();

    private static EmissionContext Context(ClientModel model) =>
        new(model.FilePrefix, model.Namespace, model.Name, model.IsPublic, model.Options, TargetFacts.Modern);
}
