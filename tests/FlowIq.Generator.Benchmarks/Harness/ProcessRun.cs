using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;

namespace FlowIq.Generator.Benchmarks.Harness;

/// <summary>One run of a command, with what it took. Processor time is what counts on a machine that is shared.</summary>
/// <param name="Seconds">On the clock.</param>
/// <param name="Cpu">Seconds of processor time, user and system, of the command and all it starts.</param>
/// <param name="PeakMegabytes">Of its largest process.</param>
internal sealed record ProcessRun(int ExitCode, double Seconds, double Cpu, double PeakMegabytes, string Output)
{
    public bool Succeeded => ExitCode == 0;

    /// <summary>Runs a command. Linux only: it reads what the kernel counts.</summary>
    public static ProcessRun Of(string folder, string command, params string[] arguments)
    {
        var start = new ProcessStartInfo("bash") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string argument in (string[])["-c", "TIMEFORMAT='%R %U %S'; time \"$@\"", "time", command, .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["KIOTA_TUTORIAL_ENABLED"] = "false";
        using Process process = Process.Start(start)!;
        double peak = 0;
        using var watch = new Timer(_ => peak = Math.Max(peak, PeakOf(process.Id)), null, 20, 50);
        System.Threading.Tasks.Task<string> output = process.StandardOutput.ReadToEndAsync();
        string error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        string[] lines = error.TrimEnd().Split('\n');
        double[] times = [.. lines[^1].Split(' ').Select(static text => double.Parse(text, CultureInfo.InvariantCulture))];
        return new ProcessRun(process.ExitCode, times[0], times[1] + times[2], peak, output.Result + string.Join('\n', lines[..^1]));
    }

    /// <summary>Runs a command that has to succeed.</summary>
    public static ProcessRun Demand(string folder, string command, params string[] arguments)
    {
        ProcessRun run = Of(folder, command, arguments);
        return run.Succeeded ? run : throw new InvalidOperationException($"{command} {string.Join(' ', arguments)} failed:\n{run.Output}");
    }

    private static double PeakOf(int id)
    {
        double peak = 0;
        try
        {
            string? line = File.ReadLines($"/proc/{id}/status").FirstOrDefault(static text => text.StartsWith("VmHWM", StringComparison.Ordinal));
            peak = line is null ? 0 : double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1024;
            foreach (string child in Directory.GetDirectories($"/proc/{id}/task").SelectMany(static task => Children(Path.Combine(task, "children"))))
            {
                peak = Math.Max(peak, PeakOf(int.Parse(child, CultureInfo.InvariantCulture)));
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException or IndexOutOfRangeException)
        {
            // It has ended.
        }

        return peak;
    }

    private static IEnumerable<string> Children(string file) => File.ReadAllText(file).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
