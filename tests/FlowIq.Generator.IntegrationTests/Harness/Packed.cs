using System.Linq;
using System.Reflection;

namespace FlowIq.Generator.IntegrationTests.Harness;

/// <summary>The package under test, as the build of these tests packed it.</summary>
internal static class Packed
{
    public static string Version { get; } = Metadata("PackedVersion");

    /// <summary>The folder that the package lies in.</summary>
    public static string Feed { get; } = Metadata("PackedFeed");

    /// <summary>Where NuGet unpacks it.</summary>
    public static string Packages { get; } = Metadata("PackedPackages");

    /// <summary>The machine's own packages folder.</summary>
    public static string GlobalPackages { get; } = Metadata("GlobalPackages");

    /// <summary>The assembly of <c>tests/PackedClient</c>.</summary>
    public static string Client { get; } = Metadata("PackedClient");

    /// <summary>The package itself.</summary>
    public static string File { get; } = System.IO.Path.Combine(Feed, $"FlowIq.Generator.{Version}.nupkg");

    /// <summary>The unpacked package.</summary>
    public static string Folder { get; } = System.IO.Path.Combine(Packages, "flowiq.generator", Version);

    private static string Metadata(string key) =>
        typeof(Packed).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
