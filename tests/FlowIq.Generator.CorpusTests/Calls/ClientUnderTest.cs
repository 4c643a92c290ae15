using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Reflection;
using FlowIq.Generator.CorpusTests.Values;
using FlowIq.Generator.Emission.Client;
using FlowIq.Generator.Model;
using FlowIq.Generator.Pipeline;

namespace FlowIq.Generator.CorpusTests.Calls;

/// <summary>An emitted client with all its credentials set, over a handler that records.</summary>
internal sealed class ClientUnderTest
{
    /// <summary>Where calls go whose server in the document is relative, absent or without encryption.</summary>
    public static readonly Uri Elsewhere = new("https://recorder.test");

    private readonly object _client;

    public ClientUnderTest(ClientModel model, Assembly assembly, ValueSource values)
    {
        Model = model;
        Assembly = assembly;
        object options = Activator.CreateInstance(Find(model.Name + "ClientOptions"))!;
        foreach (SecuritySchemeModel scheme in model.Service.SecuritySchemes.Where(static scheme => scheme.Kind != SecurityKind.MutualTls))
        {
            PropertyInfo option = options.GetType().GetProperty(scheme.Name)!;
            option.SetValue(options, scheme.Kind == SecurityKind.Basic
                ? Activator.CreateInstance(option.PropertyType, "user", "secret")
                : option.PropertyType.GetMethod("FromValue")!.Invoke(null, [SecretOf(scheme)]));
        }

        foreach (ClientParameterModel parameter in model.Service.ClientParameters)
        {
            PropertyInfo option = options.GetType().GetProperty(parameter.Name)!;
            option.SetValue(options, values.Smallest(option.PropertyType));
        }

        _client = Activator.CreateInstance(Find(model.Name + "Client"), new HttpClient(Handler), options)!;
        Operations = ClientPlan.Of(model, EmissionUnit.Of(model, TargetFacts.Modern).Context).Operations;
    }

    public ClientModel Model { get; }

    public Assembly Assembly { get; }

    public RecordingHandler Handler { get; } = new();

    public IReadOnlyList<OperationPlan> Operations { get; }

    public static string SecretOf(SecuritySchemeModel scheme) => "secret-of-" + scheme.Name;

    public Type Find(string name) => Assembly.GetType($"{Model.Namespace}.{name}", throwOnError: true)!;

    /// <summary>What the operation's methods are called on: the client, or the sub-client of its tag.</summary>
    public object HolderOf(OperationModel operation) =>
        operation.Group is null ? _client : _client.GetType().GetProperty(operation.Group)!.GetValue(_client)!;

    /// <summary>All public methods of a name, which are one operation's: an overload for each kind of body.</summary>
    public IEnumerable<MethodInfo> Methods(OperationModel operation, string name) =>
        HolderOf(operation).GetType().GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(method => method.Name == name + "Async");
}
