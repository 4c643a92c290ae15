using System;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>Reads one item of a stream.</summary>
internal static class ItemJson
{
    public static T Read<T>(ResponseReader response, ReadOnlySpan<byte> json, ReadJson<T> read)
    {
        try
        {
            return JsonRoot.Read(json, read);
        }
        catch (Exception error) when (JsonErrors.IsOfPayload(error))
        {
            throw new ApiException(response, "an item of the stream is not what the document describes (" + error.Message + ")", error);
        }
    }
}
