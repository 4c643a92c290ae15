using System.Collections.Generic;
using System.Linq;
using FlowIq.Generator.Model;

namespace FlowIq.Generator.Tests.Lowering.Service;

/// <summary>What an operation takes from a schema, it takes from the component that the schema refers to.</summary>
public class ReferencedSchemaTests
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: Things, version: '1' }
        paths:
          /things/{kind}:
            post:
              operationId: send
              parameters: [{ name: kind, in: path, required: true, schema: { $ref: '#/components/schemas/Alias' } }]
              requestBody: { content: { multipart/form-data: { schema: { type: object, required: [id, name], properties: { id: { $ref: '#/components/schemas/Id' }, name: { type: string } } } } } }
              responses: { '204': { description: Done. } }
        components:
          schemas:
            Alias: { $ref: '#/components/schemas/Kind' }
            Kind: { type: string, enum: ['', a], description: Which kind it is. }
            Id: { type: string, readOnly: true }
        """;

    private static readonly OperationModel Operation = Lowered.Client(Document).Service.Operations[0];

    [Fact]
    public void A_parameter_is_described_by_it() => Assert.Equal("Which kind it is.", Operation.Parameters[0].Doc.Summary);

    [Fact]
    public void A_segment_may_be_empty_where_it_says_so() => Assert.True(Operation.Parameters[0].AllowEmptyValue);

    [Fact]
    public void A_part_that_is_read_only_is_not_demanded() =>
        Assert.Equal([("id", false), ("name", true)], ((IEnumerable<PartModel>)Operation.Body!.Contents[0].Parts).Select(static part => (part.WireName, part.IsRequired)));
}
