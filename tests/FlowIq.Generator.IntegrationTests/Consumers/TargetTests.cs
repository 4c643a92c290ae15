using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace FlowIq.Generator.IntegrationTests.Consumers;

/// <summary>The frameworks, compilers and ways to publish that users have.</summary>
[Collection(Builds.Name)]
public sealed class TargetTests
{
    [SkippableFact]
    public async Task Older_frameworks_compile_FlowIQs_own_and_its_published_document()
    {
        // Both documents in each target: what FlowIQ publishes is 3.1 with 3.0's nullable, and has unions without discriminator.
        ConsumerProject project = new ConsumerProject(
            "Older",
            "<TargetFrameworks>net8.0;netstandard2.0;net472</TargetFrameworks><ImplicitUsings>disable</ImplicitUsings>",
            """
            <FlowIqOpenApi Include="flowiq.yaml" Namespace="Older.FlowIq" />
            <FlowIqOpenApi Include="published.json" Namespace="Older.Published" ClientName="Published" />
            <PackageReference Include="System.Text.Json" Version="8.0.5" Condition="'$(TargetFramework)' != 'net8.0'" />
            <PackageReference Include="Microsoft.NETFramework.ReferenceAssemblies" Version="1.0.3" PrivateAssets="all" />
            <Reference Include="System.Net.Http" Condition="'$(TargetFramework)' == 'net472'" />
            """)
            .WithDocument("flowiq.yaml", "flowiq.openapi.yaml")
            .WithDocument("published.json", "flowiq-published-shape.openapi.json")
            .Write("Use.cs", """
                namespace Older;

                internal static class Use
                {
                    public static FlowIq.SendWhatsAppRequest Message => new FlowIq.TextMessage { PhoneNumber = "1", Text = "" };

                    public static Published.IPublishedClient? Client => null;
                }
                """);

        Outcome outcome = await project.BuildAsync();
        Skip.If(outcome.Complaints.Any(static id => id is "NU1101" or "NU1102" or "NU1301"), "An older framework's references cannot be restored here.");

        outcome.AssertClean();
    }

    [SkippableFact]
    public async Task Another_version_of_the_compiler_loads_it()
    {
        ConsumerProject project = new ConsumerProject(
            "OtherCompiler",
            "<OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><LangVersion>12</LangVersion>",
            """<PackageReference Include="Microsoft.Net.Compilers.Toolset" Version="4.14.0" PrivateAssets="all" />""").WithProgram("TenShapes.cs");

        Outcome outcome = await project.BuildAsync();
        Skip.If(outcome.Complaints.Any(static id => id is "NU1101" or "NU1102" or "NU1301"), "The compiler cannot be restored here.");

        outcome.AssertClean();
    }

    [SkippableFact]
    public async Task Published_ahead_of_time_there_is_no_warning_and_the_program_sends()
    {
        ConsumerProject project = new ConsumerProject(
            "Native",
            "<OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><PublishAot>true</PublishAot><TrimmerSingleWarn>false</TrimmerSingleWarn><StripSymbols>false</StripSymbols>").WithProgram("TenShapes.cs");

        Outcome outcome = await project.RunAsync("dotnet", ["publish", "-nologo", "-o", "out"]);
        Skip.If(outcome.Complaints.Any(static id => id is "NU1101" or "NU1102" or "NU1301"), "The native compiler cannot be restored here.");
        Skip.If(outcome.Text.Contains("Platform linker", StringComparison.Ordinal), "There is no linker here.");

        outcome.AssertClean();
        Assert.DoesNotMatch(@"IL[23]\d{3}", outcome.Text);
        string program = project.PathOf(Path.Combine("out", OperatingSystem.IsWindows() ? "Native.exe" : "Native"));
        await TenShapesRun.AssertSendsAsync(project, program);
    }
}
