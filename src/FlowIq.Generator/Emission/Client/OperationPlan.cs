using System.Collections.Generic;
using System.Linq;
using FlowIq.Generator.Model;

namespace FlowIq.Generator.Emission.Client;

/// <summary>One operation about to be emitted.</summary>
internal sealed class OperationPlan
{
    public OperationPlan(ClientPlan client, OperationModel model)
    {
        Client = client;
        Model = model;
        Returns = ReturnPlan.Of(model);
        Bodies = model.Body is null ? [] : [.. model.Body.Contents.Select(content => BodyPlan.Of(content, model, client.Context.Target))];
        Security = client.Security.Use(model.Security);
        Errors = client.Errors.Use(model);
        Methods = [.. PlanMethods()];
    }

    public ClientPlan Client { get; }

    public OperationModel Model { get; }

    public IReadOnlyList<ReturnPlan> Returns { get; }

    public IReadOnlyList<BodyPlan> Bodies { get; }

    public IReadOnlyList<MethodPlan> Methods { get; }

    /// <summary>Expression of the security requirement, or null.</summary>
    public string? Security { get; }

    /// <summary>Expression of the function that makes exceptions of answers.</summary>
    public string Errors { get; }

    /// <summary>Whether the non-throwing form is emitted.</summary>
    public bool HasTry => Client.Context.Options.Results;

    public bool HasResult => HasTry || Returns[0].Kind == ReturnKind.Result;

    public bool HasTypes => HasResult || Model.RequestRecord is not null || Bodies.Any(static body => body.PartsRecord is not null);

    /// <summary>Whether the body is a member of the request record, not an argument of its own.</summary>
    public bool BodyIsInRecord => Model.RequestRecord is not null && Bodies.Count == 1;

    /// <summary>The parameters that a caller gives.</summary>
    public IEnumerable<ParameterModel> Parameters => Model.Parameters.Where(static parameter => parameter.Fixed is null);

    public static bool IsRequired(ParameterModel parameter) => parameter.IsRequired && parameter.ClientParameter is null;

    /// <summary>Whether any value comes from the client's options.</summary>
    public bool UsesOptions => Model.Parameters.Any(static parameter => parameter.ClientParameter is not null);

    /// <summary>The name of the argument or member that holds the body.</summary>
    public string BodyArgument => Model.RequestRecord is not null && Model.Body!.ArgumentName == "request" ? "body" : Model.Body!.ArgumentName;

    /// <summary>The expression of a parameter's value in the method that builds the call.</summary>
    public string Value(ParameterModel parameter)
    {
        string value = Model.RequestRecord is null ? parameter.ArgumentName
            : RecordIsOptional ? "request?." + parameter.PropertyName
            : "request." + parameter.PropertyName;
        if (parameter.ClientParameter is not { } option)
        {
            return value;
        }

        string filled = $"{value} ?? _options.{option}";
        return parameter.IsRequired
            ? $"{filled} ?? throw ApiRuntime.Arguments.Missing({CSharpLiteral.String(parameter.WireName)}, {CSharpLiteral.String(option)})"
            : filled;
    }

    /// <summary>The expression of the body.</summary>
    public string BodyValue() => !BodyIsInRecord ? BodyArgument : RecordIsOptional ? "request?." + Model.Body!.PropertyName : "request." + Model.Body!.PropertyName;

    /// <summary>Whether nothing in the request record must be given.</summary>
    public bool RecordIsOptional => !Parameters.Any(IsRequired) && !(BodyIsInRecord && Model.Body!.IsRequired);

    /// <summary>The arguments with a body of the given kind: required ones first.</summary>
    public IReadOnlyList<Argument> Arguments(BodyPlan? body)
    {
        var arguments = new List<Argument>();
        if (Model.RequestRecord is { } record)
        {
            arguments.Add(new Argument(RecordIsOptional ? record + "?" : record, "request", !RecordIsOptional, "The parameters" + (BodyIsInRecord ? " and the body." : ".")));
        }
        else
        {
            arguments.AddRange(Parameters.Select(ArgumentOf));
        }

        if (body is not null && !BodyIsInRecord)
        {
            bool isRequired = Model.Body!.IsRequired;
            string type = !isRequired || body.IsNullable ? body.CSharpType + "?" : body.CSharpType;
            int place = arguments.FindIndex(static argument => !argument.IsRequired);
            arguments.Insert(place < 0 ? arguments.Count : place, new Argument(type, BodyArgument, isRequired, Model.Body.Doc.Summary ?? "The body."));
        }

        return [.. arguments.OrderBy(static argument => argument.IsRequired ? 0 : 1)];
    }

    private Argument ArgumentOf(ParameterModel parameter)
    {
        bool isRequired = IsRequired(parameter);
        string type = isRequired ? CSharpTypes.Of(parameter.Type, Client.Context.Target) : CSharpTypes.Optional(parameter.Type, Client.Context.Target);
        return new Argument(type, parameter.ArgumentName, isRequired, ParameterDocs.Text(parameter));
    }

    private IEnumerable<MethodPlan> PlanMethods()
    {
        BodyPlan? first = Bodies.Count > 0 ? Bodies[0] : null;
        foreach (ReturnPlan returns in Returns)
        {
            yield return new MethodPlan(this, first, returns, Model.Id + first?.Suffix + returns.Suffix);
        }

        foreach (BodyPlan body in Bodies.Skip(1))
        {
            yield return new MethodPlan(this, body, Returns[0], Model.Id + body.Suffix);
        }
    }
}
