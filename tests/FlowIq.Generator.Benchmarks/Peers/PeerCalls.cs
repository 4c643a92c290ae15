using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Reflection;
using System.Runtime.Loader;
using System.Threading.Tasks;
using FlowIq.Generator.Benchmarks.Harness;

namespace FlowIq.Generator.Benchmarks.Peers;

/// <summary>The peers' clients for FlowIQ's document: generated, built and loaded, then called without reflection.</summary>
internal static class PeerCalls
{
    private static readonly Dictionary<string, Type> Loaded = new(StringComparer.Ordinal);

    /// <summary>Makes all that can be made; says which could not.</summary>
    public static void Prepare(TemporaryFolder folder)
    {
        Peer.RestoreTools(folder.Path);
        foreach (Peer peer in Peer.All)
        {
            try
            {
                string own = folder.Sub(peer.Name);
                peer.Generate(Documents.PathOf("FlowIQ"), own);
                Loaded[peer.Name] = Load(peer.Build(own)).GetType("Calls", throwOnError: true)!;
            }
            catch (InvalidOperationException e)
            {
                Console.WriteLine($"{peer.Name} is left out: {e.Message}");
            }
        }
    }

    public static bool Has(string peer) => Loaded.ContainsKey(peer);

    /// <summary>A call of a peer's client.</summary>
    /// <param name="name">Send, List or Fault.</param>
    public static Func<Task> Get(string peer, string name, HttpClient http) =>
        (Func<Task>)Loaded[peer].GetMethod(name, BindingFlags.Public | BindingFlags.Static)!.Invoke(null, [http])!;

    private static Assembly Load(string path)
    {
        var context = new AssemblyLoadContext(Path.GetFileName(path));
        var resolver = new AssemblyDependencyResolver(path);
        context.Resolving += (_, name) => resolver.ResolveAssemblyToPath(name) is { } found ? context.LoadFromAssemblyPath(found) : null;
        return context.LoadFromAssemblyPath(path);
    }
}
