using System;
using System.Text.Json;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>Equality by value of boxed values.</summary>
internal static class Values
{
    public static bool AreEqual(object? left, object? right)
    {
        if (left is JsonElement leftJson && right is JsonElement rightJson)
        {
            return JsonValues.AreEqual(leftJson, rightJson);
        }

        if (left is ReadOnlyMemory<byte> leftBytes && right is ReadOnlyMemory<byte> rightBytes)
        {
            return leftBytes.Span.SequenceEqual(rightBytes.Span);
        }

        return Equals(left, right);
    }

    public static int Hash(object? value)
    {
        switch (value)
        {
            case null:
                return 0;
            case JsonElement json:
                return JsonValues.Hash(json);
            case ReadOnlyMemory<byte> bytes:
                int hash = bytes.Length;
                foreach (byte b in bytes.Span)
                {
                    hash = unchecked((hash * 31) + b);
                }

                return hash;
            default:
                return value.GetHashCode();
        }
    }
}
