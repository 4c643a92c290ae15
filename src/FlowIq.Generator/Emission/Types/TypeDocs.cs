using FlowIq.Generator.Model;

namespace FlowIq.Generator.Emission.Types;

/// <summary>Documentation and attributes before a type.</summary>
internal static class TypeDocs
{
    public static void Write(SourceWriter writer, TypeModel type)
    {
        writer.Line();
        XmlDocWriter.Write(writer, type.Doc, $"The {type.Name} of the document.");
        if (type.IsObsolete)
        {
            writer.Line("[global::System.Obsolete]");
        }
    }
}
