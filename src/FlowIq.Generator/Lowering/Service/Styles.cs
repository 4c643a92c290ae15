using FlowIq.Generator.Model;
using Reader = Microsoft.OpenApi.ParameterStyle;

namespace FlowIq.Generator.Lowering.Service;

/// <summary>The reader's parameter styles as the model's.</summary>
internal static class Styles
{
    public static ParameterStyle Of(Reader style) => style switch
    {
        Reader.Matrix => ParameterStyle.Matrix,
        Reader.Label => ParameterStyle.Label,
        Reader.Form => ParameterStyle.Form,
        Reader.SpaceDelimited => ParameterStyle.SpaceDelimited,
        Reader.PipeDelimited => ParameterStyle.PipeDelimited,
        Reader.DeepObject => ParameterStyle.DeepObject,
        Reader.Cookie => ParameterStyle.Cookie,
        _ => ParameterStyle.Simple,
    };

    /// <summary>What the specification says where the document says nothing.</summary>
    public static ParameterStyle Default(ParameterPlace place) => place switch
    {
        ParameterPlace.Path or ParameterPlace.Header => ParameterStyle.Simple,
        _ => ParameterStyle.Form,
    };

    /// <summary>Whether the style may stand in that place, or did in OpenAPI 2.0, which delimits in paths and headers too; others are read as the default.</summary>
    public static bool Fits(ParameterStyle style, ParameterPlace place) => place switch
    {
        ParameterPlace.Path => style is ParameterStyle.Simple or ParameterStyle.Label or ParameterStyle.Matrix || IsDelimited(style),
        ParameterPlace.Header => style == ParameterStyle.Simple || IsDelimited(style),
        ParameterPlace.Cookie => style is ParameterStyle.Form or ParameterStyle.Cookie,
        _ => style is ParameterStyle.Form or ParameterStyle.DeepObject || IsDelimited(style),
    };

    private static bool IsDelimited(ParameterStyle style) => style is ParameterStyle.SpaceDelimited or ParameterStyle.PipeDelimited or ParameterStyle.TabDelimited;
}
