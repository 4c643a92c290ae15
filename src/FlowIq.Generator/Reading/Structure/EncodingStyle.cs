using System.Text.Json.Nodes;

namespace FlowIq.Generator.Reading.Structure;

/// <summary>
/// Any of <c>style</c>, <c>explode</c> and <c>allowReserved</c> makes an encoding one of style, and <c>form</c> is the
/// style that needs no saying. Said here, since the reader shows values for what a document leaves out.
/// </summary>
internal static class EncodingStyle
{
    public static void Normalise(JsonObject encoding)
    {
        if (encoding["style"] is null && (encoding["explode"] is not null || encoding["allowReserved"] is not null))
        {
            encoding["style"] = "form";
        }
    }
}
