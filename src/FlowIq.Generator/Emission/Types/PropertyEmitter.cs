using FlowIq.Generator.Model;

namespace FlowIq.Generator.Emission.Types;

/// <summary>Declares one property of a record or of a union's base.</summary>
internal static class PropertyEmitter
{
    /// <summary>A property that the record itself holds.</summary>
    public static void Declare(SourceWriter writer, PropertyModel property, EmissionContext context)
    {
        if (property.IsTag)
        {
            PropertyDocs.Write(writer, property);
            string modifier = property.IsOverride ? "override " : "";
            string tag = Constants.Of(property.Fixed!, property.Type);
            writer.Line($"public {modifier}{CSharpTypes.Of(property.Type, context.Target)} {property.Name} => {(property.Type is NamedRef ? $"new({tag})" : tag)};");
            return;
        }

        string type = Storages.TypeOf(property, context.Target);
        Storage storage = Storages.Of(property);
        bool isRequired = property.Presence == Presence.Required && property.Fixed is null;
        string required = isRequired ? "required " : "";
        if (storage == Storage.Plain)
        {
            Attributes(writer, property, isRequired);
            string initial = property.Fixed is { } value ? $" = {Constants.Of(value, property.Type)};" : "";
            writer.Line($"public {required}{type} {property.Name} {{ get; init; }}{initial}");
            return;
        }

        string field = FieldName(property.Name);
        (string fieldType, string get, string init) = Parts(property, storage, type, context.Target);
        string start = isRequired && fieldType.StartsWith("ApiRuntime.Frozen", System.StringComparison.Ordinal) && !fieldType.EndsWith("?", System.StringComparison.Ordinal) ? " = null!" : "";
        writer.Line($"private readonly {fieldType} {field}{start};");
        writer.Line();
        Attributes(writer, property, isRequired);
        writer.Line($"public {required}{type} {property.Name} {{ get => {field}{get}; init => {field} = {init}; }}");
    }

    /// <summary>The private field behind a property.</summary>
    public static string FieldName(string property) => "_" + char.ToLowerInvariant(property[0]) + property.Substring(1);

    private static (string FieldType, string Get, string Init) Parts(PropertyModel property, Storage storage, string type, TargetFacts target)
    {
        bool isNullable = type.EndsWith("?", System.StringComparison.Ordinal);
        return storage switch
        {
            Storage.List or Storage.Map => (Storages.FrozenType(property.Type, target) + (isNullable ? "?" : ""), "", Storages.Freeze(property.Type, "value", target)),
            Storage.OptionalCollection => (type, "", $"value.IsSet ? new({Storages.Freeze(property.Type, "value.Value", target)}) : default"),
            _ => ($"ApiRuntime.ValueOf<{type}>", ".Value", "new(value)"),
        };
    }

    /// <summary>A required member may not be obsolete: who makes the record has no choice. The docs say it then.</summary>
    private static void Attributes(SourceWriter writer, PropertyModel property, bool isRequired)
    {
        PropertyDocs.Write(writer, property);
        if (property.IsObsolete && !isRequired)
        {
            writer.Line("[global::System.Obsolete]");
        }
    }
}
