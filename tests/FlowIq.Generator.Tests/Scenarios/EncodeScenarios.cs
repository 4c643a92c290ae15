using System.Threading.Tasks;

namespace FlowIq.Generator.Tests.Scenarios;

/// <summary>Bytes, instants, durations and numbers in queries, headers, bodies and answers.</summary>
public sealed class EncodeScenarios
{
    private static readonly Scenario[] Table =
    [
        new("await client.BytesQueryDefaultAsync(\"test\"u8.ToArray());", "GET /encode/bytes/query/default?value=dGVzdA%3D%3D"),
        new("await client.BytesHeaderDefaultAsync(\"test\"u8.ToArray());", "GET /encode/bytes/header/default\nvalue: dGVzdA=="),
        new("await client.BytesQueryBase64Async(\"test\"u8.ToArray());", "GET /encode/bytes/query/base64?value=dGVzdA%3D%3D"),
        new("await client.BytesHeaderBase64Async(\"test\"u8.ToArray());", "GET /encode/bytes/header/base64\nvalue: dGVzdA=="),
        new("await client.BytesQueryBase64urlAsync(\"test\"u8.ToArray());", "GET /encode/bytes/query/base64url?value=dGVzdA"),
        new("await client.BytesHeaderBase64urlAsync(\"test\"u8.ToArray());", "GET /encode/bytes/header/base64url\nvalue: dGVzdA"),
        new(
            "await client.BytesQueryBase64urlArrayAsync(new ReadOnlyMemory<byte>[] { \"test\"u8.ToArray(), \"test\"u8.ToArray() });",
            "GET /encode/bytes/query/base64url-array?value=dGVzdA,dGVzdA"),
        new(
            "await client.BytesHeaderBase64urlArrayAsync(new ReadOnlyMemory<byte>[] { \"test\"u8.ToArray(), \"test\"u8.ToArray() });",
            "GET /encode/bytes/header/base64url-array\nvalue: dGVzdA,dGVzdA"),
        new(
            "await client.DatetimeQueryRfc3339Async(new DateTimeOffset(2022, 8, 26, 18, 38, 0, TimeSpan.Zero));",
            "GET /encode/datetime/query/rfc3339?value=2022-08-26T18%3A38%3A00Z"),
        new(
            "await client.DatetimeHeaderRfc3339Async(new DateTimeOffset(2022, 8, 26, 18, 38, 0, TimeSpan.Zero));",
            "GET /encode/datetime/header/rfc3339\nvalue: 2022-08-26T18:38:00Z"),
        new(
            "await client.DatetimeQueryRfc7231Async(\"Fri, 26 Aug 2022 14:38:00 GMT\");",
            "GET /encode/datetime/query/rfc7231?value=Fri%2C%2026%20Aug%202022%2014%3A38%3A00%20GMT"),
        new("await client.DatetimeHeaderRfc7231Async(\"Fri, 26 Aug 2022 14:38:00 GMT\");", "GET /encode/datetime/header/rfc7231\nvalue: Fri, 26 Aug 2022 14:38:00 GMT"),
        new("await client.DatetimeQueryUnixTimestampAsync(DateTimeOffset.FromUnixTimeSeconds(1686566864));", "GET /encode/datetime/query/unix-timestamp?value=1686566864"),
        new("await client.DatetimeHeaderUnixTimestampAsync(DateTimeOffset.FromUnixTimeSeconds(1686566864));", "GET /encode/datetime/header/unix-timestamp\nvalue: 1686566864"),
        new(
            "await client.DatetimeQueryUnixTimestampArrayAsync(new[] { DateTimeOffset.FromUnixTimeSeconds(1686566864), DateTimeOffset.FromUnixTimeSeconds(1686734256) });",
            "GET /encode/datetime/query/unix-timestamp-array?value=1686566864,1686734256"),
        new(
            "await client.DatetimeHeaderUnixTimestampArrayAsync(new[] { DateTimeOffset.FromUnixTimeSeconds(1686566864), DateTimeOffset.FromUnixTimeSeconds(1686734256) });",
            "GET /encode/datetime/header/unix-timestamp-array\nvalue: 1686566864,1686734256"),
        new("await client.DurationQueryDefaultAsync(TimeSpan.FromDays(40));", "GET /encode/duration/query/default?value=P40D"),
        new("await client.DurationHeaderDefaultAsync(TimeSpan.FromDays(40));", "GET /encode/duration/header/default\nvalue: P40D"),
        new(
            "await client.DurationQueryIso8601ArrayAsync(new IsoDuration[] { TimeSpan.FromDays(40), TimeSpan.FromDays(50) });",
            "GET /encode/duration/query/iso8601-array?value=P40D,P50D"),
        new(
            "await client.DurationHeaderIso8601ArrayAsync(new IsoDuration[] { TimeSpan.FromDays(40), TimeSpan.FromDays(50) });",
            "GET /encode/duration/header/iso8601-array\nvalue: P40D,P50D"),
        new("await client.DurationQueryInt32SecondsAsync(36);", "GET /encode/duration/query/int32-seconds?value=36"),
        new("await client.DurationHeaderInt32SecondsAsync(36);", "GET /encode/duration/header/int32-seconds\nvalue: 36"),
        new("await client.DurationQueryInt32SecondsArrayAsync(new[] { 36, 47 });", "GET /encode/duration/query/int32-seconds-array?value=36,47"),
        new("await client.DurationHeaderInt32SecondsArrayAsync(new[] { 36, 47 });", "GET /encode/duration/header/int32-seconds-array\nvalue: 36,47"),
        new("await client.DurationQueryFloatSecondsAsync(35.625f);", "GET /encode/duration/query/float-seconds?value=35.625"),
        new("await client.DurationHeaderFloatSecondsAsync(35.625f);", "GET /encode/duration/header/float-seconds\nvalue: 35.625"),
        new("await client.DurationQueryFloat64SecondsAsync(35.625);", "GET /encode/duration/query/float64-seconds?value=35.625"),
        new("await client.DurationHeaderFloat64SecondsAsync(35.625);", "GET /encode/duration/header/float64-seconds\nvalue: 35.625"),
        new("await client.DurationQueryFloatMillisecondsAsync(35625f);", "GET /encode/duration/query/float-milliseconds?value=35625"),
        new("await client.DurationHeaderFloatMillisecondsAsync(35625f);", "GET /encode/duration/header/float-milliseconds\nvalue: 35625"),
        new("await client.NumericQuerySafeintAsStringAsync(\"10000000000\");", "GET /encode/numeric/query/safeint-as-string?value=10000000000"),
        new("await client.NumericHeaderSafeintAsStringAsync(\"10000000000\");", "GET /encode/numeric/header/safeint-as-string\nvalue: 10000000000"),
        new("await client.NumericQueryDecimalAsync(0.33333m);", "GET /encode/numeric/query/decimal?value=0.33333"),
        new("await client.NumericHeaderDecimalAsync(0.33333m);", "GET /encode/numeric/header/decimal\nvalue: 0.33333"),
        new("await client.BooleanQueryFalseAsync(false);", "GET /encode/boolean/query/false?value=false"),
        new("await client.BooleanHeaderFalseAsync(false);", "GET /encode/boolean/header/false\nvalue: false"),
        new("await client.DateQueryPlainAsync(new DateOnly(2022, 12, 12));", "GET /encode/date/query/plain?value=2022-12-12"),
        new("await client.DateHeaderPlainAsync(new DateOnly(2022, 12, 12));", "GET /encode/date/header/plain\nvalue: 2022-12-12"),
        new(
            "await client.UuidQueryDefaultAsync(new Guid(\"6A64B8F1-0D1A-4B4F-9D4B-1C6E3F9A7B10\"));",
            "GET /encode/uuid/query/default?value=6a64b8f1-0d1a-4b4f-9d4b-1c6e3f9a7b10"),
        new(
            "await client.UuidHeaderDefaultAsync(new Guid(\"6A64B8F1-0D1A-4B4F-9D4B-1C6E3F9A7B10\"));",
            "GET /encode/uuid/header/default\nvalue: 6a64b8f1-0d1a-4b4f-9d4b-1c6e3f9a7b10"),
        new(
            "var back = await client.BytesPropertyDefaultAsync(new BytesDefaultProperty { Value = \"test\"u8.ToArray() }); return Encoding.UTF8.GetString(back.Value.Span);",
            "POST /encode/bytes/property/default\nContent-Type: application/json\n\n{\"value\":\"dGVzdA==\"}", "200 application/json\n\n{\"value\":\"dGVzdA==\"}", "test"),
        new(
            "var back = await client.BytesPropertyBase64Async(new BytesBase64Property { Value = \"test\"u8.ToArray() }); return Encoding.UTF8.GetString(back.Value.Span);",
            "POST /encode/bytes/property/base64\nContent-Type: application/json\n\n{\"value\":\"dGVzdA==\"}", "200 application/json\n\n{\"value\":\"dGVzdA==\"}", "test"),
        new(
            "var back = await client.BytesPropertyBase64urlAsync(new BytesBase64urlProperty { Value = \"test\"u8.ToArray() }); return Encoding.UTF8.GetString(back.Value.Span);",
            "POST /encode/bytes/property/base64url\nContent-Type: application/json\n\n{\"value\":\"dGVzdA\"}", "200 application/json\n\n{\"value\":\"dGVzdA\"}", "test"),
        new(
            "var back = await client.BytesPropertyBase64urlArrayAsync(new BytesBase64urlArrayProperty { Value = new ReadOnlyMemory<byte>[] { \"test\"u8.ToArray(), \"test\"u8.ToArray() } }); return Encoding.UTF8.GetString(back.Value[1].Span);",
            "POST /encode/bytes/property/base64url-array\nContent-Type: application/json\n\n{\"value\":[\"dGVzdA\",\"dGVzdA\"]}", "200 application/json\n\n{\"value\":[\"dGVzdA\",\"dGVzdA\"]}", "test"),
        new(
            "var back = await client.DatetimePropertyRfc3339Async(new DatetimeRfc3339Property { Value = new DateTimeOffset(2022, 8, 26, 18, 38, 0, TimeSpan.Zero) }); return back.Value.UtcDateTime.Hour.ToString();",
            "POST /encode/datetime/property/rfc3339\nContent-Type: application/json\n\n{\"value\":\"2022-08-26T18:38:00Z\"}", "200 application/json\n\n{\"value\":\"2022-08-26T18:38:00Z\"}", "18"),
        new(
            "var back = await client.DatetimePropertyRfc7231Async(new DatetimeRfc7231Property { Value = \"Fri, 26 Aug 2022 14:38:00 GMT\" }); return back.Value;",
            "POST /encode/datetime/property/rfc7231\nContent-Type: application/json\n\n{\"value\":\"Fri, 26 Aug 2022 14:38:00 GMT\"}", "200 application/json\n\n{\"value\":\"Fri, 26 Aug 2022 14:38:00 GMT\"}", "Fri, 26 Aug 2022 14:38:00 GMT"),
        new(
            "var back = await client.DatetimePropertyUnixTimestampAsync(new DatetimeUnixTimestampProperty { Value = DateTimeOffset.FromUnixTimeSeconds(1686566864) }); return back.Value.ToUnixTimeSeconds().ToString();",
            "POST /encode/datetime/property/unix-timestamp\nContent-Type: application/json\n\n{\"value\":1686566864}", "200 application/json\n\n{\"value\":1686566864}", "1686566864"),
        new(
            "var back = await client.DatetimePropertyUnixTimestampArrayAsync(new DatetimeUnixTimestampArrayProperty { Value = new[] { DateTimeOffset.FromUnixTimeSeconds(1686566864), DateTimeOffset.FromUnixTimeSeconds(1686734256) } }); return back.Value[1].ToUnixTimeSeconds().ToString();",
            "POST /encode/datetime/property/unix-timestamp-array\nContent-Type: application/json\n\n{\"value\":[1686566864,1686734256]}", "200 application/json\n\n{\"value\":[1686566864,1686734256]}", "1686734256"),
        new(
            "var back = await client.DurationPropertyIso8601Async(new DurationIso8601Property { Value = TimeSpan.FromDays(40) }); return back.Value.ToString();",
            "POST /encode/duration/property/iso8601\nContent-Type: application/json\n\n{\"value\":\"P40D\"}", "200 application/json\n\n{\"value\":\"P40D\"}", "P40D"),
        new(
            "var back = await client.DurationPropertyInt32SecondsAsync(new DurationInt32SecondsProperty { Value = 36 }); return back.Value.ToString();",
            "POST /encode/duration/property/int32-seconds\nContent-Type: application/json\n\n{\"value\":36}", "200 application/json\n\n{\"value\":36}", "36"),
        new(
            "var back = await client.DurationPropertyFloatSecondsAsync(new DurationFloatSecondsProperty { Value = 35.625f }); return back.Value.ToString(System.Globalization.CultureInfo.InvariantCulture);",
            "POST /encode/duration/property/float-seconds\nContent-Type: application/json\n\n{\"value\":35.625}", "200 application/json\n\n{\"value\":35.625}", "35.625"),
        new(
            "var back = await client.DurationPropertyFloat64SecondsAsync(new DurationFloat64SecondsProperty { Value = 35.625 }); return back.Value.ToString(System.Globalization.CultureInfo.InvariantCulture);",
            "POST /encode/duration/property/float64-seconds\nContent-Type: application/json\n\n{\"value\":35.625}", "200 application/json\n\n{\"value\":35.625}", "35.625"),
        new(
            "var back = await client.NumericPropertySafeintAsStringAsync(new NumericSafeintAsStringProperty { Value = \"10000000000\" }); return back.Value;",
            "POST /encode/numeric/property/safeint-as-string\nContent-Type: application/json\n\n{\"value\":\"10000000000\"}", "200 application/json\n\n{\"value\":\"10000000000\"}", "10000000000"),
        new(
            "var back = await client.NumericPropertyUint8AsStringAsync(new NumericUint8AsStringProperty { Value = \"255\" }); return back.Value;",
            "POST /encode/numeric/property/uint8-as-string\nContent-Type: application/json\n\n{\"value\":\"255\"}", "200 application/json\n\n{\"value\":\"255\"}", "255"),
        new(
            "var back = await client.NumericPropertySafeintAsync(new NumericSafeintProperty { Value = 9007199254740993L }); return back.Value.ToString();",
            "POST /encode/numeric/property/safeint\nContent-Type: application/json\n\n{\"value\":9007199254740993}", "200 application/json\n\n{\"value\":9007199254740993}", "9007199254740993"),
        new(
            "var back = await client.NumericPropertyDecimalAsync(new NumericDecimalProperty { Value = 0.333330m }); return back.Value.ToString(System.Globalization.CultureInfo.InvariantCulture);",
            "POST /encode/numeric/property/decimal\nContent-Type: application/json\n\n{\"value\":0.333330}", "200 application/json\n\n{\"value\":0.333330}", "0.333330"),
        new(
            "var back = await client.DatePropertyPlainAsync(new DatePlainProperty { Value = new DateOnly(2022, 12, 12) }); return back.Value.DayNumber.ToString();",
            "POST /encode/date/property/plain\nContent-Type: application/json\n\n{\"value\":\"2022-12-12\"}", "200 application/json\n\n{\"value\":\"2022-12-12\"}", "738500"),
        new(
            "var back = await client.TimePropertyPlainAsync(new TimePlainProperty { Value = new TimeOnly(13, 6, 12) }); return back.Value.ToString();",
            "POST /encode/time/property/plain\nContent-Type: application/json\n\n{\"value\":\"13:06:12\"}", "200 application/json\n\n{\"value\":\"13:06:12\"}", "13:06:12"),
        new("await client.BytesBodyBase64Async(\"test\"u8.ToArray());", "POST /encode/bytes/body/request/base64\nContent-Type: application/json\n\n\"dGVzdA==\""),
        new(
            "return Encoding.UTF8.GetString((await client.BytesResponseBase64Async()).Span);",
            "GET /encode/bytes/body/response/base64\nAccept: application/json", "200 application/json\n\n\"dGVzdA==\"", "test"),
        new("await client.BytesBodyBase64urlAsync(\"test\"u8.ToArray());", "POST /encode/bytes/body/request/base64url\nContent-Type: application/json\n\n\"dGVzdA\""),
        new(
            "return Encoding.UTF8.GetString((await client.BytesResponseBase64urlAsync()).Span);",
            "GET /encode/bytes/body/response/base64url\nAccept: application/json", "200 application/json\n\n\"dGVzdA\"", "test"),
        new(
            "await client.BytesBodyOctetStreamAsync(new MemoryStream(\"test\"u8.ToArray()));",
            "POST /encode/bytes/body/request/octet-stream\nContent-Type: application/octet-stream\nContent-Length: 4\n\ntest"),
        new(
            "using var file = await client.BytesResponseOctetStreamAsync(); return new StreamReader(file.Content).ReadToEnd();",
            "GET /encode/bytes/body/response/octet-stream\nAccept: application/octet-stream", "200 application/octet-stream\n\ntest", "test"),
        new(
            "await client.BytesBodyCustomContentTypeAsync(new MemoryStream(\"test\"u8.ToArray()));",
            "POST /encode/bytes/body/request/custom-content-type\nContent-Type: image/png\nContent-Length: 4\n\ntest"),
        new(
            "using var file = await client.BytesResponseCustomContentTypeAsync(); return new StreamReader(file.Content).ReadToEnd();",
            "GET /encode/bytes/body/response/custom-content-type\nAccept: image/png", "200 image/png\n\ntest", "test"),
        new(
            "await client.BytesBodyCoseAsync(new MemoryStream(\"test\"u8.ToArray()));",
            "POST /encode/bytes/body/request/cose\nContent-Type: application/cose\nContent-Length: 4\n\ntest"),
        new(
            "using var file = await client.BytesResponseCoseAsync(); return new StreamReader(file.Content).ReadToEnd();",
            "GET /encode/bytes/body/response/cose\nAccept: application/cose", "200 application/cose\n\ntest", "test"),
        new(
            "return (await client.TryDatetimeResponseHeaderRfc3339Async()).Value?.UtcDateTime.Minute.ToString() ?? \"\";",
            "GET /encode/datetime/responseheader/rfc3339", "204\nvalue: 2022-08-26T18:38:00.000Z", "38"),
        new(
            "return (await client.TryDatetimeResponseHeaderRfc7231Async()).Value ?? \"\";",
            "GET /encode/datetime/responseheader/rfc7231", "204\nvalue: Fri, 26 Aug 2022 14:38:00 GMT", "Fri, 26 Aug 2022 14:38:00 GMT"),
        new(
            "return (await client.TryDatetimeResponseHeaderUnixTimestampAsync()).Value?.ToUnixTimeSeconds().ToString() ?? \"\";",
            "GET /encode/datetime/responseheader/unix-timestamp", "204\nvalue: 1686566864", "1686566864"),
        new("await client.ArrayCommaDelimitedAsync(new[] { \"blue\", \"red\", \"green\" });", "GET /encode/array/query/comma-delimited?value=blue,red,green"),
        new("await client.ArrayPipeDelimitedAsync(new[] { \"blue\", \"red\", \"green\" });", "GET /encode/array/query/pipe-delimited?value=blue%7Cred%7Cgreen"),
        new("await client.ArraySpaceDelimitedAsync(new[] { \"blue\", \"red\", \"green\" });", "GET /encode/array/query/space-delimited?value=blue%20red%20green"),
    ];

    [Fact]
    public Task They_travel_as_they_should() => ScenarioRun.AssertAsync("encode", Table);
}
