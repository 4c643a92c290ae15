using System;
using System.Collections.Immutable;
using System.IO;
using FlowIq.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FlowIq.Generator.RobustnessTests.Reach;

/// <summary>An assembly that does what no generator may, as the scan reads one: from its image.</summary>
internal static class GuiltyCode
{
    private const string Method = "Guilty::Act";

    /// <summary>What a method that does nothing but evaluate the expression, in the words of its IL.</summary>
    public static IlCode Compile(string expression)
    {
        string code = $$"""
            using System; using System.IO; using System.Linq; using System.Net; using System.Threading; using System.Threading.Tasks; using System.Diagnostics; using System.Globalization; using System.Reflection; using System.Runtime.InteropServices;
            public static class Guilty
            {
                [DllImport("libc")] public static extern int getpid();
                public static object Act() => {{expression}};
            }
            """;
        ImmutableArray<MetadataReference> references = new TestProject().References;
        CSharpCompilation compilation = CSharpCompilation.Create("Guilty", [CSharpSyntaxTree.ParseText(code)], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var image = new MemoryStream();
        Microsoft.CodeAnalysis.Emit.EmitResult result = compilation.Emit(image);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        image.Position = 0;
        return new IlCode(image);
    }

    public static bool IsRoot(IlMethod method) => method.Type + "::" + method.Name == Method;
}
