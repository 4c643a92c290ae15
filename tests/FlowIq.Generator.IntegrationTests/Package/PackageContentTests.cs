using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;
using FlowIq.Generator.IntegrationTests.Harness;
using FlowIq.Generator.Tests.Harness;

namespace FlowIq.Generator.IntegrationTests.Package;

/// <summary>What is in the package, to the last file, and that its DLLs find what they refer to.</summary>
public sealed class PackageContentTests
{
    private const string Analyzers = "analyzers/dotnet/cs/";

    /// <summary>Beside Roslyn itself: what a compiler of the floor's version brings along on .NET Framework and on .NET.</summary>
    private static readonly string[] Compiler = ["netstandard", "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp", "System.Collections.Immutable"];

    /// <summary>
    /// Refers to a newer System.Memory than System.Text.Json does, for one call of its writer, which the generator never uses.
    /// To carry that newer one would be worse: Visual Studio's System.Text.Json would see another span than ours.
    /// </summary>
    private static readonly (string, string) WriterOnly = ("Microsoft.OpenApi", "System.Memory");

    private static readonly string[] Content =
    [
        "FlowIq.Generator.nuspec",
        "LICENSE",
        "README.md",
        "THIRD-PARTY-NOTICES.txt",
        "analyzers/dotnet/cs/FlowIq.Generator.dll",
        "analyzers/dotnet/cs/Microsoft.Bcl.AsyncInterfaces.dll",
        "analyzers/dotnet/cs/Microsoft.OpenApi.dll",
        "analyzers/dotnet/cs/SharpYaml.dll",
        "analyzers/dotnet/cs/System.Buffers.dll",
        "analyzers/dotnet/cs/System.Memory.dll",
        "analyzers/dotnet/cs/System.Numerics.Vectors.dll",
        "analyzers/dotnet/cs/System.Runtime.CompilerServices.Unsafe.dll",
        "analyzers/dotnet/cs/System.Text.Encodings.Web.dll",
        "analyzers/dotnet/cs/System.Text.Json.dll",
        "analyzers/dotnet/cs/System.Threading.Tasks.Extensions.dll",
        "build/FlowIq.Generator.props",
        "build/FlowIq.Generator.targets",
        "documents/flowiq.openapi.yaml",
        "icon.png",
    ];

    [Fact]
    public void Has_these_files_and_no_other()
    {
        using ZipArchive package = ZipFile.OpenRead(Packed.File);

        IEnumerable<string> files = package.Entries.Select(static entry => entry.FullName)
            .Where(static name => !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal) && name != "[Content_Types].xml")
            .Order(StringComparer.Ordinal);

        Assert.Equal(Content, files);
    }

    [Fact]
    public void Each_DLL_refers_only_to_DLLs_beside_it_and_to_the_compilers()
    {
        Dictionary<string, Version> provided = Dlls().ToDictionary(static dll => dll.Name, static dll => dll.Version, StringComparer.Ordinal);
        List<string> unresolved =
        [
            .. from dll in Dlls()
               from reference in dll.References
               where !Compiler.Contains(reference.Name, StringComparer.Ordinal)
               where !provided.TryGetValue(reference.Name, out Version? version) || version < reference.Version
               where (dll.Name, reference.Name) != WriterOnly
               select $"{dll.Name} refers to {reference.Name} {reference.Version}",
        ];

        Assert.Equal([], unresolved);
    }

    /// <summary>On .NET the compiler's own System.Text.Json counts: the oldest that may load this is that of the .NET 8 SDK.</summary>
    [Fact]
    public void Nothing_refers_to_a_newer_framework_or_compiler_than_the_floors()
    {
        List<string> tooNew =
        [
            .. from dll in Dlls()
               from reference in dll.References
               where reference.Name == "System.Text.Json" && reference.Version > new Version(8, 0, 0, 0)
                   || reference.Name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) && reference.Version > new Version(4, 8, 0, 0)
                   || reference.Name == "System.Collections.Immutable" && reference.Version > new Version(7, 0, 0, 0)
                   || reference.Name == "netstandard" && reference.Version > new Version(2, 0, 0, 0)
               select $"{dll.Name} refers to {reference.Name} {reference.Version}",
        ];

        Assert.Equal([], tooNew);
    }

    [Fact]
    public void Each_DLL_is_needed()
    {
        List<Dll> dlls = Dlls();
        IEnumerable<string> needed = dlls.SelectMany(static dll => dll.References).Select(static reference => reference.Name);

        Assert.Equal([], dlls.Select(static dll => dll.Name).Except(needed, StringComparer.Ordinal).Except(["FlowIq.Generator"], StringComparer.Ordinal));
    }

    [Fact]
    public void Says_what_it_is()
    {
        using ZipArchive package = ZipFile.OpenRead(Packed.File);
        using Stream nuspec = package.GetEntry("FlowIq.Generator.nuspec")!.Open();
        XElement metadata = XDocument.Load(nuspec).Root!.Elements().Single();
        string? Of(string name) => metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name)?.Value;

        Assert.Equal(("FlowIq.Generator", Packed.Version, "true"), (Of("id"), Of("version"), Of("developmentDependency")));
        Assert.Equal(("MIT", "README.md", "icon.png"), (Of("license"), Of("readme"), Of("icon")));
        Assert.Contains("OpenAPI", Of("description"), StringComparison.Ordinal);
        Assert.Contains("source-generator", Of("tags"), StringComparison.Ordinal);
        // No runtime dependency: not even a group that is empty.
        Assert.Null(Of("dependencies"));
    }

    [Theory]
    [InlineData("README.md", "README.md")]
    [InlineData("LICENSE", "LICENSE")]
    [InlineData("THIRD-PARTY-NOTICES.txt", "THIRD-PARTY-NOTICES.txt")]
    [InlineData("documents/flowiq.openapi.yaml", "specs/flowiq.openapi.yaml")]
    [InlineData("build/FlowIq.Generator.props", "src/FlowIq.Generator/build/FlowIq.Generator.props")]
    [InlineData("build/FlowIq.Generator.targets", "src/FlowIq.Generator/build/FlowIq.Generator.targets")]
    public void Carries_the_repositorys_files_as_they_are(string packed, string source) =>
        Assert.Equal(File.ReadAllText(Path.Combine(RepositoryPaths.Root, source)), File.ReadAllText(Path.Combine(Packed.Folder, packed)));

    [Fact]
    public void The_notices_name_each_DLL_of_others()
    {
        string notices = File.ReadAllText(Path.Combine(Packed.Folder, "THIRD-PARTY-NOTICES.txt"));

        Assert.All(Dlls().Where(static dll => dll.Name != "FlowIq.Generator"), dll => Assert.Contains(dll.Name, notices, StringComparison.Ordinal));
    }

    [Fact]
    public void The_generator_tells_nothing_of_the_machine_that_built_it()
    {
        byte[] image = File.ReadAllBytes(Path.Combine(Packed.Folder, Analyzers, "FlowIq.Generator.dll"));

        Assert.DoesNotContain(RepositoryPaths.Root, System.Text.Encoding.Latin1.GetString(image), StringComparison.Ordinal);
    }

    private static List<Dll> Dlls() => [.. Directory.EnumerateFiles(Path.Combine(Packed.Folder, Analyzers)).Order(StringComparer.Ordinal).Select(Dll.Of)];

    private sealed record Dll(string Name, Version Version, IReadOnlyList<(string Name, Version Version)> References)
    {
        public static Dll Of(string path)
        {
            using var image = new PEReader(File.OpenRead(path));
            MetadataReader metadata = image.GetMetadataReader();
            AssemblyDefinition self = metadata.GetAssemblyDefinition();
            return new Dll(
                metadata.GetString(self.Name),
                self.Version,
                [.. metadata.AssemblyReferences.Select(metadata.GetAssemblyReference).Select(reference => (metadata.GetString(reference.Name), reference.Version))]);
        }
    }
}
