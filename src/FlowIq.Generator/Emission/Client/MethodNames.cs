using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace FlowIq.Generator.Emission.Client;

/// <summary>
/// Keeps apart the methods that the emission adds to an operation's own (further bodies, further ways to return, forms that do
/// not throw): the operations' names stand, what would collide with them gets a number.
/// </summary>
internal static class MethodNames
{
    public static void Separate(IReadOnlyList<OperationPlan> operations)
    {
        foreach (IGrouping<string, OperationPlan> group in operations.GroupBy(static operation => operation.Model.Group ?? "", StringComparer.Ordinal))
        {
            Separate([.. group]);
        }
    }

    private static void Separate(OperationPlan[] operations)
    {
        var taken = new HashSet<string>(operations.Select(static operation => operation.Methods[0].Name), StringComparer.Ordinal);
        var builders = new HashSet<string>(StringComparer.Ordinal);
        foreach (OperationPlan operation in operations)
        {
            var overloads = new HashSet<string>(StringComparer.Ordinal) { operation.Methods[0].Name + " " + operation.Methods[0].Body?.CSharpType };
            foreach (MethodPlan method in operation.Methods.Skip(1))
            {
                bool isOverload = method.Name == operation.Methods[0].Name && overloads.Add(method.Name + " " + method.Body?.CSharpType);
                if (!isOverload)
                {
                    string name = method.Name == operation.Methods[0].Name && method.Body is not null ? method.Name + method.Body.Content.Kind : method.Name;
                    method.Name = Unique(taken, name);
                    method.TryName = method.TryName is null ? null : "Try" + method.Name;
                }
            }

            foreach (IGrouping<BodyPlan?, MethodPlan> body in operation.Methods.GroupBy(static method => method.Body))
            {
                string name = Unique(builders, "Build" + body.First().Name);
                foreach (MethodPlan method in body)
                {
                    method.BuilderName = name;
                }
            }
        }

        foreach (OperationPlan operation in operations)
        {
            foreach (IGrouping<string?, MethodPlan> form in operation.Methods.Where(static method => method.TryName is not null).GroupBy(static method => method.TryName))
            {
                string name = Unique(taken, form.Key!);
                foreach (MethodPlan method in form.ToArray())
                {
                    method.TryName = name;
                }
            }
        }
    }

    private static string Unique(HashSet<string> taken, string name)
    {
        string unique = name;
        for (int i = 2; !taken.Add(unique); i++)
        {
            unique = name + i.ToString(CultureInfo.InvariantCulture);
        }

        return unique;
    }
}
