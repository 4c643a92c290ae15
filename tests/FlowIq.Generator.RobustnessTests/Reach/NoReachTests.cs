using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Sockets;
using System.Threading.Tasks;
using FlowIq.Generator.RobustnessTests.Harness;
using FlowIq.Generator.Tests.Harness;
using Microsoft.OpenApi;
using Xunit.Abstractions;

namespace FlowIq.Generator.RobustnessTests.Reach;

/// <summary>
/// The generator opens no file and no socket, and asks neither the environment nor the clock: no code of it names them,
/// none that it can reach in the libraries under it does, and it runs on a thread where all of that fails.
/// </summary>
public class NoReachTests(ITestOutputHelper output)
{
    private static readonly string Generator = typeof(OpenApiClientGenerator).Assembly.Location;

    /// <summary>
    /// What the libraries name where the generator might get by what is known of the code alone, and why it never does.
    /// </summary>
    private static readonly Dictionary<string, string> NeverCalled = new(StringComparer.Ordinal)
    {
        ["System.Activator::CreateInstance"] = "makes types that the library names itself",
        ["System.Net.Http.HttpClient::.ctor"] = "made when the first reference is fetched, and none is: LoadExternalRefs is off",
        ["System.Guid::NewGuid"] = "an address for each document that nothing refers to by it; only random numbers are asked for",
    };

    [Fact]
    public void The_generator_names_nothing_outside_of_its_process() =>
        Assert.Empty(Uses([Generator], static _ => true).Select(static use => $"{use.Member} in {use.By.Type}.{use.By.Name}"));

    /// <summary>Not even anything that nobody has thought of: it names what is known to be harmless, and nothing else.</summary>
    [Fact]
    public void The_generator_and_its_libraries_use_what_is_permitted_alone()
    {
        HashSet<string> own = TypesOfTheGenerator();
        IEnumerable<IlMethod> all = new[] { Generator, typeof(OpenApiDocument).Assembly.Location, typeof(SharpYaml.Parser).Assembly.Location }.SelectMany(static path => new IlCode(path).Methods);
        string[] found =
        [
            .. new ReachableCode(all, method => own.Contains(method.Type)).Outside()
                .Where(static use => !Permitted.Contains(use.Member) && !NeverCalled.ContainsKey(use.Member))
                .Select(static use => $"{use.Member} in {use.By.Type}.{use.By.Name}").Distinct().Order(StringComparer.Ordinal),
        ];
        Assert.True(found.Length == 0, string.Join("\n", found));
    }

    [Fact]
    public void Nor_does_what_it_can_reach_in_its_libraries()
    {
        HashSet<string> own = TypesOfTheGenerator();
        string[] found =
        [
            .. Uses([Generator, typeof(OpenApiDocument).Assembly.Location, typeof(SharpYaml.Parser).Assembly.Location], method => own.Contains(method.Type))
                .Where(static use => !NeverCalled.ContainsKey(use.Member))
                .Select(static use => $"{use.Member} in {use.By.Type}.{use.By.Name}").Distinct().Order(StringComparer.Ordinal),
        ];
        Assert.True(found.Length == 0, string.Join("\n", found));
    }

    /// <summary>The scan itself: it sees each of these.</summary>
    [Theory]
    [InlineData(nameof(Culprit.ReadsFile), "System.IO.File::ReadAllText")]
    [InlineData(nameof(Culprit.Fetches), "System.Net.Http.HttpClient::.ctor")]
    [InlineData(nameof(Culprit.AsksClock), "System.DateTime::get_UtcNow")]
    [InlineData(nameof(Culprit.AsksEnvironment), "System.Environment::GetEnvironmentVariable")]
    [InlineData(nameof(Culprit.ReadsFileInLambda), "System.IO.File::Exists")]
    [InlineData(nameof(Culprit.ReadsFileLater), "System.IO.File::ReadAllBytes")]
    [InlineData(nameof(Culprit.ReadsFileAsynchronously), "System.IO.FileStream::.ctor")]
    public void Code_that_reaches_out_is_seen(string method, string member) =>
        Assert.Contains(Uses([typeof(NoReachTests).Assembly.Location], root => root.Type == typeof(Culprit).FullName && root.Name == method), use => use.Member == member);

    /// <summary>References to files and to the network in it, all features of the product and its own document.</summary>
    [SkippableFact]
    public void It_generates_where_every_file_socket_and_program_fails()
    {
        Skip.IfNot(SealedThread.IsSupported, "Only Linux seals a thread.");
        string[] documents =
        [
            .. Directory.GetFiles(Path.Combine(RepositoryPaths.Specs, "features")).Select(File.ReadAllText), RepositoryPaths.Spec("flowiq.openapi.yaml"),
            """{"openapi":"3.1.0","info":{"title":"t","version":"1"},"paths":{"/a":{"$ref":"file:///etc/passwd#/x"},"/b":{"$ref":"http://127.0.0.1:1/x.json"},"/c":{"$ref":"/etc/passwd"}}}""",
        ];
        HostileRun[] runs = [];
        using var sockets = new SocketWatch();
        SealedThread.Run(() => runs = [.. documents.Select(static document => HostileRun.Of(document))]);
        Assert.All(runs, static run => Assert.Null(run.Exception));
        Assert.Empty(runs.SelectMany(static run => run.Faults));
        Assert.All(runs[..^1], static run => Assert.NotEmpty(run.Sources));
        Assert.Empty(sockets.Seen);
        output.WriteLine($"{documents.Length} documents, {runs.Sum(static run => run.Characters)} characters of code from a sealed thread");
    }

    /// <summary>The watch itself: a connection of this test, on a thread of its own, and none of a test beside it.</summary>
    [Fact]
    public async Task Sockets_are_seen_where_they_are_this_tests_own()
    {
        var others = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Task beside = ConnectAfter(others.Task);
        using var sockets = new SocketWatch();
        others.SetResult();
        await beside;
        Assert.Empty(sockets.Seen);
        var thread = new System.Threading.Thread(static () => ConnectAfter(Task.CompletedTask).GetAwaiter().GetResult());
        thread.Start();
        thread.Join();
        Assert.Contains("ConnectStart", sockets.Seen);
    }

    [SkippableFact]
    public void A_sealed_thread_reaches_nothing()
    {
        Skip.IfNot(SealedThread.IsSupported, "Only Linux seals a thread.");
        bool isSealed = false;
        Action[] attempts =
        [
            static () => File.ReadAllText("/etc/hostname"), static () => File.ReadAllText("/nothing/there"), static () => Directory.GetFiles("/etc"), static () => File.WriteAllText("/tmp/flowiq-sealed", ""),
            static () => _ = Environment.CurrentDirectory, static () => new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp).Dispose(), static () => System.Diagnostics.Process.Start("/bin/true"),
        ];
        var stopped = new List<Type>();
        int round = 0;
        SealedThread.Run(() =>
        {
            isSealed = ++round == 3;
            foreach (Action attempt in isSealed ? attempts : [])
            {
                stopped.Add(Record.Exception(attempt)?.GetType() ?? typeof(void));
            }
        });
        Assert.Equal(attempts.Length, stopped.Count);
        Assert.All(stopped[..5], static type => Assert.Equal(typeof(UnauthorizedAccessException), type));
        Assert.Equal(typeof(SocketException), stopped[5]);
        Assert.NotEqual(typeof(void), stopped[6]);
        Assert.NotEmpty(File.ReadAllText("/etc/hostname"));
    }

    /// <summary>JSON is read by the platform's own library, of which but a cache of reflection, which nothing here uses, asks for the time.</summary>
    [Fact]
    public void The_library_that_reads_JSON_opens_nothing_and_asks_nothing()
    {
        string[] spaces = ["System.IO.File", "System.IO.Directory", "System.IO.Path", "System.Environment", "System.DateTime::get_", "System.DateTimeOffset::get_", "System.Diagnostics.", "System.Net.Http", "System.Net.Sockets", "System.Net.Dns", "System.TimeZoneInfo", "System.Random", "Microsoft.Win32.", "native"];
        IEnumerable<string> uses = new IlCode(typeof(System.Text.Json.JsonDocument).Assembly.Location).Methods
            .Where(static method => !method.Type.StartsWith("System.Text.Json.Serialization.Metadata.ReflectionEmitCachingMemberAccessor", StringComparison.Ordinal))
            .SelectMany(static method => method.Named.Where(Forbidden.Contains), static (method, member) => $"{member} in {method.Type}.{method.Name}");
        Assert.DoesNotContain(uses, use => spaces.Any(space => use.StartsWith(space, StringComparison.Ordinal)));
    }

    private static async Task ConnectAfter(Task signal)
    {
        await signal;
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        using var client = new TcpClient();
        await client.ConnectAsync((System.Net.IPEndPoint)listener.LocalEndpoint);
    }

    private static HashSet<string> TypesOfTheGenerator() => new(new IlCode(Generator).Methods.Select(static method => method.Type), StringComparer.Ordinal);

    private static IEnumerable<(string Member, IlMethod By)> Uses(string[] assemblies, Func<IlMethod, bool> isRoot) =>
        new ReachableCode(assemblies.SelectMany(static path => new IlCode(path).Methods), isRoot).Outside().Where(static use => Forbidden.Contains(use.Member));

    private static class Culprit
    {
        public static string ReadsFile() => File.ReadAllText("a");

        public static object Fetches() => new System.Net.Http.HttpClient();

        public static DateTime AsksClock() => DateTime.UtcNow;

        public static string? AsksEnvironment() => Environment.GetEnvironmentVariable("a");

        public static bool ReadsFileInLambda(string[] paths) => paths.Any(static path => File.Exists(path));

        public static IEnumerable<byte> ReadsFileLater(string[] paths)
        {
            foreach (string path in paths)
            {
                yield return File.ReadAllBytes(path)[0];
            }
        }

        public static async Task<long> ReadsFileAsynchronously(string path)
        {
            await Task.Yield();
            await using var stream = new FileStream(path, FileMode.Open);
            return stream.Length;
        }
    }
}
