using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using FlowIq.Generator.RobustnessTests.Harness;
using FlowIq.Generator.Tests.Harness;

namespace FlowIq.Generator.RobustnessTests.Reach;

/// <summary>
/// The same bytes and the same messages whatever the process says of the world around it: other variables, another time
/// zone, current directory and culture, another thread, a later time. What the kernel cannot forbid, the environment and
/// the clock, would show here.
/// </summary>
[Collection(nameof(WorldTests))]
[CollectionDefinition(nameof(WorldTests), DisableParallelization = true)]
public class WorldTests
{
    /// <summary>What a generator that looks around would see, each of which differs between the two worlds.</summary>
    private static readonly Func<string>[] Looks =
    [
        static () => Environment.GetEnvironmentVariable("FLOWIQ_WORLD") ?? "", static () => Environment.GetEnvironmentVariable("PATH") ?? "", static () => string.Join(",", Environment.GetEnvironmentVariables().Keys.Cast<string>().Order(StringComparer.Ordinal)),
        static () => Directory.GetCurrentDirectory(), static () => Path.GetFullPath("a"), static () => CultureInfo.CurrentCulture.DisplayName + CultureInfo.CurrentCulture.NumberFormat.NegativeSign, static () => (-1.5).ToString(), static () => $"{1234.5:N1}",
        static () => new DateTime(2024, 5, 6).ToString(), static () => TimeZoneInfo.Local.BaseUtcOffset.ToString(), static () => DateTime.UnixEpoch.ToLocalTime().Hour.ToString(CultureInfo.InvariantCulture), static () => DateTime.UtcNow.Ticks.ToString(CultureInfo.InvariantCulture),
        static () => Environment.TickCount64.ToString(CultureInfo.InvariantCulture), static () => Environment.CurrentManagedThreadId.ToString(CultureInfo.InvariantCulture), static () => Guid.NewGuid().ToString(), static () => Random.Shared.NextInt64().ToString(CultureInfo.InvariantCulture),
    ];

    [Fact]
    public void The_same_comes_of_a_document_in_any_world()
    {
        string[] documents =
        [
            .. Directory.GetFiles(Path.Combine(RepositoryPaths.Specs, "features")).Order(StringComparer.Ordinal).Select(File.ReadAllText), RepositoryPaths.Spec("flowiq.openapi.yaml"),
            """{"openapi":"3.1.0","info":{"title":"-1,5","version":"1"},"paths":{"/a":{"get":{"parameters":[{"name":"n","in":"query","schema":{"type":"number","default":-1234.5,"minimum":-1e3,"maximum":1e-7}}],"responses":{"200":{"description":"","content":{"application/json":{"schema":{"enum":[-1,2.5,-3e7],"default":-1}}}}}}},"/b":{"$ref":"$FLOWIQ_WORLD/%PATH%/x.json"}}}""",
        ];
        string[] here = InWorld(isOther: false, documents);
        string[] there = InWorld(isOther: true, documents);
        Assert.All(here.Take(Looks.Length).Zip(there), static pair => Assert.NotEqual(pair.First, pair.Second));
        Assert.Equal(here.Skip(Looks.Length), there.Skip(Looks.Length));
        Assert.All(here.Skip(Looks.Length), static text => Assert.Contains("namespace Sample", text, StringComparison.Ordinal));
    }

    /// <summary>What all looks see there, then what comes of each document.</summary>
    private static string[] InWorld(bool isOther, string[] documents)
    {
        string[] seen = [];
        Exception? failure = null;
        var before = new Dictionary<string, string?>(StringComparer.Ordinal);
        string directory = Environment.CurrentDirectory;
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
        {
            before[(string)variable.Key] = (string?)variable.Value;
        }

        try
        {
            if (isOther)
            {
                foreach (string name in before.Keys)
                {
                    Environment.SetEnvironmentVariable(name, null);
                }

                Environment.SetEnvironmentVariable("FLOWIQ_WORLD", "another");
                Environment.CurrentDirectory = Path.GetTempPath();
            }

            Environment.SetEnvironmentVariable("TZ", isOther ? "Asia/Kathmandu" : "America/Caracas");
            TimeZoneInfo.ClearCachedData();
            var thread = new Thread(() =>
            {
                try
                {
                    CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = isOther ? Odd() : CultureInfo.InvariantCulture;
                    seen = [.. Looks.Select(static look => look()), .. documents.Select(Generate)];
                }
                catch (Exception e)
                {
                    failure = e;
                }
            });
            thread.Start();
            thread.Join();
        }
        finally
        {
            Environment.CurrentDirectory = directory;
            Environment.SetEnvironmentVariable("TZ", null);
            Environment.SetEnvironmentVariable("FLOWIQ_WORLD", null);
            foreach (KeyValuePair<string, string?> variable in before)
            {
                Environment.SetEnvironmentVariable(variable.Key, variable.Value);
            }

            TimeZoneInfo.ClearCachedData();
        }

        Assert.Null(failure);
        return seen;
    }

    private static string Generate(string document)
    {
        HostileRun run = HostileRun.Of(document);
        return string.Join("\n", run.Diagnostics.Select(static diagnostic => diagnostic.Id + " " + diagnostic.Location.SourceSpan + " " + diagnostic.GetMessage(null)).Concat(run.Sources.Select(static source => source.HintName + "\n" + source.SourceText)));
    }

    /// <summary>A culture that writes every number and every date unlike all others.</summary>
    private static CultureInfo Odd()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NegativeSign = "~";
        culture.NumberFormat.NumberDecimalSeparator = "_";
        culture.NumberFormat.NumberGroupSeparator = "^";
        culture.DateTimeFormat.ShortDatePattern = "yy!d!M";
        culture.DateTimeFormat.LongTimePattern = "mm!H";
        return culture;
    }
}
