using FlowIq.Generator.Lowering.Naming;

namespace FlowIq.Generator.Lowering.Service;

internal static class ClientNames
{
    public static string For(string? title, string? chosen) => Identifiers.ToPascalCase(chosen ?? title ?? "", "Api");
}
