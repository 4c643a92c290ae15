using System.Globalization;
using FlowIq.Generator.Lowering.Naming;

namespace FlowIq.Generator.Lowering.Unions;

/// <summary>What to call an anonymous branch of a union, from what makes it special.</summary>
internal static class BranchNames
{
    /// <param name="tag">A value that one of its properties always has, the discriminator's before all others; or null.</param>
    public static string For(UnionBranch branch, string? tag, int index, int count)
    {
        if (branch.Component is { } component)
        {
            return Identifiers.ToPascalCase(component);
        }

        if (tag is not null)
        {
            return Identifiers.ToPascalCase(tag);
        }

        if (Title(branch.Shape.Title) is { } title)
        {
            return title;
        }

        return !branch.Shape.IsObject ? "Value" : count == 1 ? "Object" : "Option" + (index + 1).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>A title helps where it is a name and no sentence.</summary>
    private static string? Title(string? title)
    {
        if (title is null || title.Length > 60)
        {
            return null;
        }

        string name = Identifiers.ToPascalCase(title);
        return title.Split(' ').Length <= 5 ? name : null;
    }
}
