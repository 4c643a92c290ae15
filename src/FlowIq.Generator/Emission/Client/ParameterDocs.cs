using FlowIq.Generator.Model;

namespace FlowIq.Generator.Emission.Client;

/// <summary>What is said of a parameter.</summary>
internal static class ParameterDocs
{
    public static string Text(ParameterModel parameter)
    {
        string text = string.IsNullOrWhiteSpace(parameter.Doc.Summary) ? $"The parameter {parameter.WireName}." : parameter.Doc.Summary!;
        if (parameter.ClientParameter is { } option)
        {
            text += $" Null: what {option} on the client's options says.";
        }

        if (parameter.Default is { } value)
        {
            text += $" The service takes {value.Text} where it is left out.";
        }

        return text;
    }
}
