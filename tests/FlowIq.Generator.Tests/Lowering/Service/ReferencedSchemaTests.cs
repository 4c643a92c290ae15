using System.Collections.Generic;
using System.Linq;
using FlowIq.Generator.Diagnostics;
using FlowIq.Generator.Lowering;
using FlowIq.Generator.Model;
using FlowIq.Generator.Reading;
using FlowIq.Generator.Sources;

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

    private static readonly OperationModel Operation = Lower();

    [Fact]
    public void A_parameter_is_described_by_it() => Assert.Equal("Which kind it is.", Operation.Parameters[0].Doc.Summary);

    [Fact]
    public void A_segment_may_be_empty_where_it_says_so() => Assert.True(Operation.Parameters[0].AllowEmptyValue);

    [Fact]
    public void A_part_that_is_read_only_is_not_demanded() =>
        Assert.Equal([("id", false), ("name", true)], ((IEnumerable<PartModel>)Operation.Body!.Contents[0].Parts).Select(static part => (part.WireName, part.IsRequired)));

    private static OperationModel Lower()
    {
        var file = new DocumentFile("test.openapi.yaml", Document);
        var bag = new DiagnosticBag();
        ReadResult read = DocumentReader.Read(file, [file], bag, default);
        return ClientLowering.Lower(read.Document!, new LoweringOptions("test", "Test"), bag, default).Service.Operations[0];
    }
}
