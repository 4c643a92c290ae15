using System.Globalization;
using System.Text.Json;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>
/// <c>deepObject</c>: <c>n[a]=1&amp;n[b][c]=2</c>, brackets escaped. The specification stops at one level; deeper ones nest
/// brackets and items of arrays are numbered (<c>n[list][0]=x</c>), as most servers that know this style read it.
/// </summary>
internal static class DeepObjectWriter
{
    public static void Write(ref TextBuffer text, string name, ref Utf8JsonReader reader, in Expansion expansion)
    {
        string before = expansion.First;
        Value(ref text, name, ref reader, ref before, expansion);
    }

    private static void Value(ref TextBuffer text, string path, ref Utf8JsonReader reader, ref string before, in Expansion expansion)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    string key = reader.GetString()!;
                    reader.Read();
                    Value(ref text, Child(path, key), ref reader, ref before, expansion);
                }

                break;
            case JsonTokenType.StartArray:
                for (int i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
                {
                    Value(ref text, Child(path, i.ToString(CultureInfo.InvariantCulture)), ref reader, ref before, expansion);
                }

                break;
            case JsonTokenType.Null:
                break;
            default:
                ParameterWriter.Named(ref text, path, ParameterWriter.ScalarOf(ref reader, default), before, expansion);
                before = expansion.Separator;
                break;
        }
    }

    private static string Child(string path, string key)
    {
        var text = new TextBuffer();
        text.Append(path);
        text.Append("%5B");
        text.Append(key, TextEscape.Unreserved);
        text.Append("%5D");
        string child = text.ToString();
        text.Release();
        return child;
    }
}
