using System;
using System.Collections.Generic;

namespace FlowIq.Generator.Benchmarks.Requests.HandWritten;

internal enum Sender
{
    Unknown,
    User,
    Bot,
    Human,
    System,
}

internal enum Status
{
    Unknown,
    Sent,
    Delivered,
    Read,
    Failed,
}

internal enum Media
{
    None,
    Unknown,
    Image,
    Video,
    Audio,
    Document,
    Interactive,
}

internal sealed class SentAnswer
{
    public bool Success { get; set; }

    public string? Message { get; set; }

    public string? MessageId { get; set; }

    public string? Recipient { get; set; }

    public string? MessageType { get; set; }
}

internal sealed class StoredMessage
{
    public string? Message { get; set; }

    public Sender Sender { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public Status Status { get; set; }

    public Media Media { get; set; }

    public string? MediaUrl { get; set; }

    public string? Assignee { get; set; }

    public string? VoiceNoteTranscription { get; set; }
}

internal sealed class ConversationPage
{
    public bool Success { get; set; }

    public List<StoredMessage> Messages { get; } = new(16);

    public int CurrentPage { get; set; }

    public int TotalPages { get; set; }

    public int TotalMessages { get; set; }

    public int MessagesPerPage { get; set; }

    public int Count { get; set; }

    public bool Filtered { get; set; }
}

internal sealed class Fault
{
    public bool Success { get; set; }

    public string? Error { get; set; }

    public string? Message { get; set; }

    public string? Details { get; set; }
}

/// <summary>An answer that is no success, with what the document says of it and the text that came.</summary>
internal sealed class FaultException(int status, Fault fault, string body) : Exception(fault.Error)
{
    public int Status { get; } = status;

    public Fault Fault { get; } = fault;

    public string Body { get; } = body;
}
