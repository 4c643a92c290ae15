using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using FlowIq.Generator.Benchmarks.Harness;
using FlowIq.Generator.Benchmarks.Results;

namespace FlowIq.Generator.Benchmarks.Peers;

/// <summary>Another generator, run as its users run it: a command that writes files, which a project then compiles.</summary>
/// <param name="Packages">What its code needs.</param>
internal sealed record Peer(string Name, string Packages)
{
    public static Peer NSwag { get; } = new("NSwag", "");

    public static Peer Kiota { get; } = new(
        "Kiota",
        string.Concat(((string[])["Abstractions", "Http.HttpClientLibrary", "Serialization.Json", "Serialization.Form", "Serialization.Text", "Serialization.Multipart"])
            .Select(static name => $"<PackageReference Include=\"Microsoft.Kiota.{name}\" Version=\"2.1.6\" />")));

    /// <summary>Without a generator of its own here: its interface is written by hand, as Refitter writes it.</summary>
    public static Peer Refit { get; } = new("Refit", "<PackageReference Include=\"Refit\" Version=\"16.4.0\" />");

    public static IReadOnlyList<Peer> All { get; } = [NSwag, Refit, Kiota];

    private static string Sources { get; } = Path.Combine(ResultFile.Folder, "Peers");

    /// <summary>Makes the tools available in a folder and what is below it.</summary>
    public static void RestoreTools(string folder)
    {
        File.Copy(Path.Combine(Sources, "dotnet-tools.json"), Path.Combine(folder, "dotnet-tools.json"), overwrite: true);
        ProcessRun.Demand(folder, Toolchain.Dotnet, "tool", "restore");
    }

    /// <summary>Writes the code of a document's client into a folder; null where this peer has no generator.</summary>
    public ProcessRun? Generate(string document, string folder) => Name switch
    {
        "NSwag" => ProcessRun.Of(
            folder, Toolchain.Dotnet, "nswag", "openapi2csclient", "/input:" + document, "/output:" + Path.Combine(folder, "NSwagClient.cs"), "/classname:NSwagClient", "/namespace:Peers.NSwag",
            "/jsonlibrary:SystemTextJson", "/generateOptionalParameters:true", "/injectHttpClient:true", "/disposeHttpClient:false"),
        "Kiota" => ProcessRun.Of(
            folder, Toolchain.Dotnet, "kiota", "generate", "-l", "CSharp", "-d", document, "-c", "KiotaClient", "-n", "Peers.Kiota", "-o", Path.Combine(folder, "kiota"),
            "--exclude-backward-compatible", "true", "--log-level", "Error"),
        _ => null,
    };

    /// <summary>Builds the code in a folder together with the calls of the comparison, and says where the assembly is.</summary>
    public string Build(string folder)
    {
        File.Copy(Path.Combine(Sources, "Adapters", Name + "Calls.cs"), Path.Combine(folder, "Calls.cs"), overwrite: true);
        return BuildEmpty(folder);
    }

    /// <summary>Builds what is in a folder, with the packages that this peer's code needs.</summary>
    public string BuildEmpty(string folder)
    {
        File.WriteAllText(Path.Combine(folder, "Directory.Build.props"), "<Project />");
        File.WriteAllText(Path.Combine(folder, $"{Name}Peer.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <NoWarn>$(NoWarn);CS8618;CS8603;CS8625;CS8600;CS8602;CS8604;CS8765</NoWarn>
                <CopyLocalLockFileAssemblies>true</CopyLocalLockFileAssemblies>
                <ManagePackageVersionsCentrally>false</ManagePackageVersionsCentrally>
              </PropertyGroup>
              <ItemGroup>{Packages}</ItemGroup>
            </Project>
            """);
        ProcessRun.Demand(folder, Toolchain.Dotnet, "build", "-c", "Release", "-v", "quiet", "-clp:NoSummary");
        return Path.Combine(folder, "bin", "Release", "net10.0", Name + "Peer.dll");
    }
}
