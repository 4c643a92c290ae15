using System;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using FlowIq.Emulator;

namespace FlowIq.Generator.IntegrationTests.Consumers;

/// <summary>Runs <c>Programs/TenShapes.cs</c>, however it was built, against the emulator.</summary>
internal static class TenShapesRun
{
    public static async Task AssertSendsAsync(ConsumerProject project, string command, params string[] arguments)
    {
        await using FlowIqEmulator emulator = await FlowIqEmulator.StartAsync();

        Outcome outcome = await project.RunAsync(command, [.. arguments, emulator.BaseAddress.ToString(), FlowIqEmulator.ApiKey, FlowIqEmulator.TenantId]);

        Assert.True(outcome.ExitCode == 0, outcome.Text);
        Assert.Equal(["10000000000", "contacts"], outcome.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)[^2..]);
        Assert.Equal(
            ["text", "text", "image", "video", "audio", "document", "location", "contacts", "interactive", "interactive", "reaction", "text"],
            emulator.Requests.Where(static request => request.Method == "POST")
                .Select(static request => JsonDocument.Parse(request.Body).RootElement.GetProperty("message_type").GetString()));
    }
}
