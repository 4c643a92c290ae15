using System;
using System.Globalization;
using System.Threading;
using FlowIq.Emulator;

// dotnet run --project samples/FlowIq.Emulator -- --port 5080
int at = Array.IndexOf(args, "--port");
int port = at >= 0 && at + 1 < args.Length ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : 5080;

await using FlowIqEmulator emulator = await FlowIqEmulator.StartAsync(port);
Console.WriteLine($"FlowIQ emulator on {emulator.BaseAddress}");
Console.WriteLine($"  key    {FlowIqEmulator.ApiKey}");
Console.WriteLine($"  tenant {FlowIqEmulator.TenantId}");
Console.WriteLine("Ctrl+C stops it.");

using var stop = new ManualResetEventSlim();
Console.CancelKeyPress += (_, press) =>
{
    press.Cancel = true;
    stop.Set();
};
stop.Wait();
