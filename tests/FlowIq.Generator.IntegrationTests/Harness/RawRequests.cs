using System.Globalization;
using System.Text;

namespace FlowIq.Generator.IntegrationTests.Harness;

/// <summary>What the client under test is to put on the wire, to the last byte.</summary>
internal static class RawRequests
{
    public static string Get(RecordingServer server, string target) => Head("GET", server, target) + "\r\n";

    public static string Post(RecordingServer server, string target, string json, string moreHeaders = "") =>
        Head("POST", server, target, moreHeaders)
        + "Content-Type: application/json\r\nContent-Length: " + Encoding.UTF8.GetByteCount(json).ToString(CultureInfo.InvariantCulture) + "\r\n\r\n" + json;

    private static string Head(string method, RecordingServer server, string target, string moreHeaders = "") =>
        $"{method} {target} HTTP/1.1\r\nHost: {server.Url.Authority}\r\nAccept: application/json\r\nUser-Agent: FlowIqClient/1.0.0\r\nAuthorization: Bearer {Clients.Key}\r\n{moreHeaders}Accept-Encoding: gzip, deflate, br\r\n";
}
