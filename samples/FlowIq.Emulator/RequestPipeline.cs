using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using FlowIq.Emulator.Endpoints;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace FlowIq.Emulator;

/// <summary>What every request goes through: recording, provoked faults, routing, the answer.</summary>
internal static class RequestPipeline
{
    public static async Task HandleAsync(FlowIqEmulator emulator, HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        emulator.Record(new RecordedRequest(
            context.Request.Method,
            context.Request.GetEncodedPathAndQuery(),
            context.Request.Headers.ToDictionary(static header => header.Key, static header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            body.ToArray()));
        if (emulator.TakeFault() is { } fault && await AnswerFaultAsync(context, fault))
        {
            return;
        }

        Answer answer;
        try
        {
            answer = Route(emulator, new Call(context.Request, body.ToArray()));
        }
        catch (Refusal refusal)
        {
            answer = refusal.Answer;
        }

        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.WriteAsync(answer.Body.ToJsonString(Answer.Readable), context.RequestAborted);
    }

    private static Answer Route(FlowIqEmulator emulator, Call call) => (call.Method, call.Path) switch
    {
        ("POST", "/send-whatsapp") => SendWhatsApp.Handle(emulator, call),
        ("POST", "/send-template") => SendTemplate.Handle(emulator, call),
        ("GET", "/conversations") => Conversations.Handle(emulator, call),
        ("POST", "/contact") => CreateContact.Handle(emulator, call),
        ("GET", "/contact") => GetContact.Handle(emulator, call),
        ("POST", "/set-webhooks") => SetWebhooks.Handle(emulator, call),
        ("GET", "/broadcast-analytics") => BroadcastAnalytics.Handle(call),
        _ => Answer.Error(404, "Not found", $"There is no {call.Method} {call.Path}"),
    };

    /// <summary>True where the fault was the whole answer; a delay alone is only a delay.</summary>
    private static async Task<bool> AnswerFaultAsync(HttpContext context, Fault fault)
    {
        await Task.Delay(fault.Delay, context.RequestAborted);
        if (fault.CutsConnection)
        {
            context.Abort();
            return true;
        }

        if (fault.Status == 0)
        {
            return false;
        }

        context.Response.StatusCode = fault.Status;
        if (fault.ContentType is not null)
        {
            context.Response.ContentType = fault.ContentType;
            await context.Response.WriteAsync(fault.Body, context.RequestAborted);
        }

        return true;
    }
}
