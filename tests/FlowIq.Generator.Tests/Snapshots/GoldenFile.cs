using System;
using System.IO;
using DiffEngine;
using FlowIq.Generator.Tests.Harness;

namespace FlowIq.Generator.Tests.Snapshots;

/// <summary>
/// A committed file that says what the generator emits, with the names and the flow of the Verify library: what differs is
/// written as <c>*.received.cs</c> beside it, and a person at the machine is shown the difference.
/// </summary>
internal static class GoldenFile
{
    /// <summary>Set to 1, it makes what is emitted now the committed text.</summary>
    private const string AcceptVariable = "FLOWIQ_ACCEPT";

    /// <summary>The committed text; fails where <paramref name="emitted"/> is another.</summary>
    public static string Compare(string name, string emitted)
    {
        string verified = Path.Combine(Folder(), name + ".verified.cs");
        string received = Path.Combine(Folder(), name + ".received.cs");
        File.Delete(received);
        if (Environment.GetEnvironmentVariable(AcceptVariable) == "1")
        {
            File.WriteAllText(verified, emitted);
        }

        string committed = File.Exists(verified) ? File.ReadAllText(verified).ReplaceLineEndings("\n") : "";
        if (committed != emitted)
        {
            File.WriteAllText(received, emitted);
            DiffRunner.Launch(received, verified);
            Assert.Fail($"{name} differs from what is committed: {FirstDifference(committed, emitted)}\nWhat was emitted is in {name}.received.cs; accept it by moving it over {name}.verified.cs, or all at once with {AcceptVariable}=1.");
        }

        return committed;
    }

    private static string FirstDifference(string committed, string emitted)
    {
        string[] before = committed.Split('\n');
        string[] after = emitted.Split('\n');
        int line = 0;
        while (line < before.Length && line < after.Length && before[line] == after[line])
        {
            line++;
        }

        return $"line {line + 1}\n  committed: {(line < before.Length ? before[line] : "(end)")}\n  emitted:   {(line < after.Length ? after[line] : "(end)")}";
    }

    private static string Folder() => Path.Combine(RepositoryPaths.Root, "tests", "FlowIq.Generator.Tests", "Snapshots", "Golden");
}
