using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;

namespace FlowIq.Generator.CorpusTests.Calls;

/// <summary>What emitted methods return, without their types.</summary>
internal static class Calling
{
    /// <summary>The result of a task, or the items of a stream; null for none.</summary>
    public static async Task<object?> AwaitAsync(object returned)
    {
        if (returned is Task task)
        {
            await task;
            return task.GetType().GetProperty("Result")!.GetValue(task);
        }

        Type items = returned.GetType().GetInterfaces().Single(static type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>));
        return await (Task<object>)typeof(Calling).GetMethod(nameof(AllAsync), BindingFlags.Static | BindingFlags.NonPublic)!
            .MakeGenericMethod(items.GenericTypeArguments[0]).Invoke(null, [returned])!;
    }

    /// <summary>The status of an emitted exception of a client; null for any other.</summary>
    public static int? StatusOf(Exception error)
    {
        for (Type? type = error.GetType(); type is not null; type = type.BaseType)
        {
            if (type.Name == "ApiException")
            {
                return (int)type.GetProperty("StatusCode")!.GetValue(error)!;
            }
        }

        return null;
    }

    private static async Task<object> AllAsync<T>(IAsyncEnumerable<T> items)
    {
        var all = new List<T>();
        await foreach (T item in items)
        {
            all.Add(item);
        }

        return all;
    }
}
