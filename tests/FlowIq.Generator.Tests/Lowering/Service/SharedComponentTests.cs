using System.Collections.Generic;
using System.Linq;
using FlowIq.Generator.Model;

namespace FlowIq.Generator.Tests.Lowering.Service;

/// <summary>What a component holds is one type, named by the component, however many operations use it.</summary>
public class SharedComponentTests
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: Things, version: '1' }
        paths:
          /a:
            get:
              operationId: getA
              parameters: [{ $ref: '#/components/parameters/sort-order' }, { name: kind, in: query, schema: { type: string, enum: [x, y] } }]
              responses: { '200': { $ref: '#/components/responses/page' }, '503': { $ref: '#/components/responses/unavailable' } }
            post:
              operationId: postA
              requestBody: { $ref: '#/components/requestBodies/draft' }
              responses: { '204': { description: Done., headers: { X-State: { $ref: '#/components/headers/state' } } }, '503': { $ref: '#/components/responses/unavailable' } }
          /b:
            get:
              operationId: getB
              parameters: [{ $ref: '#/components/parameters/sort-order' }, { name: kind, in: query, schema: { type: string, enum: [x, y] } }]
              responses: { '200': { $ref: '#/components/responses/page' } }
            put:
              operationId: putB
              requestBody: { $ref: '#/components/requestBodies/draft' }
              responses: { '204': { description: Done., headers: { X-State: { $ref: '#/components/headers/state' } } } }
        components:
          parameters:
            sort-order: { name: sort, in: query, schema: { type: string, enum: [asc, desc] } }
          headers:
            state: { schema: { type: string, enum: [on, off] } }
          requestBodies:
            draft: { content: { application/json: { schema: { type: object, properties: { title: { type: string } } } } } }
          responses:
            page: { description: A page., content: { application/json: { schema: { type: array, items: { type: object, properties: { id: { type: integer } } } } } } }
            unavailable: { description: Later., content: { application/json: { schema: { type: object, properties: { code: { type: string } } } } } }
        """;

    [Fact]
    public void Each_is_one_type_and_what_stands_at_an_operation_is_its_own()
    {
        ClientModel model = Lowered.Client(Document);
        Assert.Equal(
            ["DraftRequest", "GetAKind", "GetBKind", "PageItem", "SortOrderParameter", "StateHeader", "Unavailable"],
            ((IEnumerable<TypeModel>)model.Types).Select(static type => type.Name));
    }

    [Fact]
    public void Its_name_does_not_depend_on_which_operation_comes_first() =>
        Assert.Equal(
            ((IEnumerable<TypeModel>)Lowered.Client(Document).Types).Select(static type => type.Name).Append("AaaKind").Order(),
            ((IEnumerable<TypeModel>)Lowered.Client(Document.ReplaceLineEndings("\n").Replace("paths:\n", """
                paths:
                  /0:
                    get:
                      operationId: aaa
                      parameters: [{ $ref: '#/components/parameters/sort-order' }, { name: kind, in: query, schema: { type: string, enum: [x, y] } }]
                      responses: { '503': { $ref: '#/components/responses/unavailable' } }

                """)).Types).Select(static type => type.Name));
}
