using System.Threading.Tasks;

namespace FlowIq.Generator.Tests.Scenarios;

/// <summary>Arrays, dictionaries, enums, inheritance, presence, extra properties, unions, scalars.</summary>
public sealed class TypeScenarios
{
    private static readonly Scenario[] Table =
    [
        new("var back = await client.GetArrayInt32Async(); return back[1].ToString();", "GET /type/array/int32\nAccept: application/json", "200 application/json\n\n[1,2]", "2"),
        new("await client.PutArrayInt32Async(new[] { 1, 2 });", "PUT /type/array/int32\nContent-Type: application/json\n\n[1,2]"),
        new(
            "var back = await client.GetArrayInt64Async(); return back[1].ToString();",
            "GET /type/array/int64\nAccept: application/json", "200 application/json\n\n[9007199254740991,-9007199254740991]", "-9007199254740991"),
        new(
            "await client.PutArrayInt64Async(new[] { 9007199254740991L, -9007199254740991L });",
            "PUT /type/array/int64\nContent-Type: application/json\n\n[9007199254740991,-9007199254740991]"),
        new(
            "var back = await client.GetArrayBooleanAsync(); return back[1].ToString();",
            "GET /type/array/boolean\nAccept: application/json", "200 application/json\n\n[true,false]", "False"),
        new("await client.PutArrayBooleanAsync(new[] { true, false });", "PUT /type/array/boolean\nContent-Type: application/json\n\n[true,false]"),
        new(
            "var back = await client.GetArrayStringAsync(); return back[0];",
            "GET /type/array/string\nAccept: application/json", "200 application/json\n\n[\"hello\",\"\"]", "hello"),
        new("await client.PutArrayStringAsync(new[] { \"hello\", \"\" });", "PUT /type/array/string\nContent-Type: application/json\n\n[\"hello\",\"\"]"),
        new(
            "var back = await client.GetArrayFloat32Async(); return back[0].ToString(System.Globalization.CultureInfo.InvariantCulture);",
            "GET /type/array/float32\nAccept: application/json", "200 application/json\n\n[43.125]", "43.125"),
        new("await client.PutArrayFloat32Async(new[] { 43.125f });", "PUT /type/array/float32\nContent-Type: application/json\n\n[43.125]"),
        new(
            "var back = await client.GetArrayDatetimeAsync(); return back[0].Minute.ToString();",
            "GET /type/array/datetime\nAccept: application/json", "200 application/json\n\n[\"2022-08-26T18:38:00Z\"]", "38"),
        new(
            "await client.PutArrayDatetimeAsync(new[] { new DateTimeOffset(2022, 8, 26, 18, 38, 0, TimeSpan.Zero) });",
            "PUT /type/array/datetime\nContent-Type: application/json\n\n[\"2022-08-26T18:38:00Z\"]"),
        new(
            "var back = await client.GetArrayDurationAsync(); return back[0].ToString();",
            "GET /type/array/duration\nAccept: application/json", "200 application/json\n\n[\"P123DT22H14M12.011S\"]", "P123DT22H14M12.011S"),
        new(
            "await client.PutArrayDurationAsync(new IsoDuration[] { new(0, new TimeSpan(123, 22, 14, 12, 11)) });",
            "PUT /type/array/duration\nContent-Type: application/json\n\n[\"P123DT22H14M12.011S\"]"),
        new(
            "var back = await client.GetArrayUnknownAsync(); return back[1].ValueKind.ToString();",
            "GET /type/array/unknown\nAccept: application/json", "200 application/json\n\n[1,null]", "Null"),
        new(
            "await client.PutArrayUnknownAsync(new[] { JsonDocument.Parse(\"1\").RootElement, JsonDocument.Parse(\"null\").RootElement });",
            "PUT /type/array/unknown\nContent-Type: application/json\n\n[1,null]"),
        new(
            "var back = await client.GetArrayModelAsync(); return back[1].Property;",
            "GET /type/array/model\nAccept: application/json", "200 application/json\n\n[{\"property\":\"hello\"},{\"property\":\"world\"}]", "world"),
        new(
            "await client.PutArrayModelAsync(new[] { new InnerModel { Property = \"hello\" }, new InnerModel { Property = \"world\" } });",
            "PUT /type/array/model\nContent-Type: application/json\n\n[{\"property\":\"hello\"},{\"property\":\"world\"}]"),
        new(
            "var back = await client.GetArrayNullableFloatAsync(); return (back[1] is null).ToString();",
            "GET /type/array/nullable-float\nAccept: application/json", "200 application/json\n\n[1.25,null,3]", "True"),
        new("await client.PutArrayNullableFloatAsync(new float?[] { 1.25f, null, 3f });", "PUT /type/array/nullable-float\nContent-Type: application/json\n\n[1.25,null,3]"),
        new(
            "var back = await client.GetArrayNullableStringAsync(); return back[2]!;",
            "GET /type/array/nullable-string\nAccept: application/json", "200 application/json\n\n[\"hello\",null,\"world\"]", "world"),
        new(
            "await client.PutArrayNullableStringAsync(new[] { \"hello\", null, \"world\" });",
            "PUT /type/array/nullable-string\nContent-Type: application/json\n\n[\"hello\",null,\"world\"]"),
        new(
            "var back = await client.GetDictionaryInt32Async(); return back[\"k2\"].ToString();",
            "GET /type/dictionary/int32\nAccept: application/json", "200 application/json\n\n{\"k1\":1,\"k2\":2}", "2"),
        new(
            "await client.PutDictionaryInt32Async(new Dictionary<string, int> { [\"k1\"] = 1, [\"k2\"] = 2 });",
            "PUT /type/dictionary/int32\nContent-Type: application/json\n\n{\"k1\":1,\"k2\":2}"),
        new(
            "var back = await client.GetDictionaryInt64Async(); return back[\"k1\"].ToString();",
            "GET /type/dictionary/int64\nAccept: application/json", "200 application/json\n\n{\"k1\":9007199254740991,\"k2\":-9007199254740991}", "9007199254740991"),
        new(
            "await client.PutDictionaryInt64Async(new Dictionary<string, long> { [\"k1\"] = 9007199254740991L, [\"k2\"] = -9007199254740991L });",
            "PUT /type/dictionary/int64\nContent-Type: application/json\n\n{\"k1\":9007199254740991,\"k2\":-9007199254740991}"),
        new(
            "var back = await client.GetDictionaryBooleanAsync(); return back[\"k2\"].ToString();",
            "GET /type/dictionary/boolean\nAccept: application/json", "200 application/json\n\n{\"k1\":true,\"k2\":false}", "False"),
        new(
            "await client.PutDictionaryBooleanAsync(new Dictionary<string, bool> { [\"k1\"] = true, [\"k2\"] = false });",
            "PUT /type/dictionary/boolean\nContent-Type: application/json\n\n{\"k1\":true,\"k2\":false}"),
        new(
            "var back = await client.GetDictionaryStringAsync(); return back[\"k1\"];",
            "GET /type/dictionary/string\nAccept: application/json", "200 application/json\n\n{\"k1\":\"hello\",\"k2\":\"\"}", "hello"),
        new(
            "await client.PutDictionaryStringAsync(new Dictionary<string, string> { [\"k1\"] = \"hello\", [\"k2\"] = \"\" });",
            "PUT /type/dictionary/string\nContent-Type: application/json\n\n{\"k1\":\"hello\",\"k2\":\"\"}"),
        new(
            "var back = await client.GetDictionaryModelAsync(); return back[\"k2\"].Children!.Count.ToString();",
            "GET /type/dictionary/model\nAccept: application/json", "200 application/json\n\n{\"k1\":{\"property\":\"hello\"},\"k2\":{\"property\":\"world\",\"children\":{}}}", "0"),
        new(
            "await client.PutDictionaryModelAsync(new Dictionary<string, DictionaryModel> { [\"k1\"] = new DictionaryModel { Property = \"hello\" }, [\"k2\"] = new DictionaryModel { Property = \"world\", Children = new Dictionary<string, DictionaryModel>() } });",
            "PUT /type/dictionary/model\nContent-Type: application/json\n\n{\"k1\":{\"property\":\"hello\"},\"k2\":{\"property\":\"world\",\"children\":{}}}"),
        new(
            "var back = await client.GetDictionaryNullableAsync(); return (back[\"k2\"] is null).ToString();",
            "GET /type/dictionary/nullable\nAccept: application/json", "200 application/json\n\n{\"k1\":1.25,\"k2\":null}", "True"),
        new(
            "await client.PutDictionaryNullableAsync(new Dictionary<string, float?> { [\"k1\"] = 1.25f, [\"k2\"] = null });",
            "PUT /type/dictionary/nullable\nContent-Type: application/json\n\n{\"k1\":1.25,\"k2\":null}"),
        new(
            "var back = await client.GetEnumKnownAsync(); return (back == DaysOfWeek.Monday).ToString();",
            "GET /type/enum/known\nAccept: application/json", "200 application/json\n\n\"Monday\"", "True"),
        new("await client.PutEnumKnownAsync(DaysOfWeek.Monday);", "PUT /type/enum/known\nContent-Type: application/json\n\n\"Monday\""),
        new("var back = await client.GetEnumRecasedAsync(); return back.Value;", "GET /type/enum/recased\nAccept: application/json", "200 application/json\n\n\"cELL\"", "cELL"),
        new("await client.PutEnumRecasedAsync(DaysOfWeek.CEll);", "PUT /type/enum/recased\nContent-Type: application/json\n\n\"cELL\""),
        new(
            "var back = await client.GetEnumUnknownAsync(); return back.Value;",
            "GET /type/enum/unknown\nAccept: application/json", "200 application/json\n\n\"Weekend\"", "Weekend"),
        new("await client.PutEnumUnknownAsync(new DaysOfWeek(\"Weekend\"));", "PUT /type/enum/unknown\nContent-Type: application/json\n\n\"Weekend\""),
        new(
            "var back = await client.GetEmptyAsync(); return (back is not null).ToString();",
            "GET /type/model/empty\nAccept: application/json", "200 application/json\n\n{}", "True"),
        new("await client.PutEmptyAsync(new EmptyClosed());", "PUT /type/model/empty\nContent-Type: application/json\n\n{}"),
        new(
            "var back = await client.GetFishAsync(); return ((Shark)((Salmon)back).Partner!).Sharktype;",
            "GET /type/model/inheritance/nested-discriminator\nAccept: application/json", "200 application/json\n\n{\"age\":1,\"kind\":\"salmon\",\"friends\":[{\"age\":2,\"kind\":\"salmon\"},{\"age\":3,\"kind\":\"shark\",\"sharktype\":\"saw\"}],\"partner\":{\"age\":4,\"kind\":\"shark\",\"sharktype\":\"goblin\"}}", "goblin"),
        new(
            "await client.PutFishAsync(new Salmon { Age = 1, Friends = new Fish[] { new Salmon { Age = 2 }, new Shark { Age = 3, Sharktype = \"saw\" } }, Partner = new Shark { Age = 4, Sharktype = \"goblin\" } });",
            "PUT /type/model/inheritance/nested-discriminator\nContent-Type: application/json\n\n{\"age\":1,\"kind\":\"salmon\",\"friends\":[{\"age\":2,\"kind\":\"salmon\"},{\"age\":3,\"kind\":\"shark\",\"sharktype\":\"saw\"}],\"partner\":{\"age\":4,\"kind\":\"shark\",\"sharktype\":\"goblin\"}}"),
        new(
            "return ((Shark)await client.GetFishLastAsync()).Sharktype;",
            "GET /type/model/inheritance/last", "200 application/json\n\n{\"sharktype\":\"saw\",\"age\":1,\"kind\":\"shark\"}", "saw"),
        new(
            "return (await client.GetFishLastAsync()).GetType().Name;",
            "GET /type/model/inheritance/last", "200 application/json\n\n{\"age\":1,\"kind\":\"tuna\",\"weight\":3}", "Unknown"),
        new(
            "var back = await client.GetRecursiveAsync(); return back.Level.ToString();",
            "GET /type/model/inheritance/recursive\nAccept: application/json", "200 application/json\n\n{\"extension\":[{\"extension\":[{\"level\":2}],\"level\":1},{\"level\":1}],\"level\":0}", "0"),
        new(
            "await client.PutRecursiveAsync(new Extension { Level = 0, ExtensionValue = new[] { new Extension { Level = 1, ExtensionValue = new[] { new Extension { Level = 2 } } }, new Extension { Level = 1 } } });",
            "PUT /type/model/inheritance/recursive\nContent-Type: application/json\n\n{\"extension\":[{\"extension\":[{\"level\":2}],\"level\":1},{\"level\":1}],\"level\":0}"),
        new(
            "var back = await client.GetSiameseAsync(); return back.Age.ToString();",
            "GET /type/model/inheritance/not-discriminated\nAccept: application/json", "200 application/json\n\n{\"name\":\"abc\",\"age\":32,\"smart\":true}", "32"),
        new(
            "await client.PutSiameseAsync(new Siamese { Name = \"abc\", Age = 32, Smart = true });",
            "PUT /type/model/inheritance/not-discriminated\nContent-Type: application/json\n\n{\"name\":\"abc\",\"age\":32,\"smart\":true}"),
        new(
            "return (await client.VisibilityAsync(new Visibility { CreateProp = new[] { \"foo\" } })).ReadProp!;",
            "POST /type/model/visibility\n\n{\"createProp\":[\"foo\"]}", "200 application/json\n\n{\"readProp\":\"abc\"}", "abc"),
        new(
            "var back = await client.PropertyBooleanAsync(new BooleanProperty { Required = true }); return System.FormattableString.Invariant($\"{back.Required}\");",
            "POST /type/property/boolean\n\n{\"required\":true}", "200 application/json\n\n{\"required\":true}", "True"),
        new(
            "var back = await client.PropertyBooleanAsync(new BooleanProperty { Required = true, Optional = true, Nullable = true }); return (back.Nullable.IsSet && back.Nullable.Value is null).ToString();",
            "POST /type/property/boolean\n\n{\"required\":true,\"optional\":true,\"nullable\":true}", "200 application/json\n\n{\"required\":true,\"nullable\":null}", "True"),
        new(
            "var back = await client.PropertyBooleanAsync(new BooleanProperty { Required = true, Nullable = null }); return back.Nullable.IsSet.ToString();",
            "POST /type/property/boolean\n\n{\"required\":true,\"nullable\":null}", "200 application/json\n\n{\"required\":true}", "False"),
        new(
            "var back = await client.PropertyStringAsync(new StringProperty { Required = \"hello\" }); return System.FormattableString.Invariant($\"{back.Required}\");",
            "POST /type/property/string\n\n{\"required\":\"hello\"}", "200 application/json\n\n{\"required\":\"hello\"}", "hello"),
        new(
            "var back = await client.PropertyStringAsync(new StringProperty { Required = \"hello\", Optional = \"hello\", Nullable = \"hello\" }); return (back.Nullable.IsSet && back.Nullable.Value is null).ToString();",
            "POST /type/property/string\n\n{\"required\":\"hello\",\"optional\":\"hello\",\"nullable\":\"hello\"}", "200 application/json\n\n{\"required\":\"hello\",\"nullable\":null}", "True"),
        new(
            "var back = await client.PropertyStringAsync(new StringProperty { Required = \"hello\", Nullable = null }); return back.Nullable.IsSet.ToString();",
            "POST /type/property/string\n\n{\"required\":\"hello\",\"nullable\":null}", "200 application/json\n\n{\"required\":\"hello\"}", "False"),
        new(
            "var back = await client.PropertyIntAsync(new IntProperty { Required = 42 }); return System.FormattableString.Invariant($\"{back.Required}\");",
            "POST /type/property/int\n\n{\"required\":42}", "200 application/json\n\n{\"required\":42}", "42"),
        new(
            "var back = await client.PropertyIntAsync(new IntProperty { Required = 42, Optional = 42, Nullable = 42 }); return (back.Nullable.IsSet && back.Nullable.Value is null).ToString();",
            "POST /type/property/int\n\n{\"required\":42,\"optional\":42,\"nullable\":42}", "200 application/json\n\n{\"required\":42,\"nullable\":null}", "True"),
        new(
            "var back = await client.PropertyIntAsync(new IntProperty { Required = 42, Nullable = null }); return back.Nullable.IsSet.ToString();",
            "POST /type/property/int\n\n{\"required\":42,\"nullable\":null}", "200 application/json\n\n{\"required\":42}", "False"),
        new(
            "var back = await client.PropertyDecimalAsync(new DecimalProperty { Required = 0.33333m }); return System.FormattableString.Invariant($\"{back.Required}\");",
            "POST /type/property/decimal\n\n{\"required\":0.33333}", "200 application/json\n\n{\"required\":0.33333}", "0.33333"),
        new(
            "var back = await client.PropertyDecimalAsync(new DecimalProperty { Required = 0.33333m, Optional = 0.33333m, Nullable = 0.33333m }); return (back.Nullable.IsSet && back.Nullable.Value is null).ToString();",
            "POST /type/property/decimal\n\n{\"required\":0.33333,\"optional\":0.33333,\"nullable\":0.33333}", "200 application/json\n\n{\"required\":0.33333,\"nullable\":null}", "True"),
        new(
            "var back = await client.PropertyDecimalAsync(new DecimalProperty { Required = 0.33333m, Nullable = null }); return back.Nullable.IsSet.ToString();",
            "POST /type/property/decimal\n\n{\"required\":0.33333,\"nullable\":null}", "200 application/json\n\n{\"required\":0.33333}", "False"),
        new(
            "var back = await client.PropertyDateAsync(new DateProperty { Required = new DateOnly(2022, 12, 12) }); return System.FormattableString.Invariant($\"{back.Required}\");",
            "POST /type/property/date\n\n{\"required\":\"2022-12-12\"}", "200 application/json\n\n{\"required\":\"2022-12-12\"}", "12/12/2022"),
        new(
            "var back = await client.PropertyDateAsync(new DateProperty { Required = new DateOnly(2022, 12, 12), Optional = new DateOnly(2022, 12, 12), Nullable = new DateOnly(2022, 12, 12) }); return (back.Nullable.IsSet && back.Nullable.Value is null).ToString();",
            "POST /type/property/date\n\n{\"required\":\"2022-12-12\",\"optional\":\"2022-12-12\",\"nullable\":\"2022-12-12\"}", "200 application/json\n\n{\"required\":\"2022-12-12\",\"nullable\":null}", "True"),
        new(
            "var back = await client.PropertyDateAsync(new DateProperty { Required = new DateOnly(2022, 12, 12), Nullable = null }); return back.Nullable.IsSet.ToString();",
            "POST /type/property/date\n\n{\"required\":\"2022-12-12\",\"nullable\":null}", "200 application/json\n\n{\"required\":\"2022-12-12\"}", "False"),
        new(
            "var back = await client.PropertyEnumAsync(new EnumProperty { Required = DaysOfWeek.Tuesday }); return System.FormattableString.Invariant($\"{back.Required}\");",
            "POST /type/property/enum\n\n{\"required\":\"Tuesday\"}", "200 application/json\n\n{\"required\":\"Tuesday\"}", "Tuesday"),
        new(
            "var back = await client.PropertyEnumAsync(new EnumProperty { Required = DaysOfWeek.Tuesday, Optional = DaysOfWeek.Tuesday, Nullable = DaysOfWeek.Tuesday }); return (back.Nullable.IsSet && back.Nullable.Value is null).ToString();",
            "POST /type/property/enum\n\n{\"required\":\"Tuesday\",\"optional\":\"Tuesday\",\"nullable\":\"Tuesday\"}", "200 application/json\n\n{\"required\":\"Tuesday\",\"nullable\":null}", "True"),
        new(
            "var back = await client.PropertyEnumAsync(new EnumProperty { Required = DaysOfWeek.Tuesday, Nullable = null }); return back.Nullable.IsSet.ToString();",
            "POST /type/property/enum\n\n{\"required\":\"Tuesday\",\"nullable\":null}", "200 application/json\n\n{\"required\":\"Tuesday\"}", "False"),
        new(
            "var back = await client.PropertyModelAsync(new ModelProperty { Required = new InnerModel { Property = \"hello\" } }); return System.FormattableString.Invariant($\"{back.Required}\");",
            "POST /type/property/model\n\n{\"required\":{\"property\":\"hello\"}}", "200 application/json\n\n{\"required\":{\"property\":\"hello\"}}", "InnerModel { Property = hello }"),
        new(
            "var back = await client.PropertyModelAsync(new ModelProperty { Required = new InnerModel { Property = \"hello\" }, Optional = new InnerModel { Property = \"hello\" }, Nullable = new InnerModel { Property = \"hello\" } }); return (back.Nullable.IsSet && back.Nullable.Value is null).ToString();",
            "POST /type/property/model\n\n{\"required\":{\"property\":\"hello\"},\"optional\":{\"property\":\"hello\"},\"nullable\":{\"property\":\"hello\"}}", "200 application/json\n\n{\"required\":{\"property\":\"hello\"},\"nullable\":null}", "True"),
        new(
            "var back = await client.PropertyModelAsync(new ModelProperty { Required = new InnerModel { Property = \"hello\" }, Nullable = null }); return back.Nullable.IsSet.ToString();",
            "POST /type/property/model\n\n{\"required\":{\"property\":\"hello\"},\"nullable\":null}", "200 application/json\n\n{\"required\":{\"property\":\"hello\"}}", "False"),
        new(
            "var back = await client.PropertyCollectionsAsync(new CollectionsProperty { Required = new[] { \"hello\", \"world\" } }); return string.Join(\"+\", back.Required);",
            "POST /type/property/collections\n\n{\"required\":[\"hello\",\"world\"]}", "200 application/json\n\n{\"required\":[\"hello\",\"world\"]}", "hello+world"),
        new(
            "var back = await client.PropertyCollectionsAsync(new CollectionsProperty { Required = new[] { \"hello\", \"world\" }, Optional = new[] { \"hello\", \"world\" }, Nullable = new[] { \"hello\", \"world\" } }); return (back.Nullable.IsSet && back.Nullable.Value is null).ToString();",
            "POST /type/property/collections\n\n{\"required\":[\"hello\",\"world\"],\"optional\":[\"hello\",\"world\"],\"nullable\":[\"hello\",\"world\"]}", "200 application/json\n\n{\"required\":[\"hello\",\"world\"],\"nullable\":null}", "True"),
        new(
            "var back = await client.PropertyCollectionsAsync(new CollectionsProperty { Required = new[] { \"hello\", \"world\" }, Nullable = null }); return back.Nullable.IsSet.ToString();",
            "POST /type/property/collections\n\n{\"required\":[\"hello\",\"world\"],\"nullable\":null}", "200 application/json\n\n{\"required\":[\"hello\",\"world\"]}", "False"),
        new(
            "var back = await client.PropertyUuidAsync(new UuidProperty { Required = new Guid(\"0f8fad5b-d9cb-469f-a165-70867728950e\") }); return System.FormattableString.Invariant($\"{back.Required}\");",
            "POST /type/property/uuid\n\n{\"required\":\"0f8fad5b-d9cb-469f-a165-70867728950e\"}", "200 application/json\n\n{\"required\":\"0f8fad5b-d9cb-469f-a165-70867728950e\"}", "0f8fad5b-d9cb-469f-a165-70867728950e"),
        new(
            "var back = await client.PropertyUuidAsync(new UuidProperty { Required = new Guid(\"0f8fad5b-d9cb-469f-a165-70867728950e\"), Optional = new Guid(\"0f8fad5b-d9cb-469f-a165-70867728950e\"), Nullable = new Guid(\"0f8fad5b-d9cb-469f-a165-70867728950e\") }); return (back.Nullable.IsSet && back.Nullable.Value is null).ToString();",
            "POST /type/property/uuid\n\n{\"required\":\"0f8fad5b-d9cb-469f-a165-70867728950e\",\"optional\":\"0f8fad5b-d9cb-469f-a165-70867728950e\",\"nullable\":\"0f8fad5b-d9cb-469f-a165-70867728950e\"}", "200 application/json\n\n{\"required\":\"0f8fad5b-d9cb-469f-a165-70867728950e\",\"nullable\":null}", "True"),
        new(
            "var back = await client.PropertyUuidAsync(new UuidProperty { Required = new Guid(\"0f8fad5b-d9cb-469f-a165-70867728950e\"), Nullable = null }); return back.Nullable.IsSet.ToString();",
            "POST /type/property/uuid\n\n{\"required\":\"0f8fad5b-d9cb-469f-a165-70867728950e\",\"nullable\":null}", "200 application/json\n\n{\"required\":\"0f8fad5b-d9cb-469f-a165-70867728950e\"}", "False"),
        new(
            "var back = await client.PropertyUrlAsync(new UrlProperty { Required = new Uri(\"https://example.com/a?b=c\") }); return System.FormattableString.Invariant($\"{back.Required}\");",
            "POST /type/property/url\n\n{\"required\":\"https://example.com/a?b=c\"}", "200 application/json\n\n{\"required\":\"https://example.com/a?b=c\"}", "https://example.com/a?b=c"),
        new(
            "var back = await client.PropertyUrlAsync(new UrlProperty { Required = new Uri(\"https://example.com/a?b=c\"), Optional = new Uri(\"https://example.com/a?b=c\"), Nullable = new Uri(\"https://example.com/a?b=c\") }); return (back.Nullable.IsSet && back.Nullable.Value is null).ToString();",
            "POST /type/property/url\n\n{\"required\":\"https://example.com/a?b=c\",\"optional\":\"https://example.com/a?b=c\",\"nullable\":\"https://example.com/a?b=c\"}", "200 application/json\n\n{\"required\":\"https://example.com/a?b=c\",\"nullable\":null}", "True"),
        new(
            "var back = await client.PropertyUrlAsync(new UrlProperty { Required = new Uri(\"https://example.com/a?b=c\"), Nullable = null }); return back.Nullable.IsSet.ToString();",
            "POST /type/property/url\n\n{\"required\":\"https://example.com/a?b=c\",\"nullable\":null}", "200 application/json\n\n{\"required\":\"https://example.com/a?b=c\"}", "False"),
        new(
            "var back = await client.GetAdditionalUnknownAsync(); return back.AdditionalProperties![\"prop\"].ToString()!.Length.ToString() is null ? \"\" : back.Name;",
            "GET /type/property/additional-properties/unknown\nAccept: application/json", "200 application/json\n\n{\"name\":\"abc\",\"prop\":43.125}", "abc"),
        new(
            "await client.PutAdditionalUnknownAsync(new AdditionalUnknown { Name = \"abc\", AdditionalProperties = new Dictionary<string, JsonElement> { [\"prop\"] = JsonDocument.Parse(\"43.125\").RootElement } });",
            "PUT /type/property/additional-properties/unknown\nContent-Type: application/json\n\n{\"name\":\"abc\",\"prop\":43.125}"),
        new(
            "var back = await client.GetAdditionalStringAsync(); return back.AdditionalProperties![\"prop\"].ToString()!.Length.ToString() is null ? \"\" : back.Name;",
            "GET /type/property/additional-properties/string\nAccept: application/json", "200 application/json\n\n{\"name\":\"abc\",\"prop\":\"def\"}", "abc"),
        new(
            "await client.PutAdditionalStringAsync(new AdditionalString { Name = \"abc\", AdditionalProperties = new Dictionary<string, string> { [\"prop\"] = \"def\" } });",
            "PUT /type/property/additional-properties/string\nContent-Type: application/json\n\n{\"name\":\"abc\",\"prop\":\"def\"}"),
        new(
            "var back = await client.GetAdditionalFloatAsync(); return back.AdditionalProperties![\"prop\"].ToString()!.Length.ToString() is null ? \"\" : back.Name;",
            "GET /type/property/additional-properties/float\nAccept: application/json", "200 application/json\n\n{\"name\":\"abc\",\"prop\":43.125}", "abc"),
        new(
            "await client.PutAdditionalFloatAsync(new AdditionalFloat { Name = \"abc\", AdditionalProperties = new Dictionary<string, float> { [\"prop\"] = 43.125f } });",
            "PUT /type/property/additional-properties/float\nContent-Type: application/json\n\n{\"name\":\"abc\",\"prop\":43.125}"),
        new(
            "var back = await client.GetAdditionalModelAsync(); return back.AdditionalProperties![\"prop\"].ToString()!.Length.ToString() is null ? \"\" : back.Name;",
            "GET /type/property/additional-properties/model\nAccept: application/json", "200 application/json\n\n{\"name\":\"abc\",\"prop\":{\"property\":\"ok\"}}", "abc"),
        new(
            "await client.PutAdditionalModelAsync(new AdditionalModel { Name = \"abc\", AdditionalProperties = new Dictionary<string, InnerModel> { [\"prop\"] = new InnerModel { Property = \"ok\" } } });",
            "PUT /type/property/additional-properties/model\nContent-Type: application/json\n\n{\"name\":\"abc\",\"prop\":{\"property\":\"ok\"}}"),
        new(
            "var back = await client.GetAdditionalArrayAsync(); return back.AdditionalProperties![\"prop\"].ToString()!.Length.ToString() is null ? \"\" : back.Name;",
            "GET /type/property/additional-properties/array\nAccept: application/json", "200 application/json\n\n{\"name\":\"abc\",\"prop\":[{\"property\":\"ok\"}]}", "abc"),
        new(
            "await client.PutAdditionalArrayAsync(new AdditionalArray { Name = \"abc\", AdditionalProperties = new Dictionary<string, IReadOnlyList<InnerModel>> { [\"prop\"] = new[] { new InnerModel { Property = \"ok\" } } } });",
            "PUT /type/property/additional-properties/array\nContent-Type: application/json\n\n{\"name\":\"abc\",\"prop\":[{\"property\":\"ok\"}]}"),
        new(
            "var back = await client.GetUnionModelsAsync(); return ((UnionDog)back).Bark;",
            "GET /type/union/models-only\nAccept: application/json", "200 application/json\n\n{\"bark\":\"wuff\"}", "wuff"),
        new("await client.PutUnionModelsAsync(new UnionDog { Bark = \"wuff\" });", "PUT /type/union/models-only\nContent-Type: application/json\n\n{\"bark\":\"wuff\"}"),
        new(
            "var back = await client.GetUnionStringAsync(); return back.ToString()!.Contains((char)97).ToString();",
            "GET /type/union/mixed/string\nAccept: application/json", "200 application/json\n\n\"a\"", "True"),
        new("await client.PutUnionStringAsync(\"a\");", "PUT /type/union/mixed/string\nContent-Type: application/json\n\n\"a\""),
        new(
            "var back = await client.GetUnionNumberAsync(); return (back == 2).ToString();",
            "GET /type/union/mixed/number\nAccept: application/json", "200 application/json\n\n2", "True"),
        new("await client.PutUnionNumberAsync(2);", "PUT /type/union/mixed/number\nContent-Type: application/json\n\n2"),
        new(
            "var back = await client.GetUnionArrayAsync(); return (back is not null).ToString();",
            "GET /type/union/mixed/array\nAccept: application/json", "200 application/json\n\n[\"a\",\"b\"]", "True"),
        new(
            "await client.PutUnionArrayAsync(StringOrModel.FromStringList(new[] { \"a\", \"b\" }));",
            "PUT /type/union/mixed/array\nContent-Type: application/json\n\n[\"a\",\"b\"]"),
        new(
            "var back = await client.GetUnionModelAsync(); return (back == new InnerModel { Property = \"x\" }).ToString();",
            "GET /type/union/mixed/model\nAccept: application/json", "200 application/json\n\n{\"property\":\"x\"}", "True"),
        new("await client.PutUnionModelAsync(new InnerModel { Property = \"x\" });", "PUT /type/union/mixed/model\nContent-Type: application/json\n\n{\"property\":\"x\"}"),
        new("var back = await client.GetScalarStringAsync(); return back;", "GET /type/scalar/string\nAccept: application/json", "200 application/json\n\n\"test\"", "test"),
        new("await client.PutScalarStringAsync(\"test\");", "PUT /type/scalar/string\nContent-Type: application/json\n\n\"test\""),
        new(
            "var back = await client.GetScalarBooleanAsync(); return back.ToString();",
            "GET /type/scalar/boolean\nAccept: application/json", "200 application/json\n\ntrue", "True"),
        new("await client.PutScalarBooleanAsync(true);", "PUT /type/scalar/boolean\nContent-Type: application/json\n\ntrue"),
        new(
            "var back = await client.GetScalarUnknownAsync(); return back.GetArrayLength().ToString();",
            "GET /type/scalar/unknown\nAccept: application/json", "200 application/json\n\n[1]", "1"),
        new("await client.PutScalarUnknownAsync(JsonDocument.Parse(\"[1]\").RootElement);", "PUT /type/scalar/unknown\nContent-Type: application/json\n\n[1]"),
        new(
            "var back = await client.GetScalarDecimalAsync(); return back.ToString(System.Globalization.CultureInfo.InvariantCulture);",
            "GET /type/scalar/decimal\nAccept: application/json", "200 application/json\n\n0.33333", "0.33333"),
        new("await client.PutScalarDecimalAsync(0.33333m);", "PUT /type/scalar/decimal\nContent-Type: application/json\n\n0.33333"),
        new("var back = await client.GetScalarInt64Async(); return back.ToString();", "GET /type/scalar/int64\nAccept: application/json", "200 application/json\n\n-5", "-5"),
        new("await client.PutScalarInt64Async(-5L);", "PUT /type/scalar/int64\nContent-Type: application/json\n\n-5"),
    ];

    [Fact]
    public Task They_travel_as_they_should() => ScenarioRun.AssertAsync("types", Table);
}
