using System.Linq;
using FlowIq.Generator.Model;

namespace FlowIq.Generator.Emission.Client;

/// <summary>The client and its interface.</summary>
internal static class RootClientEmitter
{
    public static void Emit(SourceWriter writer, ClientPlan plan)
    {
        ClientModel model = plan.Model;
        string name = plan.Context.ClientName;
        string access = plan.Context.Access;
        OperationPlan[] operations = [.. plan.OperationsOf(null)];
        XmlDocWriter.Write(writer, model.Info.Doc, $"{model.Info.Title} {model.Info.Version}.");
        writer.Open($"{access} interface I{name}");
        foreach (GroupModel group in model.Service.Groups)
        {
            XmlDocWriter.Write(writer, group.Doc, $"The operations of {group.PropertyName}.");
            writer.Line($"I{group.TypeName} {group.PropertyName} {{ get; }}").Line();
        }

        ClassEmitter.Declare(writer, operations);
        writer.Close().Line();

        XmlDocWriter.Write(writer, model.Info.Doc, $"{model.Info.Title} {model.Info.Version}.");
        writer.Open($"{access} sealed class {name} : I{name}, global::System.IDisposable");
        ClassEmitter.Fields(writer, plan, ClassEmitter.UseOptions(operations));
        writer.Line();
        Constructors(writer, plan, ClassEmitter.UseOptions(operations));
        foreach (GroupModel group in model.Service.Groups)
        {
            writer.Line("/// <inheritdoc/>");
            writer.Line($"public I{group.TypeName} {group.PropertyName} {{ get; }}").Line();
        }

        ClassEmitter.Implement(writer, operations);
        writer.Line("/// <summary>Closes the client's own connections; an injected <c>HttpClient</c> is left as it is.</summary>");
        writer.Line("public void Dispose() => _core.Dispose();");
        writer.Close();
    }

    private static void Constructors(SourceWriter writer, ClientPlan plan, bool hasOptions)
    {
        string name = plan.Context.ClientName;
        writer.Line("/// <summary>Creates a client with connections of its own.</summary>");
        writer.Line("/// <param name=\"options\">Read now: what is changed later changes nothing.</param>");
        writer.Line($"public {name}({plan.OptionsName} options)").Deeper();
        writer.Line(": this(ApiRuntime.OwnHttp.Create(), options, true)").Shallower();
        writer.Line("{").Line("}").Line();

        writer.Lines("""
            /// <summary>Creates a client over a given <c>HttpClient</c>, which is not disposed with it.</summary>
            /// <param name="http">
            /// Its handler should not follow redirects itself: the client does, and knows what must not be sent elsewhere. Its
            /// <c>BaseAddress</c> counts where the options have none, its <c>Timeout</c> beside that of the options.
            /// </param>
            /// <param name="options">Read now: what is changed later changes nothing.</param>
            """);
        writer.Line($"public {name}(global::System.Net.Http.HttpClient http, {plan.OptionsName} options)").Deeper();
        writer.Line(": this(http, options, false)").Shallower();
        writer.Line("{").Line("}").Line();

        // Connections are made by the one constructor that needs them: a native program that gives its own is spared their code.
        writer.Open($"private {name}(global::System.Net.Http.HttpClient http, {plan.OptionsName} options, bool ownsHttp)");
        writer.Line("ApiRuntime.Arguments.NotNull(options, nameof(options));");
        writer.Line("ApiRuntime.Arguments.NotNull(http, nameof(http));");
        bool groupsUseOptions = plan.Model.Service.Groups.Any(group => ClassEmitter.UseOptions(plan.OperationsOf(group.PropertyName)));
        bool needsCopy = hasOptions || groupsUseOptions;
        string copy = hasOptions ? "_options" : needsCopy ? "copy" : "options";
        if (needsCopy)
        {
            writer.Line($"{(hasOptions ? "" : $"{plan.OptionsName} ")}{copy} = options.Copy();");
        }

        writer.Line($"_core = new ApiRuntime.ClientCore(http, {copy}.Settings(), ownsHttp);");
        foreach (GroupModel group in plan.Model.Service.Groups)
        {
            string options = ClassEmitter.UseOptions(plan.OperationsOf(group.PropertyName)) ? $", {copy}" : "";
            writer.Line($"{group.PropertyName} = new {group.TypeName}(_core{options});");
        }

        writer.Close().Line();
    }
}
