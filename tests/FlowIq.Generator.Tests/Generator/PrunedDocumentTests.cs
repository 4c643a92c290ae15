using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using FlowIq.Generator.Tests.Harness;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlowIq.Generator.Tests.Generator;

/// <summary>Of a large document one tag is wanted: what that tag does not need is not there.</summary>
public class PrunedDocumentTests
{
    private const string GitHub = "valid/github-api-full.json";

    [CorpusFact(GitHub)]
    public void Only_what_the_chosen_operations_reach_is_emitted()
    {
        GeneratorRun run = GeneratorRun.Of(TestProject.With(File.ReadAllText(CorpusFactAttribute.PathOf(GitHub)), "github.openapi.json", ("Tags", "repos"), ("ClientName", "GitHub")));
        Assembly assembly = run.Compile();
        Type client = assembly.GetType("Sample.IReposClient")!;
        Assert.True(client.GetMethods().Length > 200, "The operations of the tag are there.");
        Assert.Equal("Repos", Assert.Single(assembly.GetType("Sample.IGitHubClient")!.GetProperties()).Name);

        // Errors of another media type are no part of a signature: who catches the exception sees their type.
        IEnumerable<Type> errors = Regex.Matches(run.Files["GitHub.ClientTables.g.cs"], @"GitHubCodec\.Read(\w+)").Select(match => assembly.GetType("Sample." + match.Groups[1].Value)!);
        HashSet<Type> reached = Reached([.. client.GetMethods().SelectMany(static method => method.GetParameters().Select(static parameter => parameter.ParameterType).Append(method.ReturnType)), .. errors], assembly);
        string[] unreached = [.. DeclaredTypes(run).Where(name => !reached.Contains(assembly.GetType("Sample." + name)!))];
        Assert.True(unreached.Length == 0, "Emitted though nothing needs it: " + string.Join(", ", unreached.Take(20)));
        Assert.Null(assembly.GetType("Sample.GistSimple"));
    }

    private static IEnumerable<string> DeclaredTypes(GeneratorRun run) => run.Files
        .Where(static file => file.Key.Contains(".Models."))
        .SelectMany(static file => CSharpSyntaxTree.ParseText(file.Value).GetRoot().ChildNodes().OfType<BaseNamespaceDeclarationSyntax>())
        .SelectMany(static declared => declared.Members.OfType<BaseTypeDeclarationSyntax>())
        .Select(static type => type.Identifier.ValueText);

    /// <summary>All types that signatures and properties lead to, a union's cases among them.</summary>
    private static HashSet<Type> Reached(IEnumerable<Type> roots, Assembly assembly)
    {
        var heirs = assembly.GetTypes().Where(static type => type.BaseType is not null).ToLookup(static type => type.BaseType!);
        var reached = new HashSet<Type>();
        var open = new Stack<Type>(roots);
        while (open.TryPop(out Type? type))
        {
            foreach (Type argument in type.IsGenericType ? type.GenericTypeArguments : [])
            {
                open.Push(argument);
            }

            if (type.Assembly == assembly && reached.Add(type))
            {
                foreach (Type next in type.GetProperties().Select(static property => property.PropertyType).Concat(heirs[type]).Append(type.BaseType ?? type))
                {
                    open.Push(next);
                }

                foreach (MethodInfo conversion in type.GetMethods(BindingFlags.Public | BindingFlags.Static).Where(static method => method.Name.StartsWith("From", StringComparison.Ordinal)))
                {
                    open.Push(conversion.GetParameters()[0].ParameterType);
                }
            }
        }

        return reached;
    }
}
