using System.Threading;
using FlowIq.Generator.Emission.Checks;
using FlowIq.Generator.Emission.Client;
using FlowIq.Generator.Emission.Json;
using FlowIq.Generator.Emission.Support;
using FlowIq.Generator.Emission.Types;

namespace FlowIq.Generator.Pipeline;

/// <summary>Calls the emitters, each on its own: where one fails, the others' output stays.</summary>
internal static class DocumentEmission
{
    public static EmittedFiles Models(BucketUnit unit) => Guard.EmitTypes(unit.Bucket, bucket =>
        ValidationEmitter.Emit(bucket.Number, bucket.Types, unit.Context) is { } validation
            ? [ModelFileEmitter.Emit(bucket, unit.Context), validation]
            : [ModelFileEmitter.Emit(bucket, unit.Context)]);

    public static EmittedFiles Json(BucketUnit unit) => Guard.EmitTypes(unit.Bucket, bucket => [JsonFileEmitter.Emit(bucket, unit.Context)]);

    public static EmittedFiles Resolver(BucketList list) =>
        Guard.Emit("the JSON resolver", () => list.Numbers.IsEmpty || !list.Context.Options.JsonConverters ? [] : [JsonResolverEmitter.Emit(list.Numbers, list.Context)]);

    public static EmittedFiles Client(EmissionUnit unit, CancellationToken cancellationToken) => Guard.Emit("the client", () => ClientFiles.Emit(unit.Model, unit.Context, cancellationToken));

    public static EmittedFiles Support(SupportNeeds needs) => Guard.Emit("the support code", () => SupportCatalog.Files(needs.Roots, needs.Context));
}
