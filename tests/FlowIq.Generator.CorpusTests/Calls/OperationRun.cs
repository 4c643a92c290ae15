using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using FlowIq.Generator.CorpusTests.Values;
using FlowIq.Generator.Emission.Client;
using FlowIq.Generator.Model;

namespace FlowIq.Generator.CorpusTests.Calls;

/// <summary>Calls the methods of one operation, each with what it must be given and with all that it can be given.</summary>
internal sealed class OperationRun(ClientUnderTest client, ValueSource values, AnswerCheck answers, OperationPlan operation)
{
    private readonly List<string> _problems = [];
    private int _methods;
    private int _calls;
    private int _answers;

    public async Task<OperationCalls> CallAsync()
    {
        foreach (MethodPlan plan in operation.Methods.DistinctBy(static method => method.Name))
        {
            MethodInfo[] methods = [.. client.Methods(operation.Model, plan.Name)];
            if (methods.Length == 0)
            {
                _problems.Add($"{operation.Model.Id}: there is no method {plan.Name}Async");
            }

            foreach (MethodInfo method in methods)
            {
                await CallAsync(method, isFull: false, isTry: false);
                await CallAsync(method, isFull: true, isTry: false);
            }
        }

        foreach (MethodInfo method in operation.Methods.Select(static plan => plan.TryName).OfType<string>().Distinct().SelectMany(name => client.Methods(operation.Model, name)))
        {
            await CallAsync(method, isFull: false, isTry: true);
        }

        await AnswerAsync();
        return new OperationCalls(0, _methods, _calls, _answers, _problems);
    }

    /// <summary>An empty answer of a status that the document does not describe is an error; what is asserted is what was sent.</summary>
    private async Task CallAsync(MethodInfo method, bool isFull, bool isTry)
    {
        _methods += isFull || isTry ? 1 : 0;
        _calls++;
        client.Handler.Answer(RecordingHandler.Undescribed);
        CallArguments arguments = Arguments(method, isFull);
        string? outcome = await OutcomeAsync(method, arguments, isTry);
        SentRequest? sent = client.Handler.Sent;
        IEnumerable<string> problems = sent is null ? ["nothing was sent"] : new RequestCheck(client.Model.Service, operation.Model, arguments, sent).Problems();
        string form = isFull ? "with all arguments" : "with what is required";
        _problems.AddRange(problems.Concat(outcome is null ? [] : [outcome]).Select(problem => $"{operation.Model.Method} {operation.Model.PathTemplate}, {method.Name} {form}: {problem}"));
    }

    private async Task<string?> OutcomeAsync(MethodInfo method, CallArguments arguments, bool isTry)
    {
        try
        {
            object? result = await Calling.AwaitAsync(method.Invoke(client.HolderOf(operation.Model), arguments.Values)!);
            int? status = isTry ? (int?)result?.GetType().GetProperty("StatusCode")!.GetValue(result) : null;
            return status == RecordingHandler.Undescribed ? null : $"the outcome is {result ?? "nothing"}";
        }
        catch (Exception thrown)
        {
            Exception error = thrown is TargetInvocationException { InnerException: { } inner } ? inner : thrown;
            return !isTry && Calling.StatusOf(error) == RecordingHandler.Undescribed ? null : $"{error.GetType().Name}: {error.Message}";
        }
    }

    /// <summary>What the document describes is read back typed.</summary>
    private async Task AnswerAsync()
    {
        MethodInfo method = client.Methods(operation.Model, operation.Methods[0].Name).First();
        CallArguments arguments = Arguments(method, isFull: false);
        foreach (ResponseModel response in operation.Model.Responses.ToArray())
        {
            if (await answers.ProblemAsync(operation, response, method, arguments) is { } problem)
            {
                _problems.Add($"{operation.Model.Method} {operation.Model.PathTemplate}, {response.Status}: {problem}");
            }
            else
            {
                _answers++;
            }
        }
    }

    private CallArguments Arguments(MethodInfo method, bool isFull)
    {
        object? options = null;
        if (!RequestCheck.IsSafe(RequestCheck.ServerOf(client.Model.Service, operation.Model)))
        {
            options = Activator.CreateInstance(client.Find("RequestOptions"));
            options!.GetType().GetProperty("BaseAddress")!.SetValue(options, ClientUnderTest.Elsewhere);
        }

        return CallArguments.Of(operation, method, values, isFull, options);
    }
}
