using System.Collections.Generic;
using FlowIq.Generator.Lowering.Naming;
using FlowIq.Generator.Lowering.Schemas;
using FlowIq.Generator.Model;
using FlowIq.Generator.Reading;
using FlowIq.Generator.Reading.Structure;
using Microsoft.OpenApi;

namespace FlowIq.Generator.Lowering.Service;

/// <summary>Documented headers of responses and parts.</summary>
internal sealed class HeaderLowering(ServiceContext context, string clientName)
{
    public EquatableArray<ResponseHeaderModel> Lower(IDictionary<string, IOpenApiHeader>? headers, Pointer at, string owner, Direction direction)
    {
        NameScope scope = ReservedNames.OfClass("Header", "StatusCode", "Headers", "Error", "Body", "RawBody", "StreamResponse", clientName + "Codec");
        var result = new List<ResponseHeaderModel>();
        foreach (KeyValuePair<string, IOpenApiHeader> entry in headers ?? new Dictionary<string, IOpenApiHeader>())
        {
            // The specification says that Content-Type is told by the content alone.
            if (!string.Equals(entry.Key, "Content-Type", System.StringComparison.OrdinalIgnoreCase))
            {
                result.Add(Header(entry.Key, entry.Value, at["headers"][entry.Key], owner, direction, scope));
            }
        }

        return result.ToEquatableArray();
    }

    private ResponseHeaderModel Header(string wireName, IOpenApiHeader header, Pointer at, string owner, Direction direction, NameScope scope)
    {
        ComponentPlace place = ComponentPlace.Of(header, at);
        header = header.Target();
        TypeRef type = context.SchemaOf(header.Schema) is { } schema ? context.Schemas.Lower(schema, place.At["schema"], place.TypeName("Header", TypeNaming.Nested(owner, wireName)), direction) : TypeRefs.Text;
        string name = scope.Claim(header.Extensions.CSharpName() ?? Identifiers.ToPascalCase(wireName));
        return new ResponseHeaderModel(wireName, name, type, header.Required, ServiceDocs.From(null, header.Description), Style(header), header.Explode);
    }

    /// <summary>Simple, but where OpenAPI 2.0 names another delimiter.</summary>
    private static Model.ParameterStyle Style(IOpenApiHeader header)
    {
        Model.ParameterStyle style = header.Extensions.Text(SchemaExtensions.CollectionFormat) == "tsv" ? Model.ParameterStyle.TabDelimited
            : header.Style is { } stated ? Styles.Of(stated)
            : Model.ParameterStyle.Simple;
        return Styles.Fits(style, ParameterPlace.Header) ? style : Model.ParameterStyle.Simple;
    }
}
