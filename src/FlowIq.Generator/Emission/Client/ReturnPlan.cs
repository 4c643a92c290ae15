using System.Collections.Generic;
using System.Linq;
using FlowIq.Generator.Model;

namespace FlowIq.Generator.Emission.Client;

/// <summary>What a method returns on success.</summary>
/// <param name="Type">The payload's type, or the item's; null for none.</param>
/// <param name="Accept">The media types asked for.</param>
/// <param name="Suffix">Of the method's name, where it is not the operation's main one.</param>
/// <param name="CanBeEmpty">Whether a documented success has no body, beside others that have.</param>
internal sealed record ReturnPlan(ReturnKind Kind, TypeRef? Type, string Accept, string Suffix = "", bool CanBeEmpty = false)
{
    /// <summary>The main one first, then one for each further kind of content that the caller may ask for.</summary>
    public static IReadOnlyList<ReturnPlan> Of(OperationModel operation)
    {
        ResponseModel[] successes = [.. operation.Responses.Where(static response => response.IsSuccess)];
        ResponseModel[] withBody = [.. successes.Where(static response => !response.Contents.IsEmpty)];
        if (withBody.Length == 0 || operation.Method == "HEAD")
        {
            // Of a redirect the caller wants to know where it leads.
            bool isRedirect = operation.Method != "HEAD" && successes.Any(static response => response.Status[0] == '3');
            return [new ReturnPlan(isRedirect ? ReturnKind.Result : ReturnKind.Empty, null, "*/*")];
        }

        bool canBeEmpty = withBody.Length < successes.Length;
        ContentModel[] main = [.. withBody.Select(Main)];
        ReturnPlan first = Single(main[0], withBody) with { CanBeEmpty = canBeEmpty };
        if (!main.All(content => IsSame(content, main[0])))
        {
            string accept = string.Join(", ", main.Select(static content => MediaTypes.Asked(content.MediaType, content.Kind)).Distinct());
            return [new ReturnPlan(ReturnKind.Result, null, accept)];
        }

        var plans = new List<ReturnPlan> { first };
        foreach (ContentModel content in withBody.SelectMany(static response => response.Contents))
        {
            ReturnPlan plan = Single(content, withBody);
            if (!plans.Any(known => known.Kind == plan.Kind && Equals(known.Type, plan.Type)))
            {
                plans.Add(plan with { Suffix = MediaTypes.Suffix(content), CanBeEmpty = canBeEmpty });
            }
        }

        return plans;
    }

    /// <summary>The content that a status is read as unless the caller asks for another: JSON where there is any.</summary>
    public static ContentModel Main(ResponseModel response) =>
        response.Contents.FirstOrDefault(static content => content.Kind == ContentKind.Json) ?? response.Contents[0];

    private static ReturnPlan Single(ContentModel content, IEnumerable<ResponseModel> responses) => new(
        KindOf(content.Kind),
        TypeOf(content),
        string.Join(", ", responses
            .SelectMany(static response => response.Contents)
            .Where(other => IsSame(other, content))
            .Select(static other => MediaTypes.Asked(other.MediaType, other.Kind))
            .Distinct()));

    private static bool IsSame(ContentModel left, ContentModel right) => KindOf(left.Kind) == KindOf(right.Kind) && Equals(TypeOf(left), TypeOf(right));

    private static TypeRef? TypeOf(ContentModel content) => KindOf(content.Kind) switch
    {
        ReturnKind.Text or ReturnKind.Bytes => null,
        ReturnKind.Json => content.Type ?? new AnyRef(),
        _ => content.Type,
    };

    public static ReturnKind KindOf(ContentKind kind) => kind switch
    {
        ContentKind.Json => ReturnKind.Json,
        ContentKind.Text or ContentKind.Xml => ReturnKind.Text,
        ContentKind.ServerSentEvents => ReturnKind.Events,
        ContentKind.JsonLines => ReturnKind.Lines,
        ContentKind.JsonSequence => ReturnKind.Sequence,
        _ => ReturnKind.Bytes,
    };
}

/// <summary>How a success is returned.</summary>
internal enum ReturnKind
{
    Empty,
    Json,

    /// <summary>A string.</summary>
    Text,

    /// <summary><c>StreamResponse</c>.</summary>
    Bytes,

    /// <summary>Server-sent events.</summary>
    Events,

    /// <summary>JSON lines.</summary>
    Lines,

    /// <summary>A JSON sequence.</summary>
    Sequence,

    /// <summary>The operation's result class: several successes of different types.</summary>
    Result,
}
