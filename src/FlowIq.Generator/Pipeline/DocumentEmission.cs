using FlowIq.Generator.Emission.Support;

namespace FlowIq.Generator.Pipeline;

/// <summary>Calls the emitters, each on its own: where one fails, the others' output stays.</summary>
internal static class DocumentEmission
{
    public static EmittedFiles Models(TypeBucket bucket) => Guard.Emit("the types of bucket " + bucket.Key, () => []);

    public static EmittedFiles Json(TypeBucket bucket) => Guard.Emit("the JSON code of bucket " + bucket.Key, () => []);

    public static EmittedFiles Client(EmissionUnit unit) => Guard.Emit("the client", () => []);

    public static EmittedFiles Support(SupportNeeds needs) => Guard.Emit("the support code", () => SupportCatalog.Files(needs.Roots, needs.Context));
}
