using System;
using System.IO;

namespace FlowIq.Generator.Tests.Harness;

/// <summary>Places in the repository, found from where the tests run.</summary>
internal static class RepositoryPaths
{
    /// <summary>The folder of the solution file.</summary>
    public static string Root { get; } = FindRoot();

    public static string Specs { get; } = Path.Combine(Root, "specs");

    public static string Generator { get; } = Path.Combine(Root, "src", "FlowIq.Generator");

    /// <summary>The text of a document under <c>specs</c>.</summary>
    public static string Spec(string name) => File.ReadAllText(Path.Combine(Specs, name));

    private static string FindRoot()
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "FlowIq.Generator.sln")))
            {
                return at.FullName;
            }
        }

        throw new InvalidOperationException("The tests must run inside the repository.");
    }
}
