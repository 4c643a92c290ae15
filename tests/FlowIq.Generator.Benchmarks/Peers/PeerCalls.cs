using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Reflection;
using System.Runtime.Loader;
using System.Threading.Tasks;
using FlowIq.Generator.Benchmarks.Harness;

namespace FlowIq.Generator.Benchmarks.Peers;

/// <summary>The peers' clients for FlowIQ's document: generated and built, then loaded and called without reflection.</summary>
internal static class PeerCalls
{
    /// <summary>Builds all that can be built, and says which could not; the assemblies by peer.</summary>
    public static IReadOnlyDictionary<string, string> Build(TemporaryFolder folder)
    {
        Peer.RestoreTools(folder.Path);
        var built = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Peer peer in Peer.All)
        {
            try
            {
                string own = folder.Sub(peer.Name);
                peer.Generate(Documents.PathOf("FlowIQ"), own);
                built[peer.Name] = peer.Build(own);
            }
            catch (InvalidOperationException e)
            {
                Console.WriteLine($"{peer.Name} is left out: {e.Message}");
            }
        }

        return built;
    }

    /// <summary>A call of a peer's client.</summary>
    /// <param name="assembly">Where it was built.</param>
    /// <param name="name">Send, List or Fault.</param>
    public static Func<Task> Get(string assembly, string name, HttpClient http) =>
        (Func<Task>)Load(assembly).GetType("Calls", throwOnError: true)!.GetMethod(name, BindingFlags.Public | BindingFlags.Static)!.Invoke(null, [http])!;

    private static Assembly Load(string path)
    {
        var context = new AssemblyLoadContext(Path.GetFileName(path));
        var resolver = new AssemblyDependencyResolver(path);
        context.Resolving += (_, name) => resolver.ResolveAssemblyToPath(name) is { } found ? context.LoadFromAssemblyPath(found) : null;
        return context.LoadFromAssemblyPath(path);
    }
}
