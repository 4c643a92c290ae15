using System;
using System.Threading;
using System.Threading.Tasks;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>Calls with several successes of different types: the result of a success, an exception otherwise.</summary>
internal static class SuccessResult
{
    public static Task<T> ReadAsync<T>(
        ClientCore core, ApiCall call, Func<ResponseReader, T> read, Func<ResponseReader, ApiException>? errors, RequestOptions? options, CancellationToken cancellationToken)
        where T : ApiResult =>
        core.ReadAsync(call, response => WithBody(read(response)), errors, options, cancellationToken);

    private static T WithBody<T>(T result)
        where T : ApiResult => result.BodyError is null ? result : throw result.BodyError;
}
