using System;

namespace FlowIq.Emulator;

/// <summary>Who may call: the bearer key, and the organization it belongs to.</summary>
internal static class Access
{
    /// <summary>Checks the key, and the tenant where the endpoint names one.</summary>
    public static void Check(Call call, bool needsTenant)
    {
        string key = Key(call) ?? throw new Refusal(Answer.Error(401, "Invalid token format", "Bearer token must be an API key (fiq_...)"));
        if (key == FlowIqEmulator.RevokedApiKey)
        {
            throw new Refusal(Answer.Error(401, "Invalid API key", "API key has been revoked"));
        }

        if (!needsTenant)
        {
            CheckOwner(key, FlowIqEmulator.TenantId);
            return;
        }

        string tenant = call.Query("tenantId") ?? throw new Refusal(Answer.Missing("tenantId is required"));
        if (tenant is not (FlowIqEmulator.TenantId or FlowIqEmulator.OtherTenantId))
        {
            throw new Refusal(Answer.Error(404, "Organization not found", "No organization found with tenantId: " + tenant));
        }

        CheckOwner(key, tenant);
    }

    /// <summary>The same for <c>/conversations</c>, which words its errors in its own way.</summary>
    public static void CheckConversations(Call call)
    {
        string tenant = call.Query("tenantId") ?? throw new Refusal(Answer.ConversationError(400, "Tenant ID is required", "Please provide tenantId query parameter"));
        string key = Key(call) ?? throw new Refusal(Answer.ConversationError(401, "Authorization required", "Please provide Authorization bearer token"));
        if (tenant is not (FlowIqEmulator.TenantId or FlowIqEmulator.OtherTenantId))
        {
            throw new Refusal(Answer.ConversationError(404, "Organization not found", "No organization found with tenantId: " + tenant));
        }

        if (key != FlowIqEmulator.ApiKey || tenant != FlowIqEmulator.TenantId)
        {
            throw new Refusal(Answer.ConversationError(401, "Authentication mismatch", "Bearer token does not match the provided tenantId"));
        }
    }

    private static void CheckOwner(string key, string tenant)
    {
        if (key != FlowIqEmulator.ApiKey || tenant != FlowIqEmulator.TenantId)
        {
            throw new Refusal(Answer.Error(401, "API key mismatch", "API key does not belong to the specified tenant"));
        }
    }

    private static string? Key(Call call) =>
        call.Authorization is { } value && value.StartsWith("Bearer fiq_", StringComparison.Ordinal) ? value["Bearer ".Length..] : null;
}
