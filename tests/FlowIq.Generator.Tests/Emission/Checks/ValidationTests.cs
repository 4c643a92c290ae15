using System.Linq;
using System.Reflection;
using FlowIq.Generator.Tests.Harness;
using Microsoft.CodeAnalysis.CSharp;

namespace FlowIq.Generator.Tests.Emission.Checks;

/// <summary><c>Validate()</c>, emitted, compiled and run: which values pass, and what is said of the others.</summary>
public class ValidationTests
{
    private const string Schemas = """
        openapi: 3.1.0
        info: { title: Shop API, version: '1' }
        paths:
          /orders:
            post:
              operationId: order
              parameters:
                - { name: limit, in: query, schema: { type: integer, format: int32, maximum: 100 } }
                - { name: X-Note, in: header, schema: { type: string, maxLength: 3 } }
              requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } } }
              responses: { '204': { description: done } }
          /tags:
            put:
              operationId: tag
              requestBody: { required: true, content: { application/json: { schema: { type: array, maxItems: 2, items: { type: string, minLength: 2 } } } } }
              responses: { '204': { description: done } }
          /files:
            post:
              operationId: upload
              requestBody: { required: true, content: { multipart/form-data: { schema: { type: object, required: [file], properties: { file: { type: string, format: binary }, caption: { type: string, maxLength: 2 } } } } } }
              responses: { '204': { description: done } }
        components:
          schemas:
            Order:
              type: object
              required: [id]
              minProperties: 1
              properties:
                id: { $ref: '#/components/schemas/Code' }
                title: { type: string, minLength: 2, maxLength: 5 }
                note: { type: [string, 'null'], maxLength: 3 }
                maybe: { anyOf: [{ type: string, maxLength: 4 }, { type: 'null' }] }
                either: { anyOf: [{ type: string, maxLength: 4 }, { type: string, maxLength: 6 }] }
                link: { type: string, format: uri, maxLength: 20 }
                count: { type: integer, format: int32, minimum: 1, maximum: 10, multipleOf: 2 }
                big: { type: integer, exclusiveMinimum: 0, exclusiveMaximum: 9007199254740993 }
                ratio: { type: number, format: double, minimum: 0, exclusiveMaximum: 1, multipleOf: 0.1 }
                weight: { type: number, format: float, multipleOf: 0.1 }
                price: { type: number, format: decimal, multipleOf: 0.01 }
                tags: { type: array, minItems: 1, maxItems: 2, uniqueItems: true, items: { type: string, pattern: '^\d+$' } }
                matrix: { type: array, items: { type: array, maxItems: 1, items: { type: integer, maximum: 9 } } }
                lines: { type: array, items: { $ref: '#/components/schemas/Line' } }
                names: { type: object, maxProperties: 1, additionalProperties: { type: string, maxLength: 3 } }
                by: { $ref: '#/components/schemas/Payer' }
                how: { $ref: '#/components/schemas/Way' }
                created: { type: string, maxLength: 1, readOnly: true }
                next: { $ref: '#/components/schemas/Order' }
                plain: { $ref: '#/components/schemas/Plain' }
                both: { allOf: [{ type: string, maxLength: 3 }, { pattern: '^a' }, { pattern: 'b$' }] }
                codes: { type: array, items: { allOf: [{ $ref: '#/components/schemas/Code' }, { pattern: '1$' }] } }
                steps: { allOf: [{ type: integer, multipleOf: 4 }, { multipleOf: 6 }] }
                halves: { allOf: [{ type: number, format: decimal, multipleOf: 0.5 }, { multipleOf: 0.2 }] }
            Code: { type: string, pattern: '^[A-Z]{2}\d$' }
            Line: { type: object, properties: { 'unit price': { type: integer, minimum: 0 } }, additionalProperties: { type: integer, maximum: 5 } }
            Plain: { type: object, properties: { free: { type: string } } }
            Payer:
              oneOf: [{ $ref: '#/components/schemas/Person' }, { $ref: '#/components/schemas/Company' }]
              discriminator: { propertyName: kind }
            Person: { type: object, required: [kind], properties: { kind: { type: string }, name: { type: string, maxLength: 4 } } }
            Company: { type: object, required: [kind], properties: { kind: { type: string } } }
            Way: { oneOf: [{ type: string, maxLength: 2 }, { type: integer, minimum: 5 }, { type: array, maxItems: 1, items: { type: boolean } }] }
        """;

    private const string Driver = """
        using System; using System.Collections.Generic; using System.Linq; using System.Net.Http; using System.Threading; using System.Threading.Tasks; using Sample;
        #pragma warning disable CS1591
        public static class Driver
        {
            public static string Run() => Do(() => { CODE });
            public static string Errors(Order order) => order.TryValidate(out var errors) ? "" : string.Join("\n", errors);
            private static string Do(Func<string> code) { try { return code(); } catch (ValidationException e) { return e.Errors.Count + "|" + e.Message; } }
            public static ShopClient Client(Counting handler) => new(new HttpClient(handler), new ShopClientOptions { BaseAddress = new Uri("http://localhost/") });
            public sealed class Counting : HttpMessageHandler
            {
                public int Calls;
                protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
                {
                    Calls++;
                    return Task.FromResult(new HttpResponseMessage(System.Net.HttpStatusCode.NoContent));
                }
            }
        }
        """;

    [Theory]
    [InlineData("Title = \"x\"", "$.title: has 1 character, at least 2 are needed")]
    [InlineData("Title = \"\\U0001F600\\U0001F600\\U0001F600\"", "")]
    [InlineData("Title = \"123456\"", "$.title: has 6 characters, at most 5 are allowed")]
    [InlineData("Title = null", "")]
    [InlineData("Note = null", "")]
    [InlineData("Note = \"1234\"", "$.note: has 4 characters, at most 3 are allowed")]
    [InlineData("Maybe = \"12345\"", "$.maybe: has 5 characters, at most 4 are allowed")]
    [InlineData("Either = \"12345\"", "")]
    [InlineData("Link = new Uri(\"https://example.com/long\")", "$.link: has 24 characters, at most 20 are allowed")]
    [InlineData("Count = 0", "$.count: is 0, at least 1 is needed")]
    [InlineData("Count = 12", "$.count: is 12, at most 10 is allowed")]
    [InlineData("Count = 3", "$.count: is 3, a multiple of 2 is needed")]
    [InlineData("Big = 0", "$.big: is 0, more than 0 is needed")]
    [InlineData("Big = 9007199254740993", "$.big: is 9007199254740993, less than 9007199254740993 is needed")]
    [InlineData("Big = 9007199254740992", "")]
    [InlineData("Ratio = 0.3", "")]
    [InlineData("Ratio = 1", "$.ratio: is 1, less than 1 is needed")]
    [InlineData("Ratio = 0.25", "$.ratio: is 0.25, a multiple of 0.1 is needed")]
    [InlineData("Ratio = 1e300", "$.ratio: is 1E+300, which is beyond 1")]
    [InlineData("Weight = 0.7f", "")]
    [InlineData("Weight = 0.75f", "$.weight: is 0.75, a multiple of 0.1 is needed")]
    [InlineData("Price = 19.99m", "")]
    [InlineData("Price = 19.999m", "$.price: is 19.999, a multiple of 0.01 is needed")]
    [InlineData("Tags = new string[0]", "$.tags: has 0 items, at least 1 is needed")]
    [InlineData("Tags = new[] { \"1\", \"1\" }", "$.tags: holds an item twice, at 1 again")]
    [InlineData("Tags = new[] { \"1\", \"x\", \"٣\" }", "$.tags: has 3 items, at most 2 are allowed\n$.tags[1]: does not match the pattern ^\\d+$\n$.tags[2]: does not match the pattern ^\\d+$")]
    [InlineData("Matrix = new[] { new long[] { 10 }, new long[] { 1, 2 } }", "$.matrix[0][0]: is 10, at most 9 is allowed\n$.matrix[1]: has 2 items, at most 1 is allowed")]
    [InlineData("Lines = new[] { new Line(), new Line { UnitPrice = -1 } }", "$.lines[1]['unit price']: is -1, at least 0 is needed")]
    [InlineData("Lines = new[] { new Line { AdditionalProperties = new Dictionary<string, long> { [\"a\"] = 6 } } }", "$.lines[0].a: is 6, at most 5 is allowed")]
    [InlineData("Names = new Dictionary<string, string> { [\"a b\"] = \"1234\" }", "$.names['a b']: has 4 characters, at most 3 are allowed")]
    [InlineData("Names = new Dictionary<string, string> { [\"a\"] = \"\", [\"b\"] = \"\" }", "$.names: has 2 entries, at most 1 is allowed")]
    [InlineData("By = new Person { Name = \"12345\" }", "$.by.name: has 5 characters, at most 4 are allowed")]
    [InlineData("By = new Company()", "")]
    [InlineData("How = \"123\"", "$.how: has 3 characters, at most 2 are allowed")]
    [InlineData("How = 4", "$.how: is 4, at least 5 is needed")]
    [InlineData("How = Way.FromBooleanList(new[] { true, false })", "$.how: has 2 items, at most 1 is allowed")]
    [InlineData("Created = \"long\"", "")]
    [InlineData("Both = \"ab\"", "")]
    [InlineData("Both = \"abcd\"", "$.both: has 4 characters, at most 3 are allowed\n$.both: does not match the pattern b$")]
    [InlineData("Both = \"b\"", "$.both: does not match the pattern ^a")]
    [InlineData("Codes = new[] { \"AB1\", \"AB2\", \"a\" }", "$.codes[1]: does not match the pattern 1$\n$.codes[2]: does not match the pattern ^[A-Z]{2}\\d$\n$.codes[2]: does not match the pattern 1$")]
    [InlineData("Steps = 12", "")]
    [InlineData("Steps = 6", "$.steps: is 6, a multiple of 12 is needed")]
    [InlineData("Halves = 0.5m", "$.halves: is 0.5, a multiple of 1 is needed")]
    [InlineData("Next = new Order { Id = \"AB1\", Next = new Order { Id = \"x\" } }", "$.next.next.id: does not match the pattern ^[A-Z]{2}\\d$")]
    public void Says_what_is_wrong_and_where(string member, string expected) => Assert.Equal(expected, Errors(member));

    [Fact]
    public void All_failures_are_in_one_exception() => Assert.Equal(
        "2|2 values are not what the document allows:\n$.id: does not match the pattern ^[A-Z]{2}\\d$\n$.title: has 1 character, at least 2 are needed",
        Run("new Order { Id = \"x\", Title = \"y\" }.Validate(); return \"passed\";"));

    [Theory]
    [InlineData("await client.OrderAsync(new Order { Id = \"x\" }, 101, \"long\");", "3 values are not what the document allows:\nlimit: is 101, at most 100 is allowed\nX-Note: has 4 characters, at most 3 are allowed\n$.id: does not match the pattern ^[A-Z]{2}\\d$")]
    [InlineData("await client.TryOrderAsync(new Order { Id = \"x\" });", "$.id: does not match the pattern ^[A-Z]{2}\\d$")]
    [InlineData("await client.TagAsync(new[] { \"ab\", \"c\", \"de\" });", "2 values are not what the document allows:\n$: has 3 items, at most 2 are allowed\n$[1]: has 1 character, at least 2 are needed")]
    [InlineData("await client.UploadAsync(new UploadForm { File = new FilePart(new System.IO.MemoryStream()), Caption = \"abc\" });", "$.caption: has 3 characters, at most 2 are allowed")]
    public void Nothing_is_sent_that_is_not_allowed(string call, string expected)
    {
        string code = $$"""
            var handler = new Counting();
            try { Task.Run(async () => { using var client = Client(handler); {{call}} }).Wait(); return "sent"; }
            catch (AggregateException e) { return handler.Calls + " " + e.InnerException!.Message; }
            """;
        Assert.Equal("0 " + expected, Run(code));
    }

    [Fact]
    public void What_is_allowed_is_sent() => Assert.Equal("1", Run("""
        var handler = new Counting();
        Task.Run(async () => { using var client = Client(handler); await client.OrderAsync(new Order { Id = "AB1" }, 100); }).Wait();
        return handler.Calls.ToString();
        """));

    [Fact]
    public void Only_what_has_something_to_check_has_it()
    {
        Assembly assembly = Emitted.Value;
        Assert.Equal(
            "Line Order Payer Person Way",
            string.Join(" ", assembly.GetTypes().Where(static type => type.IsPublic && type.GetMethod("Validate", BindingFlags.Public | BindingFlags.Instance) is not null).Select(static type => type.Name).Where(static name => name is not "Company").Order(System.StringComparer.Ordinal)));
        Assert.Null(assembly.GetType("Sample.Plain")!.GetMethod("Validate"));
    }

    [Fact]
    public void FlowIqs_limits_are_checked_where_they_stand()
    {
        const string Code = """
            public static class Driver
            {
                public static string Run()
                {
                    FlowIq.SendWhatsAppRequest message = new FlowIq.InteractiveMessage
                    {
                        PhoneNumber = "+27123456789",
                        Interactive = new FlowIq.ButtonInteractive { Body = "Pick one", Buttons = new[] { new FlowIq.ReplyButton { Id = "a", Title = new string('x', 25) } } },
                    };
                    try { message.Validate(); return "passed"; } catch (FlowIq.ValidationException e) { return e.Message; }
                }
            }
            """;
        TestProject project = TestProject.With(RepositoryPaths.Spec("flowiq.openapi.yaml"), "flowiq.openapi.yaml", ("Validation", "true"), ("Namespace", "FlowIq"));
        Assembly assembly = GeneratorRun.Of(project with { Code = "#pragma warning disable CS1591\n" + Code }).Compile();
        Assert.Equal("$.interactive.buttons[0].title: has 25 characters, at most 20 are allowed", assembly.GetType("Driver")!.GetMethod("Run")!.Invoke(null, null));
    }

    [Fact]
    public void Nothing_of_it_is_emitted_unasked()
    {
        GeneratorRun run = GeneratorRun.Of(TestProject.With(Schemas));
        Assert.DoesNotContain(run.Files.Values, static text => text.Contains("Validate(") || text.Contains("ValidationException") || text.Contains("ICheckable"));
        run.Compile();
    }

    [Fact]
    public void It_compiles_at_the_language_floor_and_internal() =>
        GeneratorRun.Of(TestProject.With(Schemas, "t.openapi.yaml", ("Validation", "true"), ("Accessibility", "internal")) with { Language = LanguageVersion.CSharp11 }).Compile();

    [Fact]
    public void Bounds_of_version_3_0_are_flags()
    {
        string document = """
            openapi: 3.0.3
            info: { title: Shop API, version: '1' }
            paths: {}
            components: { schemas: { Order: { type: object, properties: { n: { type: integer, minimum: 1, exclusiveMinimum: true, maximum: 5, exclusiveMaximum: false } } } } }
            """;
        string text = string.Concat(GeneratorRun.Of(TestProject.With(document, "t.openapi.yaml", ("Validation", "true"))).Files.Values);
        Assert.Contains("validator.Number(\"n\", N, moreThan: 1, atMost: 5);", text);
    }

    [Fact]
    public void A_pattern_without_counterpart_is_told_and_left_to_the_service()
    {
        GeneratorRun run = GeneratorRun.Of(TestProject.With(Schemas.Replace("'^\\d+$'", "'^(\\d)\\1$'"), "t.openapi.yaml", ("Validation", "true")));
        var diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal("FIQ0304", diagnostic.Id);
        Assert.Equal(System.Array.FindIndex(Schemas.Split('\n'), static line => line.Contains(" tags: {")) + 1, diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1);
        Assert.Empty(GeneratorRun.Of(TestProject.With(Schemas.Replace("'^\\d+$'", "'^(\\d)\\1$'"))).Diagnostics);
    }

    [Fact]
    public void Constraints_are_documented_on_the_members()
    {
        string text = string.Concat(GeneratorRun.Of(TestProject.With(Schemas)).Files.Values);
        Assert.Contains("2 to 5 characters.", text);
        Assert.Contains("At least 1, at most 10. A multiple of 2.", text);
        Assert.Contains("More than 0, less than 9007199254740993.", text);
        Assert.Contains("1 to 2 items. No item twice.", text);
        Assert.Contains("Pattern: ^[A-Z]{2}\\d$", text);
    }

    private static readonly System.Lazy<Assembly> Emitted = new(static () => Compile("return \"\";"));

    private static Assembly Compile(string code) =>
        GeneratorRun.Of(TestProject.With(Schemas, "test.openapi.yaml", ("Validation", "true")) with { Code = Driver.Replace("CODE", code) }).Compile();

    private static string Run(string code) => (string)Compile(code).GetType("Driver")!.GetMethod("Run")!.Invoke(null, null)!;

    /// <summary>All members of the theory are compiled together, since compiling is what takes time.</summary>
    private static readonly System.Lazy<MethodInfo> AllErrors = new(static () =>
    {
        var members = typeof(ValidationTests).GetMethod(nameof(Says_what_is_wrong_and_where))!.GetCustomAttributes<InlineDataAttribute>().SelectMany(static data => data.GetData(null!)).Select(static data => (string)data[0]);
        string cases = string.Concat(members.Select(static member => $"case {SymbolDisplay.FormatLiteral(member, quote: true)}: return Errors(new Order {{ Id = \"AB1\", {member} }});\n"));
        string code = Driver.Replace("CODE", "return \"\";").Replace("private static string Do", "public static string Of(string member) { switch (member) {\n" + cases + "default: return \"?\"; } }\nprivate static string Do");
        return GeneratorRun.Of(TestProject.With(Schemas, "test.openapi.yaml", ("Validation", "true")) with { Code = code }).Compile().GetType("Driver")!.GetMethod("Of")!;
    });

    private static string Errors(string member) => (string)AllErrors.Value.Invoke(null, [member])!;
}
