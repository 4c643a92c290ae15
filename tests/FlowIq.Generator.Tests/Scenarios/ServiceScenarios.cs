using System.Threading.Tasks;

namespace FlowIq.Generator.Tests.Scenarios;

/// <summary>Credentials, statuses, methods without a body.</summary>
public sealed class ServiceScenarios
{
    private static readonly Scenario[] Table =
    [
        new("await client.ApiKeyValidAsync();", "GET /authentication/api-key/valid\nx-ms-api-key: valid-key"),
        new("await client.CustomValidAsync();", "GET /authentication/http/custom/valid\nAuthorization: SharedAccessKey valid-key"),
        new("await client.OauthValidAsync();", "GET /authentication/oauth2/valid\nAuthorization: Bearer token"),
        new("await client.BasicValidAsync();", "GET /authentication/basic/valid\nAuthorization: Basic dXNlcjpwYXNz"),
        new("await client.UnionValidAsync();", "GET /authentication/union/valid\nx-ms-api-key: valid-key\nAuthorization: "),
        new("await client.BothValidAsync();", "GET /authentication/both/valid\nx-ms-api-key: valid-key\nAuthorization: Basic dXNlcjpwYXNz"),
        new("await client.CookieValidAsync();", "GET /authentication/cookie/valid\nCookie: sid=valid-key"),
        new("await client.NoneNeededAsync();", "GET /authentication/none\nx-ms-api-key: \nAuthorization: "),
        new("await client.OptionalNeededAsync();", "GET /authentication/optional\nx-ms-api-key: valid-key"),
        new("await client.QueryKeyValidAsync();", "GET /authentication/query/valid?api_key=valid-key"),
        new(
            "try { await client.ApiKeyValidAsync(); return \"\"; } catch (ApiException<InvalidAuth> e) { return e.StatusCode + e.Error.Error; }",
            "GET /authentication/api-key/valid", "403 application/json\n\n{\"error\":\"invalid-api-key\"}", "403invalid-api-key"),
        new("await client.StatusRangeAsync();", "GET /response/status-code-range"),
        new(
            "try { await client.StatusRangeAsync(); return \"\"; } catch (ApiException<NotFoundError> e) { return e.Error.ResourceId; }",
            "GET /response/status-code-range", "404 application/json\n\n{\"code\":\"not-found\",\"resourceId\":\"resource1\"}", "resource1"),
        new(
            "try { await client.StatusRangeAsync(); return \"\"; } catch (ApiException<ErrorInRange> e) { return e.Error.Message; }",
            "GET /response/status-code-range", "494 application/json\n\n{\"code\":\"request-header-too-large\",\"message\":\"Request header too large\"}", "Request header too large"),
        new(
            "try { await client.StatusRangeAsync(); return \"\"; } catch (ApiException<DefaultError> e) { return e.Error.Code; }",
            "GET /response/status-code-range", "500 application/json\n\n{\"code\":\"x\"}", "x"),
        new(
            "try { await client.StatusRangeAsync(); return \"\"; } catch (ApiException e) { return e.StatusCode + e.ContentType + e.RawBody; }",
            "GET /response/status-code-range", "502 text/html\n\n<html>", "502text/html<html>"),
        new(
            "var r = await client.TryStatusRangeAsync(); return r.StatusCode + r.ClientError!.Code;",
            "GET /response/status-code-range", "418 application/json\n\n{\"code\":\"teapot\",\"message\":\"m\"}", "418teapot"),
        new("await client.HeadValidAsync();", "HEAD /server/endpoint/valid"),
        new("return (await client.TryExistsAsync(\"a\")).StatusCode.ToString();", "HEAD /exists/a", "404", "404"),
        new("await client.DeleteWithBodyAsync(new[] { \"a\" });", "DELETE /deleted\nContent-Type: application/json\n\n[\"a\"]", "202"),
        new(
            "var r = await client.CreatedAsync(); return (r.Ok is null) + r.Created!.Message;",
            "POST /created\nContent-Length: 0", "201 application/json\n\n{\"code\":\"a\",\"message\":\"b\"}", "Trueb"),
        new(
            "return await client.RedirectAsync(new RequestOptions { Headers = { [\"X-Extra\"] = \"1\" } });",
            "GET /redirect\nX-Extra: 1\nAccept: text/plain", "200 text/plain\n\nhere", "here"),
        new("return (await client.TryAllowedAsync()).Allow!;", "OPTIONS /options", "204\nAllow: GET", "GET"),
        new(
            "var r = await client.TryBodyOrNoContentAsync(\"body\"); return r.StatusCode + r.Ok!.Content + r.XMsRequestId;",
            "GET /response/body-or-no-content/body", "200 application/json\nx-ms-request-id: body-request\n\n{\"content\":\"hello\"}", "200hellobody-request"),
        new(
            "var r = await client.TryBodyOrNoContentAsync(\"no-content\"); return $\"{r.IsSuccess} {r.StatusCode} {r.Ok is null} {r.XMsRequestId}\";",
            "GET /response/body-or-no-content/no-content", "204\nx-ms-request-id: no-content-request", "True 204 True no-content-request"),
        new("return (await client.BodyOrNoContentAsync(\"no-content\") is null).ToString();", "GET /response/body-or-no-content/no-content", "204", "True"),
        new(
            "var r = await client.Redirect302Async(); return r.StatusCode + r.Location!.ToString();",
            "GET /response/redirect/302", "302\nLocation: /redirected", "302/redirected"),
        new("await client.NoAuthUnionAsync(\"validtoken\");", "GET /authentication/noauth/union/validtoken\nAuthorization: Bearer token"),
    ];

    [Fact]
    public Task They_travel_as_they_should() => ScenarioRun.AssertAsync("service", Table, "ApiKey = \"valid-key\", Custom = \"SharedAccessKey valid-key\", Oauth = \"token\", Basic = new BasicCredentials(\"user\", \"pass\"), QueryKey = \"valid-key\", CookieKey = \"valid-key\"");
}
