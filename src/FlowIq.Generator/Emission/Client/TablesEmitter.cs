using System.Collections.Generic;
using FlowIq.Generator.Model;

namespace FlowIq.Generator.Emission.Client;

/// <summary>What operations share: their security requirements and their errors.</summary>
internal static class TablesEmitter
{
    public static void Emit(SourceWriter writer, ClientPlan plan)
    {
        writer.Line("/// <summary>The credentials that operations need.</summary>").Open("internal static class ClientSecurity");
        foreach ((string name, EquatableArray<SecurityAlternative> requirement) in plan.Security.Requirements)
        {
            writer.Line($"public static readonly SecurityRequirement {name} = new({plan.Security.Arguments(requirement)});");
        }

        writer.Close().Line();
        writer.Line("/// <summary>The errors that operations document.</summary>").Open("internal static class ClientErrors");
        bool isFirst = true;
        foreach ((string name, IReadOnlyList<string> arms) in plan.Errors.Functions)
        {
            if (!isFirst)
            {
                writer.Line();
            }

            isFirst = false;
            writer.Open($"public static ApiException {name}(ResponseReader response) => response.StatusCode switch");
            foreach (string arm in arms)
            {
                writer.Line(arm);
            }

            writer.Close(";");
        }

        writer.Close();
    }
}
