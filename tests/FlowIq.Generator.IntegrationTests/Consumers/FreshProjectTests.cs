using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using FlowIq.Generator.Tests.Harness;

namespace FlowIq.Generator.IntegrationTests.Consumers;

/// <summary>An empty folder, a new project, the package: what a user does first.</summary>
[Collection(Builds.Name)]
public sealed class FreshProjectTests
{
    private const string Console = "<OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework>";

    [Fact]
    public async Task With_nothing_but_the_package_all_ten_shapes_are_sent()
    {
        ConsumerProject project = new ConsumerProject("Bundled", Console).WithProgram("TenShapes.cs");

        (await project.BuildAsync()).AssertClean();

        await TenShapesRun.AssertSendsAsync(project, "dotnet", Path.Combine(project.Output(), "Bundled.dll"));
        Assert.Equal(
            ["Bundled.deps.json", "Bundled.dll", "Bundled.pdb", "Bundled.runtimeconfig.json", "Bundled.xml"],
            Directory.EnumerateFiles(project.Output()).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal([], ReflectionTraces.In(Path.Combine(project.Output(), "Bundled.dll")));
    }

    [Fact]
    public async Task The_compiler_server_loads_it_too()
    {
        ConsumerProject project = new ConsumerProject("Served", Console).WithProgram("TenShapes.cs");
        string pipe = "flowiq-" + Guid.NewGuid().ToString("N");
        try
        {
            // Twice: the second time everything is loaded already.
            (await project.BuildAsync("-p:UseSharedCompilation=true", "-p:SharedCompilationId=" + pipe)).AssertClean();
            (await project.BuildAsync("-p:UseSharedCompilation=true", "-p:SharedCompilationId=" + pipe, "--no-incremental")).AssertClean();
        }
        finally
        {
            string compilers = (await project.RunAsync("dotnet", ["msbuild", "-nologo", "-getProperty:RoslynTargetsPath"])).Text.Trim();
            await project.RunAsync("dotnet", ["exec", Path.Combine(compilers, "bincore", "VBCSCompiler.dll"), "-shutdown", "-pipename:" + pipe]);
        }
    }

    [Fact]
    public async Task A_required_field_that_is_left_out_does_not_compile()
    {
        ConsumerProject project = new ConsumerProject("LeftOut", Console)
            .Write("Program.cs", "_ = new FlowIq.AudioMessage { PhoneNumber = \"+27123456789\" };");

        Outcome outcome = await project.BuildAsync();

        Assert.Equal(["CS9035"], outcome.Complaints);
        Assert.Contains("MediaUrl", outcome.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_added_as_an_AdditionalFile_takes_the_place_of_the_bundled_one()
    {
        ConsumerProject project = new ConsumerProject("My.App", Console, """<AdditionalFiles Include="apis/flowiq.openapi.yaml" />""")
            .WithDocument("apis/flowiq.openapi.yaml", "flowiq.openapi.yaml")
            // The project's own namespace; the bundled document's client is not there beside it.
            .Write("Program.cs", """
                My.App.SendWhatsAppRequest message = new My.App.TextMessage { PhoneNumber = "1", Text = "" };
                Console.WriteLine(message);

                namespace FlowIq
                {
                    internal class FlowIqClient;
                }
                """);

        (await project.BuildAsync()).AssertClean();
    }

    [Fact]
    public async Task Documents_with_options_stand_side_by_side()
    {
        ConsumerProject project = new ConsumerProject(
            "Several",
            Console + "<FlowIqBundledDocument>false</FlowIqBundledDocument>",
            """
            <FlowIqOpenApi Include="specs/one.json" Namespace="Contoso.One" ClientName="One" Accessibility="internal" />
            <FlowIqOpenApi Include="specs/two.yaml" Namespace="Contoso.Two" ClientName="Two" Operations="sendWhatsApp; getContact" Results="false" />
            <FlowIqOpenApi Include="specs/three.yaml" Namespace="Contoso.Three" ClientName="Three" Paths="/contact;/set-webhooks" ExcludeOperations="setWebhook" />
            """)
            .WithDocument("specs/one.json", "flowiq-published-shape.openapi.json")
            .WithDocument("specs/two.yaml", "flowiq.openapi.yaml")
            .WithDocument("specs/three.yaml", "flowiq.openapi.yaml")
            .Write("Program.cs", """
                Contoso.One.OneClient? one = null;
                Contoso.Two.ITwoClient? two = null;
                Contoso.Three.IThreeClient? three = null;
                Func<Contoso.Three.IThreeClient, Task<Contoso.Three.CreateContactResponse>> create = client => client.CreateContactAsync(new() { Name = "", PhoneNumber = "" });
                Console.WriteLine($"{one}{two}{three}{create.Method.Name.Length > 0}");
                Console.WriteLine(typeof(Contoso.One.OneClient).IsPublic);
                Console.WriteLine(string.Join(" ", typeof(Contoso.Two.ITwoClient).GetMethods().Select(method => method.Name).Order()));
                Console.WriteLine(string.Join(" ", typeof(Contoso.Three.IThreeClient).GetMethods().Select(method => method.Name).Order()));
                Console.WriteLine(Type.GetType("FlowIq.FlowIqClient") is null);
                """);

        (await project.BuildAsync()).AssertClean();

        Outcome run = await project.RunAsync("dotnet", [Path.Combine(project.Output(), "Several.dll")]);
        Assert.Equal(
            "True\nFalse\nGetContactAsync SendWhatsAppAsync\nCreateContactAsync GetContactAsync TryCreateContactAsync TryGetContactAsync\nTrue\n",
            run.Text.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Without_any_document_nothing_is_emitted()
    {
        ConsumerProject project = new ConsumerProject("Nothing", Console + "<FlowIqBundledDocument>false</FlowIqBundledDocument>")
            .Write("Program.cs", "Console.WriteLine(typeof(Program).Assembly.GetTypes().Length);");

        (await project.BuildAsync()).AssertClean();

        Assert.Equal("1", (await project.RunAsync("dotnet", [Path.Combine(project.Output(), "Nothing.dll")])).Text.Trim());
    }

    [Fact]
    public async Task A_broken_document_or_option_is_shown_at_its_line()
    {
        ConsumerProject project = new ConsumerProject("Broken", Console, """<FlowIqOpenApi Include="broken.openapi.yaml" Paths="/contact#none; /contact" />""")
            .Write("broken.openapi.yaml", RepositoryPaths.Spec("flowiq.openapi.yaml").Replace("'#/components/schemas/CreateContactRequest'", "'#/components/schemas/CreateContactReqest'", StringComparison.Ordinal))
            .Write("Program.cs", "Console.WriteLine();");

        Outcome outcome = await project.BuildAsync();

        Assert.Matches(@"broken\.openapi\.yaml\(\d+,\d+\): (error|warning) FIQ\d{4}", outcome.Text);
        // An option's value arrives whole, whatever is in it.
        Assert.Contains("\"/contact#none\"", outcome.Text, StringComparison.Ordinal);
        Assert.All(outcome.Complaints, static id => Assert.StartsWith("FIQ", id, StringComparison.Ordinal));
    }
}
