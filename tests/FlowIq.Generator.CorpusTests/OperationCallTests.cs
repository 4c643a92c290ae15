using System.Linq;
using FlowIq.Generator.CorpusTests.Calls;
using FlowIq.Generator.CorpusTests.Harness;
using Xunit.Abstractions;

namespace FlowIq.Generator.CorpusTests;

/// <summary>
/// Every method of every client is called, with what it must be given and with all that it can be given, and sends what its operation
/// demands: method, path, parameters, body, credentials. What the document says comes back is read back.
/// </summary>
public sealed class OperationCallTests(ITestOutputHelper output)
{
    [CorpusTheory]
    [MemberData(nameof(Corpus.Names), MemberType = typeof(Corpus))]
    public void Every_operation_sends_a_well_formed_request(string document)
    {
        OperationCalls calls = OperationCalls.Of(document);
        output.WriteLine($"{document}: {calls.Operations} operations, {calls.Methods} methods, {calls.Calls} calls, {calls.Answers} answers, {calls.Problems.Count} problems");
        Assert.True(calls.Problems.Count == 0, string.Join("\n", calls.Problems.Take(40)));
        Assert.Equal(FloorClients.Of(document).Model!.Service.Operations.Count, calls.Operations);
    }
}
