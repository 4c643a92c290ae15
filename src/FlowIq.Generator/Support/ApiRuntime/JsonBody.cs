using System.Text.Json;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>JSON as a request's body.</summary>
internal static class JsonBody
{
    /// <summary>Writes the value into the call's body; null: no body.</summary>
    public static void Set<T>(ApiCall call, T? value, WriteJson<T> write, string mediaType = "application/json")
    {
        if (value is not null)
        {
            SetOrNull(call, value, write, mediaType);
        }
    }

    /// <summary>Writes the value into the call's body; null: JSON null.</summary>
    public static void SetOrNull<T>(ApiCall call, T value, WriteJson<T> write, string mediaType = "application/json")
    {
        var buffer = new PooledBuffer();
        call.Core.WriteJson(buffer, value, write);
        call.Request.Content = TextCharset.Body(buffer, mediaType);
    }
}
