using System;
using System.Net.Http;
using FlowIq;
using FlowIq.Emulator;
using QuickStart;

// Without arguments everything runs against an emulator on this machine. A real service:
//   dotnet run --project samples/QuickStart -- --api-key fiq_... --tenant my-org [--base-url https://api.flowiq.live]
Settings settings = Settings.Read(args);
await using FlowIqEmulator? emulator = settings.UsesEmulator ? await FlowIqEmulator.StartAsync() : null;

using var flowiq = new FlowIqClient(new FlowIqClientOptions
{
    ApiKey = settings.ApiKey ?? FlowIqEmulator.ApiKey,
    TenantId = settings.Tenant ?? FlowIqEmulator.TenantId,
    BaseAddress = emulator?.BaseAddress ?? settings.BaseUrl,
});

try
{
    Show.Title(emulator is null ? "FlowIQ" : $"FlowIQ emulator at {emulator.BaseAddress}");
    await TenMessages.SendAsync(flowiq, settings.Recipient);
    await ContactsAndConversations.ShowAsync(flowiq, settings.Recipient);
    await Errors.ShowAsync(flowiq, emulator);
    Events.Show();
    Show.Title("Done");
    return 0;
}
catch (ApiException error)
{
    Show.Failure($"FlowIQ refused: {error.Message}");
}
catch (HttpRequestException error)
{
    Show.Failure($"FlowIQ cannot be reached: {error.Message}");
}

return 1;
