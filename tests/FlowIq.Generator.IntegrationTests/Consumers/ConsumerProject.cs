using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using FlowIq.Generator.IntegrationTests.Harness;
using FlowIq.Generator.Tests.Harness;

namespace FlowIq.Generator.IntegrationTests.Consumers;

/// <summary>
/// A project as a user has it: written into an empty folder, with the packed package from the folder feed, strict about
/// warnings, and nothing of this repository's settings.
/// </summary>
internal sealed class ConsumerProject
{
    private static readonly string Root = Path.Combine(RepositoryPaths.Root, "tests", "FlowIq.Generator.IntegrationTests", "obj", "consumers");
    private readonly string _folder;

    /// <param name="name">Of the folder and the project.</param>
    /// <param name="properties">What the project file sets beside what all of them do.</param>
    /// <param name="items">Its items.</param>
    public ConsumerProject(string name, string properties, string items = "")
    {
        _folder = Path.Combine(Root, name);
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }

        Directory.CreateDirectory(_folder);
        foreach (string shared in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" })
        {
            File.WriteAllText(Path.Combine(_folder, shared), "<Project />");
        }

        Write(name + ".csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <LangVersion>latest</LangVersion>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <GenerateDocumentationFile>true</GenerateDocumentationFile>
                <UseAppHost>false</UseAppHost>
                <RestorePackagesPath>{Packed.Packages}</RestorePackagesPath>
                <RestoreFallbackFolders>{Packed.GlobalPackages}</RestoreFallbackFolders>
                <RestoreAdditionalProjectSources>{Packed.Feed}</RestoreAdditionalProjectSources>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="FlowIq.Generator" Version="[{Packed.Version}]" PrivateAssets="all" />
                {items}
              </ItemGroup>
            </Project>
            """);
    }

    /// <summary>Where a project of one target framework puts what it builds.</summary>
    public string Output(string framework = "net10.0") => Path.Combine(_folder, "bin", "Debug", framework);

    public string PathOf(string file) => Path.Combine(_folder, file);

    public ConsumerProject Write(string file, string text)
    {
        string path = PathOf(file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return this;
    }

    /// <summary>Adds a program of <c>Consumers/Programs</c>.</summary>
    public ConsumerProject WithProgram(string name) => Write(
        name, File.ReadAllText(Path.Combine(RepositoryPaths.Root, "tests", "FlowIq.Generator.IntegrationTests", "Consumers", "Programs", name)));

    public ConsumerProject WithDocument(string file, string spec) => Write(file, RepositoryPaths.Spec(spec));

    public Task<Outcome> BuildAsync(params string[] arguments) => RunAsync("dotnet", ["build", "-c", "Debug", "-nologo", .. arguments]);

    /// <summary>Runs a command in the project's folder to its end.</summary>
    public async Task<Outcome> RunAsync(string command, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(command, arguments) { WorkingDirectory = _folder, RedirectStandardOutput = true, RedirectStandardError = true };
        // No node, and no compiler server that was not asked for, outlives the test.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment.TryAdd("UseSharedCompilation", "false");
        // What the test host was started with is not for others.
        foreach (string name in start.Environment.Keys.Where(static name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) && name != "MSBUILDDISABLENODEREUSE").ToList())
        {
            start.Environment.Remove(name);
        }

        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new Outcome(process.ExitCode, await output + await errors);
    }
}

/// <summary>How a command ended.</summary>
internal sealed partial record Outcome(int ExitCode, string Text)
{
    /// <summary>The ids of all that was complained of.</summary>
    public IEnumerable<string> Complaints => Complaint().Matches(Text).Select(static match => match.Groups[1].Value).Distinct(StringComparer.Ordinal);

    /// <summary>It succeeded and complained of nothing.</summary>
    public void AssertClean()
    {
        Assert.True(ExitCode == 0, Text);
        Assert.Equal([], Complaints);
    }

    [GeneratedRegex(@"(?:warning|error) ([A-Z]+\d+)")]
    private static partial Regex Complaint();
}
