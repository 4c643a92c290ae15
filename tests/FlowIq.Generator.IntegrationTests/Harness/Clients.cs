using System;

namespace FlowIq.Generator.IntegrationTests.Harness;

/// <summary>Clients as the tests want them.</summary>
internal static class Clients
{
    public const string Key = "fiq_0123456789";

    public const string Tenant = "my-org";

    public static FlowIqClientOptions Options(Uri url) => new() { ApiKey = Key, TenantId = Tenant, BaseAddress = url };

    public static FlowIqClient Of(RecordingServer server) => new(Options(server.Url));
}
