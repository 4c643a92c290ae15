using System;
using System.Collections.Generic;
using System.Linq;
using FlowIq.Generator.Diagnostics;
using FlowIq.Generator.Lowering.Naming;
using FlowIq.Generator.Model;
using Microsoft.OpenApi;

namespace FlowIq.Generator.Lowering.Service;

/// <summary>
/// Gives every operation its sub-client and its names. Ids that are unique come first, so that an operation
/// without an id, or one that repeats another's, never takes the name of one that has its own.
/// </summary>
internal sealed class OperationPlanner(ServiceContext context, string clientName)
{
    /// <summary>From this number of operations on, a document with several tags gets sub-clients.</summary>
    private const int SubClientsFrom = 41;

    private const string GroupSuffix = "Operations";

    private readonly Dictionary<string, MethodScope> _scopes = new(StringComparer.Ordinal);
    private readonly MethodScope _prefixes = new();
    private readonly Dictionary<string, GroupModel> _groups = new(StringComparer.OrdinalIgnoreCase);
    private readonly NameScope _properties = new(["Dispose", "Options", "BaseAddress", "ApiRuntime", "System", "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize", "ReferenceEquals", clientName + "Client", clientName + "Codec"], GroupSuffix);
    private bool _hasMethodsBesideGroups;

    /// <summary>The sub-clients, in the order of their first operation.</summary>
    public List<GroupModel> Groups { get; } = [];

    /// <summary>Plans the operations that passed the filter.</summary>
    /// <param name="all">All operations of the document: their number decides on sub-clients, so that a filter renames nothing.</param>
    public List<PlannedOperation> Plan(List<OperationSource> all, List<OperationSource> chosen)
    {
        bool hasGroups = context.Options.SubClients ?? IsLarge(all);
        _hasMethodsBesideGroups = hasGroups && all.Exists(static operation => operation.Tag is null);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var planned = new PlannedOperation?[chosen.Count];
        for (int pass = 0; pass < 2; pass++)
        {
            for (int i = 0; i < chosen.Count; i++)
            {
                string? wanted = Wanted(chosen[i]);
                bool isFirst = wanted is not null && planned[i] is null && pass == 0 && seen.Add((hasGroups ? chosen[i].Tag : "") + "\n" + wanted);
                if (planned[i] is null && (isFirst || pass == 1))
                {
                    planned[i] = Name(chosen[i], wanted, hasGroups);
                }
            }
        }

        return [.. planned.OfType<PlannedOperation>()];
    }

    private static bool IsLarge(List<OperationSource> operations)
    {
        var tags = new HashSet<string>(StringComparer.Ordinal);
        foreach (OperationSource operation in operations)
        {
            if (operation.Tag is { } tag)
            {
                tags.Add(tag);
            }
        }

        return operations.Count >= SubClientsFrom && tags.Count > 1;
    }

    private static string? Wanted(OperationSource source) =>
        source.Operation.Extensions.CSharpName() ?? MethodNames.FromId(source.Operation.OperationId);

    private PlannedOperation Name(OperationSource source, string? wanted, bool hasGroups)
    {
        string? group = hasGroups && source.Tag is { } tag ? Group(tag) : null;
        string fromPath = MethodNames.FromPath(source.Method, source.Path);
        string byParameters = fromPath + MethodNames.Parameters(source.Path);
        List<string> names = wanted is null ? [fromPath, byParameters] : [wanted, fromPath, byParameters];
        bool dropsGroup = group is not null && source.Operation.Extensions.CSharpName() is null;
        var ids = new List<string>();
        var fullNames = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string name in names)
        {
            string[] forms = dropsGroup ? [MethodNames.WithoutGroup(name, group!), name] : [name];
            foreach (string form in forms)
            {
                if (!fullNames.ContainsKey(form))
                {
                    ids.Add(form);
                    fullNames.Add(form, name);
                }
            }
        }

        if (!_scopes.TryGetValue(group ?? "", out MethodScope? methods))
        {
            _scopes[group ?? ""] = methods = new MethodScope();
        }

        string id = methods.Claim(ids);
        string full = fullNames.TryGetValue(id, out string? known) ? known : id;
        string prefix = _prefixes.Claim(group is null || full.StartsWith(group, StringComparison.Ordinal) ? [full] : [full, group + full]);
        if (wanted is not null && full != wanted)
        {
            context.Diagnostics.Report(Descriptors.OperationRenamed, source.At, source.Operation.OperationId ?? wanted, id);
        }

        return new PlannedOperation(source, id, prefix, group, methods);
    }

    /// <summary>The property of a tag's sub-client; tags that differ in spelling only share one.</summary>
    private string Group(string tag)
    {
        string key = ChosenName(tag) ?? Identifiers.ToPascalCase(tag, GroupSuffix);
        if (!_groups.TryGetValue(key, out GroupModel? group))
        {
            string property = _properties.Claim(_hasMethodsBesideGroups && LooksLikeMethod(key) ? key + GroupSuffix : key);
            string type = property + "Client";
            type = context.Schemas.TypeNames.IsFree(type) && context.Schemas.TypeNames.IsFree("I" + type) ? type : property + GroupSuffix + "Client";
            type = context.Schemas.TypeNames.Claim(type);
            context.Schemas.TypeNames.Claim("I" + type);
            _groups[key] = group = new GroupModel(property, type, Doc(tag));
            Groups.Add(group);
        }

        return group.PropertyName;
    }

    /// <summary>Like the methods of an operation without a tag: those that send it, and the one that builds its request.</summary>
    private static bool LooksLikeMethod(string name) =>
        name.EndsWith("Async", StringComparison.Ordinal) || (name.StartsWith("Build", StringComparison.Ordinal) && name.Length > 5 && char.IsUpper(name[5]));

    private DocModel Doc(string name) => Tag(name) is { } tag ? ServiceDocs.From(tag.Summary, tag.Description) : DocModel.None;

    private string? ChosenName(string name) => Tag(name)?.Extensions.CSharpName();

    /// <summary>What the document says of a tag.</summary>
    private OpenApiTag? Tag(string name)
    {
        foreach (OpenApiTag tag in context.Document.Tags ?? new HashSet<OpenApiTag>())
        {
            if (tag.Name == name)
            {
                return tag;
            }
        }

        return null;
    }
}
