using System;
using System.Collections.Generic;

namespace FlowIq.Generator.Reading.Structure;

/// <summary>
/// The objects of OpenAPI 3.0, 3.1 and 3.2 and what they may contain, as one table. A key that a newer
/// version added is accepted in older ones too: documents mix them, and nothing is ambiguous.
/// Notation of a key: <c>name:Kind</c>, <c>[Kind]</c> a list, <c>{Kind}</c> a map, <c>!</c> required.
/// </summary>
internal static class Grammar
{
    private const string Table = """
        Document   openapi:text! info:Info! servers:[Server] paths:Paths webhooks:{PathItem} components:Components security:[SecurityRequirement] tags:[Tag] externalDocs:dropped jsonSchemaDialect:dropped $self:dropped
        Info       title:text! version:text! summary:text description:text termsOfService:dropped contact:dropped license:dropped
        Tag        name:text! summary:text description:text parent:text kind:text externalDocs:dropped
        SecurityRequirement *:texts
        Texts      *:text
        Server     url:text! description:text name:text variables:{ServerVariable}
        ServerVariable  default:text! enum:texts description:text
        Paths      *:PathItem
        PathItem   @pathItems $ref:text summary:text description:text get:Operation put:Operation post:Operation delete:Operation options:Operation head:Operation patch:Operation trace:Operation query:Operation additionalOperations:{Operation} servers:[Server] parameters:[Parameter]
        Operation  tags:texts summary:text description:text externalDocs:dropped operationId:text parameters:[Parameter] requestBody:RequestBody responses:Responses callbacks:{Callback} deprecated:flag security:[SecurityRequirement] servers:[Server]
        Responses  *:Response
        Parameter  @parameters $ref:text name:text! in:text! description:text required:flag deprecated:flag allowEmptyValue:flag style:text explode:flag allowReserved:flag schema:Schema example:any examples:dropped content:{MediaType}
        RequestBody @requestBodies $ref:text description:text content:{MediaType}! required:flag
        MediaType  @mediaTypes $ref:text description:dropped schema:Schema itemSchema:Schema example:any examples:dropped encoding:{Encoding} prefixEncoding:[Encoding] itemEncoding:Encoding
        Encoding   contentType:text headers:{Header} style:text explode:flag allowReserved:flag encoding:{Encoding} prefixEncoding:[Encoding] itemEncoding:Encoding
        Response   @responses $ref:text summary:text description:text headers:{Header} content:{MediaType} links:dropped
        Callback   @callbacks $ref:text *:PathItem
        Header     @headers $ref:text description:text required:flag deprecated:flag allowEmptyValue:flag style:text explode:flag allowReserved:flag schema:Schema example:any examples:dropped content:{MediaType}
        Components schemas:{Schema} responses:{Response} parameters:{Parameter} examples:dropped requestBodies:{RequestBody} headers:{Header} securitySchemes:{SecurityScheme} links:dropped callbacks:{Callback} pathItems:{PathItem} mediaTypes:{MediaType}
        SecurityScheme @securitySchemes $ref:text type:text! description:text name:text in:text scheme:text bearerFormat:text flows:Flows openIdConnectUrl:url oauth2MetadataUrl:dropped deprecated:flag
        Flows      implicit:Flow password:Flow clientCredentials:Flow authorizationCode:Flow deviceAuthorization:Flow
        Flow       authorizationUrl:url tokenUrl:url refreshUrl:url deviceAuthorizationUrl:url scopes:Texts
        Discriminator propertyName:text! mapping:Texts defaultMapping:text
        Schema     @schemas $ref:text $id:dropped $anchor:dropped $schema:dropped $comment:dropped $vocabulary:dropped $dynamicRef:dropped $dynamicAnchor:dropped $recursiveRef:dropped $recursiveAnchor:dropped $defs:{Schema} definitions:{Schema} title:text description:text type:types format:text enum:any const:any default:any example:any examples:dropped readOnly:flag writeOnly:flag deprecated:flag nullable:flag required:texts properties:{Schema} patternProperties:{Schema} additionalProperties:SchemaOrFlag items:Schema prefixItems:[Schema] allOf:[Schema] oneOf:[Schema] anyOf:[Schema] discriminator:Discriminator xml:dropped externalDocs:dropped minLength:integer maxLength:integer pattern:text minimum:number maximum:number exclusiveMinimum:any exclusiveMaximum:any multipleOf:decimal minItems:integer maxItems:integer uniqueItems:flag minProperties:integer maxProperties:integer contentEncoding:text contentMediaType:text not:dropped if:dropped then:dropped else:dropped contains:dropped minContains:dropped maxContains:dropped dependentSchemas:dropped dependentRequired:dropped dependencies:dropped propertyNames:dropped unevaluatedItems:dropped unevaluatedProperties:dropped contentSchema:dropped additionalItems:dropped
        """;

    private static readonly Dictionary<string, ObjectRule> Rules = Parse();

    /// <summary>The whole document.</summary>
    public static ObjectRule Document { get; } = Rules["Document"];

    public static ObjectRule Schema { get; } = Rules["Schema"];

    public static ObjectRule PathItem { get; } = Rules["PathItem"];

    public static ObjectRule Operation { get; } = Rules["Operation"];

    public static ObjectRule Callback { get; } = Rules["Callback"];

    public static ObjectRule Response { get; } = Rules["Response"];

    public static ObjectRule MediaType { get; } = Rules["MediaType"];

    public static ObjectRule Encoding { get; } = Rules["Encoding"];

    private static Dictionary<string, ObjectRule> Parse()
    {
        var rules = new Dictionary<string, ObjectRule>(StringComparer.Ordinal);
        string[] lines = Table.Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        foreach (string line in lines)
        {
            string name = line.Substring(0, line.IndexOf(' '));
            rules.Add(name, new ObjectRule(name));
        }

        foreach (string line in lines)
        {
            string[] words = line.Split([' '], StringSplitOptions.RemoveEmptyEntries);
            ObjectRule rule = rules[words[0]];
            for (int i = 1; i < words.Length; i++)
            {
                if (words[i][0] == '@')
                {
                    rule.Section = words[i].Substring(1);
                    continue;
                }

                int colon = words[i].IndexOf(':');
                string key = words[i].Substring(0, colon);
                string kind = words[i].Substring(colon + 1).TrimEnd('!');
                FieldRule field = Field(kind, words[i].EndsWith("!", StringComparison.Ordinal), rules);
                if (key == "*")
                {
                    rule.Others = field;
                }
                else
                {
                    rule.Fields.Add(key, field);
                    if (field.IsRequired)
                    {
                        rule.Required.Add(key);
                    }
                }
            }
        }

        return rules;
    }

    private static FieldRule Field(string kind, bool isRequired, Dictionary<string, ObjectRule> rules) => kind switch
    {
        "any" => new FieldRule(FieldShape.Any, null, isRequired),
        "text" => new FieldRule(FieldShape.Text, null, isRequired),
        "url" => new FieldRule(FieldShape.Url, null, isRequired),
        "texts" => new FieldRule(FieldShape.ListOfTexts, null, isRequired),
        "types" => new FieldRule(FieldShape.TextOrTexts, null, isRequired),
        "flag" => new FieldRule(FieldShape.Flag, null, isRequired),
        "number" => new FieldRule(FieldShape.Number, null, isRequired),
        "decimal" => new FieldRule(FieldShape.Decimal, null, isRequired),
        "integer" => new FieldRule(FieldShape.Integer, null, isRequired),
        "dropped" => new FieldRule(FieldShape.Dropped, null, isRequired),
        "SchemaOrFlag" => new FieldRule(FieldShape.ObjectOrFlag, rules["Schema"], isRequired),
        _ when kind[0] == '[' => new FieldRule(FieldShape.ListOfObjects, rules[kind.Trim('[', ']')], isRequired),
        _ when kind[0] == '{' => new FieldRule(FieldShape.MapOfObjects, rules[kind.Trim('{', '}')], isRequired),
        _ => new FieldRule(FieldShape.Object, rules[kind], isRequired),
    };
}
