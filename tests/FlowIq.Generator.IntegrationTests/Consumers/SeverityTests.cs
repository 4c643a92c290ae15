using System;
using System.Threading.Tasks;
using FlowIq.Generator.Tests.Harness;

namespace FlowIq.Generator.IntegrationTests.Consumers;

/// <summary>Severities are the user's: by file in <c>.globalconfig</c>, by property in the project.</summary>
[Collection(Builds.Name)]
public sealed class SeverityTests
{
    private const string Console = "<OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework>";

    [Theory]
    [InlineData("", "", "error FIQ0101")]
    [InlineData("", "<TreatWarningsAsErrors>false</TreatWarningsAsErrors>", "warning FIQ0101")]
    [InlineData("", "<NoWarn>$(NoWarn);FIQ0101</NoWarn>", null)]
    [InlineData("is_global = true\ndotnet_diagnostic.FIQ0101.severity = none\n", "", null)]
    [InlineData("is_global = true\ndotnet_diagnostic.FIQ0101.severity = suggestion\n", "", null)]
    [InlineData("is_global = true\ndotnet_diagnostic.FIQ0101.severity = error\n", "<TreatWarningsAsErrors>false</TreatWarningsAsErrors>", "error FIQ0101")]
    public async Task A_severity_is_the_users(string globalConfig, string properties, string? expected)
    {
        ConsumerProject project = new ConsumerProject("Severity", Console + properties, """<AdditionalFiles Include="broken.openapi.yaml" />""")
            .Write("broken.openapi.yaml", RepositoryPaths.Spec("flowiq.openapi.yaml").Replace("'#/components/schemas/CreateContactRequest'", "'#/components/schemas/CreateContactReqest'", StringComparison.Ordinal))
            .Write(".globalconfig", globalConfig)
            .Write("Program.cs", "Console.WriteLine();");

        Outcome outcome = await project.BuildAsync();

        if (expected is null)
        {
            outcome.AssertClean();
        }
        else
        {
            Assert.Matches(@"broken\.openapi\.yaml\(\d+,\d+\): " + expected, outcome.Text);
        }
    }
}
