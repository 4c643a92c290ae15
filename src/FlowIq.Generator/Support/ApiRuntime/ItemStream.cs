using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>Calls whose success is items that arrive one by one.</summary>
internal static class ItemStream
{
    /// <summary>Sends the request when the enumeration begins, and again for each further enumeration.</summary>
    public static async IAsyncEnumerable<T> ReadAsync<T>(
        ClientCore core,
        Func<ApiCall> call,
        Func<ResponseReader, IAsyncEnumerable<T>> read,
        Func<ResponseReader, ApiException>? errors,
        RequestOptions? options,
        CancellationToken callToken,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using CancellationTokenSource? both = callToken.CanBeCanceled && cancellationToken.CanBeCanceled && callToken != cancellationToken
            ? CancellationTokenSource.CreateLinkedTokenSource(callToken, cancellationToken)
            : null;
        CancellationToken token = both?.Token ?? (callToken.CanBeCanceled ? callToken : cancellationToken);
        IAsyncEnumerable<T> items = await core.ReadAsync(call(), read, errors, options, token).ConfigureAwait(false);
        await foreach (T item in items.WithCancellation(token).ConfigureAwait(false))
        {
            yield return item;
        }
    }
}
