using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using FlowIq.Generator.Tests.Harness;

namespace FlowIq.Generator.Tests.Reading.Overlay;

/// <summary>The overlay under <c>specs</c>, and any that the README shows, do what they are shown for.</summary>
public class OverlayExampleTests
{
    [Fact]
    public void The_example_gives_the_vendors_document_a_form_that_pleases() =>
        Assert.All(Examples(), static overlay =>
        {
            GeneratorRun run = GeneratorRun.Of(TestProject
                .With(RepositoryPaths.Spec("overlays/vendor.json"), "specs/vendor.json", ("Document", "true"), ("Overlay", "specs/fixes.overlay.yaml"), ("Namespace", "Vendor"), ("ClientName", "Vendor"))
                .Add("specs/fixes.overlay.yaml", overlay));
            Assert.Empty(run.Diagnostics);
            Assembly assembly = run.Compile();
            MethodInfo method = assembly.GetType("Vendor.IVendorClient")!.GetMethod("GetOrderAsync")!;
            Assert.Equal("id tenant options cancellationToken", string.Join(" ", method.GetParameters().Select(static parameter => parameter.Name)));
            Assert.NotNull(assembly.GetType("Vendor.VendorClientOptions")!.GetProperty("Tenant"));
            Assert.Equal(["Id", "Status"], assembly.GetType("Vendor.Order")!.GetProperties().Select(static property => property.Name).Order(System.StringComparer.Ordinal));
            Assert.Null(assembly.GetType("Vendor.IVendorClient")!.GetMethod("FlushAsync"));
        });

    private static IEnumerable<string> Examples()
    {
        string readme = File.ReadAllText(Path.Combine(RepositoryPaths.Root, "README.md")).ReplaceLineEndings("\n");
        return Regex.Matches(readme, "```yaml\n(overlay: .*?)```", RegexOptions.Singleline)
            .Select(static match => match.Groups[1].Value)
            .Append(RepositoryPaths.Spec("overlays/fixes.overlay.yaml"));
    }
}
