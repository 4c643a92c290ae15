using System;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;

namespace FlowIq.Generator.Benchmarks.Harness;

/// <summary>Where .NET is: its host, its compiler, the assemblies to compile against.</summary>
internal static class Toolchain
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));

    public static string Dotnet { get; } = Path.Combine(Root, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");

    public static string Compiler { get; } = Path.Combine(Latest(Path.Combine(Root, "sdk")), "Roslyn", "bincore", "csc.dll");

    public static string Sdk { get; } = Path.GetFileName(Latest(Path.Combine(Root, "sdk")));

    /// <summary>The reference assemblies of the framework.</summary>
    public static string References { get; } = Path.Combine(Latest(Path.Combine(Root, "packs", "Microsoft.NETCore.App.Ref")), "ref", "net10.0");

    private static string Latest(string folder) =>
        Directory.GetDirectories(folder).OrderBy(static path => Version.TryParse(Path.GetFileName(path).Split('-')[0], out Version? version) ? version : new Version()).Last();
}
