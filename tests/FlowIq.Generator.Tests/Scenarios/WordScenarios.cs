using System.Threading.Tasks;

namespace FlowIq.Generator.Tests.Scenarios;

/// <summary>Operations, parameters, types and members named by keywords.</summary>
public sealed class WordScenarios
{
    private static readonly Scenario[] Table =
    [
        new("await client.AndAsync(\"ok\", new And { Name = \"ok\" });", "POST /special-words/and?and=ok\n\n{\"name\":\"ok\"}"),
        new("await client.AsAsync(\"ok\", new As { Name = \"ok\" });", "POST /special-words/as?as=ok\n\n{\"name\":\"ok\"}"),
        new("await client.AssertAsync(\"ok\", new Assert { Name = \"ok\" });", "POST /special-words/assert?assert=ok\n\n{\"name\":\"ok\"}"),
        new("await client.AsyncAsync(\"ok\", new Async { Name = \"ok\" });", "POST /special-words/async?async=ok\n\n{\"name\":\"ok\"}"),
        new("await client.AwaitAsync(\"ok\", new Await { Name = \"ok\" });", "POST /special-words/await?await=ok\n\n{\"name\":\"ok\"}"),
        new("await client.BreakAsync(\"ok\", new Break { Name = \"ok\" });", "POST /special-words/break?break=ok\n\n{\"name\":\"ok\"}"),
        new("await client.ClassAsync(\"ok\", new Class { Name = \"ok\" });", "POST /special-words/class?class=ok\n\n{\"name\":\"ok\"}"),
        new("await client.ConstructorAsync(\"ok\", new Constructor { Name = \"ok\" });", "POST /special-words/constructor?constructor=ok\n\n{\"name\":\"ok\"}"),
        new("await client.ContinueAsync(\"ok\", new Continue { Name = \"ok\" });", "POST /special-words/continue?continue=ok\n\n{\"name\":\"ok\"}"),
        new("await client.DefAsync(\"ok\", new Def { Name = \"ok\" });", "POST /special-words/def?def=ok\n\n{\"name\":\"ok\"}"),
        new("await client.DelAsync(\"ok\", new Del { Name = \"ok\" });", "POST /special-words/del?del=ok\n\n{\"name\":\"ok\"}"),
        new("await client.ElifAsync(\"ok\", new Elif { Name = \"ok\" });", "POST /special-words/elif?elif=ok\n\n{\"name\":\"ok\"}"),
        new("await client.ElseAsync(\"ok\", new Else { Name = \"ok\" });", "POST /special-words/else?else=ok\n\n{\"name\":\"ok\"}"),
        new("await client.ExceptAsync(\"ok\", new Except { Name = \"ok\" });", "POST /special-words/except?except=ok\n\n{\"name\":\"ok\"}"),
        new("await client.ExecAsync(\"ok\", new Exec { Name = \"ok\" });", "POST /special-words/exec?exec=ok\n\n{\"name\":\"ok\"}"),
        new("await client.FinallyAsync(\"ok\", new Finally { Name = \"ok\" });", "POST /special-words/finally?finally=ok\n\n{\"name\":\"ok\"}"),
        new("await client.ForAsync(\"ok\", new For { Name = \"ok\" });", "POST /special-words/for?for=ok\n\n{\"name\":\"ok\"}"),
        new("await client.FromAsync(\"ok\", new From { Name = \"ok\" });", "POST /special-words/from?from=ok\n\n{\"name\":\"ok\"}"),
        new("await client.GlobalAsync(\"ok\", new Global { Name = \"ok\" });", "POST /special-words/global?global=ok\n\n{\"name\":\"ok\"}"),
        new("await client.IfAsync(\"ok\", new If { Name = \"ok\" });", "POST /special-words/if?if=ok\n\n{\"name\":\"ok\"}"),
        new("await client.ImportAsync(\"ok\", new Import { Name = \"ok\" });", "POST /special-words/import?import=ok\n\n{\"name\":\"ok\"}"),
        new("await client.InAsync(\"ok\", new In { Name = \"ok\" });", "POST /special-words/in?in=ok\n\n{\"name\":\"ok\"}"),
        new("await client.IsAsync(\"ok\", new Is { Name = \"ok\" });", "POST /special-words/is?is=ok\n\n{\"name\":\"ok\"}"),
        new("await client.LambdaAsync(\"ok\", new Lambda { Name = \"ok\" });", "POST /special-words/lambda?lambda=ok\n\n{\"name\":\"ok\"}"),
        new("await client.NotAsync(\"ok\", new Not { Name = \"ok\" });", "POST /special-words/not?not=ok\n\n{\"name\":\"ok\"}"),
        new("await client.OrAsync(\"ok\", new Or { Name = \"ok\" });", "POST /special-words/or?or=ok\n\n{\"name\":\"ok\"}"),
        new("await client.PassAsync(\"ok\", new Pass { Name = \"ok\" });", "POST /special-words/pass?pass=ok\n\n{\"name\":\"ok\"}"),
        new("await client.RaiseAsync(\"ok\", new Raise { Name = \"ok\" });", "POST /special-words/raise?raise=ok\n\n{\"name\":\"ok\"}"),
        new("await client.ReturnAsync(\"ok\", new Return { Name = \"ok\" });", "POST /special-words/return?return=ok\n\n{\"name\":\"ok\"}"),
        new("await client.TryAsync(\"ok\", new Try { Name = \"ok\" });", "POST /special-words/try?try=ok\n\n{\"name\":\"ok\"}"),
        new("await client.WhileAsync(\"ok\", new While { Name = \"ok\" });", "POST /special-words/while?while=ok\n\n{\"name\":\"ok\"}"),
        new("await client.WithAsync(\"ok\", new With { Name = \"ok\" });", "POST /special-words/with?with=ok\n\n{\"name\":\"ok\"}"),
        new("await client.YieldAsync(\"ok\", new Yield { Name = \"ok\" });", "POST /special-words/yield?yield=ok\n\n{\"name\":\"ok\"}"),
        new("await client.SameAsModelAsync(new SameAsModel { SameAsModelValue = \"ok\" });", "POST /special-words/model-properties/same-as-model\n\n{\"SameAsModel\":\"ok\"}"),
        new(
            "await client.DictMethodsAsync(new DictMethods { Keys = \"k\", Items = \"i\", Values = \"v\", Clear = \"c\", Get = \"g\", Copy = \"y\", EqualsValue = \"e\", GetHashCodeValue = \"h\", ToStringValue = \"s\", GetTypeValue = \"t\" });",
            "POST /special-words/model-properties/dict-methods\n\n{\"keys\":\"k\",\"items\":\"i\",\"values\":\"v\",\"clear\":\"c\",\"get\":\"g\",\"copy\":\"y\",\"Equals\":\"e\",\"GetHashCode\":\"h\",\"ToString\":\"s\",\"GetType\":\"t\"}"),
    ];

    [Fact]
    public Task They_travel_as_they_should() => ScenarioRun.AssertAsync("words", Table);
}
