using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using FlowIq.Generator.Diagnostics;
using FlowIq.Generator.Lowering.Naming;
using FlowIq.Generator.Lowering.Schemas;
using FlowIq.Generator.Model;
using FlowIq.Generator.Reading;
using FlowIq.Generator.Reading.Schemas;
using FlowIq.Generator.Reading.Structure;
using Microsoft.OpenApi;
using ParameterStyle = FlowIq.Generator.Model.ParameterStyle;

namespace FlowIq.Generator.Lowering.Service;

/// <summary>The parameters of one operation: its own, the path's, and those that only the path template knows.</summary>
internal sealed class ParameterLowering(ServiceContext context, ClientParameters clientParameters, SecurityLowering credentials)
{
    /// <summary>Headers that the specification leaves to the content, the response and the security schemes.</summary>
    private static readonly HashSet<string> IgnoredHeaders = new(StringComparer.OrdinalIgnoreCase) { "Accept", "Content-Type", "Authorization" };

    private static readonly string[] TakenArguments = ["options", "cancellationToken", "request", "call", "response", "nameof"];

    /// <param name="security">What the operation needs: a parameter that is a credential of it is none of the method's.</param>
    public List<ParameterModel> Lower(OperationSource source, string prefix, List<PathPiece> path, IReadOnlyList<SecurityAlternative> security)
    {
        List<(IOpenApiParameter Parameter, ComponentPlace Place)> found = Merged(source);
        var arguments = new NameScope(TakenArguments, "Value");
        var properties = ReservedNames.OfRequest([.. TakenArguments, "Body", "Request", prefix + "Request", prefix + "Parameters"]);
        var result = new List<ParameterModel>();
        foreach ((IOpenApiParameter parameter, ComponentPlace definition) in found)
        {
            if (Place(parameter, definition.At) is { } place && IsSent(parameter, place, path, definition.At) && !credentials.IsCredential(security, place, parameter.Name!))
            {
                result.Add(Parameter(parameter, definition, place, prefix, arguments, properties));
            }
        }

        AddUndeclared(source, path, result, arguments, properties);
        return result;
    }

    /// <summary>An operation's parameter takes the place of the path's of the same name and place.</summary>
    private List<(IOpenApiParameter Parameter, ComponentPlace Place)> Merged(OperationSource source)
    {
        var result = new List<(IOpenApiParameter, ComponentPlace)>();
        var seen = new Dictionary<string, Pointer>(StringComparer.Ordinal);
        Add(source.Operation.Parameters, source.At);
        Add(source.Item.Parameters, source.ItemAt);
        return result;

        void Add(IList<IOpenApiParameter>? parameters, Pointer owner)
        {
            for (int i = 0; i < (parameters?.Count ?? 0); i++)
            {
                IOpenApiParameter parameter = parameters![i].Target();
                if (parameter.Name is not { } name)
                {
                    continue;
                }

                // HTTP tells no headers apart by case.
                string key = parameter.In + "\n" + (parameter.In == ParameterLocation.Header ? name.ToUpperInvariant() : name);
                if (seen.TryGetValue(key, out Pointer? first))
                {
                    if (first == owner)
                    {
                        context.Diagnostics.Report(Descriptors.InvalidValue, owner["parameters"][i], name, $"a parameter in {parameter.In?.ToString().ToLowerInvariant() ?? "the request"} twice", "the first one counts");
                    }
                }
                else
                {
                    seen.Add(key, owner);
                    result.Add((parameter, ComponentPlace.Of(parameters[i], owner["parameters"][i])));
                }
            }
        }
    }

    private ParameterPlace? Place(IOpenApiParameter parameter, Pointer at)
    {
        switch (parameter.In)
        {
            case ParameterLocation.Path:
                return ParameterPlace.Path;
            case ParameterLocation.Query:
                return ParameterPlace.Query;
            case ParameterLocation.Header:
                return ParameterPlace.Header;
            case ParameterLocation.Cookie:
                return ParameterPlace.Cookie;
            case ParameterLocation.QueryString:
                return ParameterPlace.QueryString;
            default:
                context.LeaveOut(at, $"The parameter '{parameter.Name}' does not say where it is sent ('in' is path, query, header, cookie or querystring); it is left out.");
                return null;
        }
    }

    private bool IsSent(IOpenApiParameter parameter, ParameterPlace place, List<PathPiece> path, Pointer at)
    {
        if (place == ParameterPlace.Header && IgnoredHeaders.Contains(parameter.Name!))
        {
            return false;
        }

        if (place == ParameterPlace.Header && WireName(parameter, place).Length == 0)
        {
            context.LeaveOut(at, "A header parameter has no name; it is left out.");
            return false;
        }

        if (place == ParameterPlace.Header)
        {
            context.CheckHeaderName(at["name"], WireName(parameter, place));
        }

        if (place == ParameterPlace.Path && !path.Exists(piece => IsNamed(piece, parameter.Name!)))
        {
            context.LeaveOut(at, $"The path has no '{{{parameter.Name}}}', so the path parameter '{parameter.Name}' is left out.");
            return false;
        }

        return true;
    }

    /// <summary>Blanks around a header's name cannot be meant: HTTP has none there.</summary>
    private static string WireName(IOpenApiParameter parameter, ParameterPlace place) => place == ParameterPlace.Header ? parameter.Name!.Trim() : parameter.Name!;

    private ParameterModel Parameter(IOpenApiParameter parameter, ComponentPlace definition, ParameterPlace place, string prefix, NameScope arguments, NameScope properties)
    {
        string wireName = WireName(parameter, place);
        string word = parameter.Extensions.CSharpName() ?? Word(wireName);
        (Schema? schema, Pointer schemaAt, string? contentType) = SchemaOf(parameter, definition.At);
        Schema? described = schema is null ? null : context.Schemas.Definition(schema);
        string nameHint = definition.TypeName("Parameter", TypeNaming.Nested(prefix, word));
        TypeRef type = schema is null ? TypeRefs.Text : Scalar(context.Schemas.Lower(schema, schemaAt, nameHint, Direction.Written), contentType);
        bool isRequired = parameter.Required || place == ParameterPlace.Path;
        (ParameterStyle style, bool explode) = Style(parameter, place);
        LiteralModel? constant = schema is not null && isRequired && contentType is null ? Constant(schema, schemaAt) : null;
        string? option = parameter.Extensions.Flag(Extensions.ClientParameter) ? clientParameters.For(wireName, word, type, parameter.Description) : null;
        return new ParameterModel(
            wireName,
            Identifiers.ToCamelCase(arguments.Claim(Camel(word))),
            properties.Claim(word),
            place,
            type,
            isRequired,
            style,
            explode,
            parameter.AllowReserved,
            AllowsEmptyValue(parameter) || (place == ParameterPlace.Path && ListsEmpty(described)),
            ServiceDocs.From(null, parameter.Description ?? described?.Description),
            parameter.Deprecated,
            contentType,
            schema is null ? null : context.Schemas.Default(schema, schemaAt),
            option,
            constant,
            schema is null ? null : context.Schemas.Constraints(schema, schemaAt, type));
    }

#pragma warning disable CS0618 // The reader's library advises against it, documents have it all the same.
    private static bool AllowsEmptyValue(IOpenApiParameter parameter) => parameter.AllowEmptyValue;
#pragma warning restore CS0618

    private static bool ListsEmpty(Schema? schema) =>
        schema?.Enum is { } values && values.Any(static value => value is JsonValue text && text.TryGetValue(out string? known) && known.Length == 0);

    private (Schema? Schema, Pointer At, string? ContentType) SchemaOf(IOpenApiParameter parameter, Pointer at)
    {
        foreach (KeyValuePair<string, IOpenApiMediaType> content in parameter.Content ?? new Dictionary<string, IOpenApiMediaType>())
        {
            return (context.SchemaOf(content.Value.Schema), at["content"][content.Key]["schema"], content.Key);
        }

        return (context.SchemaOf(parameter.Schema), at["schema"], null);
    }

    private (ParameterStyle Style, bool Explode) Style(IOpenApiParameter parameter, ParameterPlace place)
    {
        ParameterStyle style = parameter.Style is { } stated ? Styles.Of(stated) : Styles.Default(place);
        if (context.SchemaOf(parameter.Schema) is { } schema && schema.TextExtension(SchemaExtensions.CollectionFormat) == "tsv")
        {
            style = ParameterStyle.TabDelimited;
        }

        if (parameter.Extensions.Text(SchemaExtensions.CollectionFormat) == "tsv")
        {
            style = ParameterStyle.TabDelimited;
        }

        if (Styles.Fits(style, place))
        {
            return (style, parameter.Explode);
        }

        style = Styles.Default(place);
        return (style, style == ParameterStyle.Form);
    }

    private LiteralModel? Constant(Schema schema, Pointer at) =>
        schema.Reference is null && context.Schemas.Fixed(schema, at) is { Kind: LiteralKind.String or LiteralKind.Number or LiteralKind.True or LiteralKind.False } value ? value : null;

    /// <summary>Outside a body bytes are text.</summary>
    private static TypeRef Scalar(TypeRef type, string? contentType) =>
        contentType is null && type is PrimitiveRef { Kind: PrimitiveKind.Binary } ? new PrimitiveRef(PrimitiveKind.String, type.IsNullable) : type;

    private void AddUndeclared(OperationSource source, List<PathPiece> path, List<ParameterModel> result, NameScope arguments, NameScope properties)
    {
        foreach (PathPiece piece in path)
        {
            if (piece.Parameter is { } name && !result.Exists(parameter => parameter.Place == ParameterPlace.Path && IsNamed(piece, parameter.WireName)))
            {
                string bare = PathTemplate.BareName(name);
                context.Diagnostics.Report(Descriptors.UndeclaredPathParameter, source.At, source.Path, bare);
                string word = Word(bare);
                result.Add(new ParameterModel(bare, Identifiers.ToCamelCase(arguments.Claim(Camel(word))), properties.Claim(word), ParameterPlace.Path, TypeRefs.Text, true, ParameterStyle.Simple, false, false, false, DocModel.None));
            }
        }
    }

    /// <summary>Whether a piece of the path stands for the parameter of that name.</summary>
    internal static bool IsNamed(PathPiece piece, string name) => piece.Parameter is { } parameter && (parameter == name || PathTemplate.BareName(parameter) == name);

    private static string Word(string wireName) => Identifiers.ToPascalCase(wireName, "Parameter");

    private static string Camel(string word) => char.ToLowerInvariant(word[0]) + word.Substring(1);
}
