using System;
using System.Threading.Tasks;
using FlowIq;
using FlowIq.Emulator;

namespace QuickStart;

/// <summary>Errors are typed, by status, as the document describes them.</summary>
internal static class Errors
{
    public static async Task ShowAsync(IFlowIqClient flowiq, FlowIqEmulator? emulator)
    {
        Show.Title("Errors");
        try
        {
            // Twenty characters are the most that a button's title may have.
            await flowiq.SendWhatsAppAsync(new InteractiveMessage
            {
                PhoneNumber = "+27123456789",
                Interactive = new ButtonInteractive { Body = "Too long", Buttons = [new ReplyButton { Title = "More than twenty characters" }] },
            });
        }
        catch (ApiException<ErrorResponse> error) when (error.StatusCode == 400)
        {
            Show.Line("400", $"{error.Error.Error}: {error.Error.Message}");
        }

        try
        {
            await flowiq.SendWhatsAppAsync(new TextMessage { PhoneNumber = "+10000000000", Text = "Is anybody there?" });
        }
        catch (ApiException<SendWhatsAppNotFoundResponse> error)
        {
            // The document knows two bodies for 404.
            Show.Line("404", error.Error.Match(
                errorResponse: organization => organization.Error,
                contactNotFoundResponse: contact => $"{contact.Error}: {contact.WhatsappId}",
                unknown: json => json.ToString()));
        }

        if (emulator is not null)
        {
            using var stranger = new FlowIqClient(new FlowIqClientOptions { ApiKey = FlowIqEmulator.RevokedApiKey, TenantId = FlowIqEmulator.TenantId, BaseAddress = emulator.BaseAddress });

            // The form that does not throw.
            GetContactResult result = await stranger.TryGetContactAsync(phoneNumber: "+27123456789");
            Show.Line(result.StatusCode.ToString(System.Globalization.CultureInfo.InvariantCulture), result.Unauthorized is { } error ? $"{error.Error}: {error.Message}" : "unexpected");
        }
    }
}
