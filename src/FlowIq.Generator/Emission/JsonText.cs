using System.Globalization;
using System.Text;

namespace FlowIq.Generator.Emission;

/// <summary>JSON text that the emitted code compares with what it reads.</summary>
internal static class JsonText
{
    /// <summary>A JSON string literal in the shortest spelling: only what must be escaped is.</summary>
    public static string Quote(string text)
    {
        var json = new StringBuilder(text.Length + 2).Append('"');
        foreach (char c in text)
        {
            switch (c)
            {
                case '"':
                    json.Append("\\\"");
                    break;
                case '\\':
                    json.Append("\\\\");
                    break;
                case < ' ':
                    json.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
                    break;
                default:
                    json.Append(c);
                    break;
            }
        }

        return json.Append('"').ToString();
    }
}
