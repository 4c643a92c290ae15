using System;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FlowIq.Generator.CorpusTests.Values;
using FlowIq.Generator.Model;

namespace FlowIq.Generator.CorpusTests.Examples;

/// <summary>Reads examples with the emitted code, and writes what was read.</summary>
internal sealed class ExampleReader
{
    private readonly ClientModel _model;
    private readonly Assembly _assembly;
    private readonly ClientCodec _codec;
    private readonly MemberFacts _members;
    private readonly ValueSource _values;
    private readonly ExpectedJson _expected;

    public ExampleReader(ClientModel model, Assembly assembly)
    {
        _model = model;
        _assembly = assembly;
        _codec = new ClientCodec(assembly.GetType($"{model.Namespace}.{model.Name}Codec", throwOnError: true)!);
        _members = new MemberFacts(model);
        _values = new ValueSource(_codec, _members.IsSent);
        _expected = new ExpectedJson(model);
    }

    /// <summary>What is wrong with the way that the value is read or written back; null where nothing is.</summary>
    public string? Problem(Subject subject)
    {
        Type type = _assembly.GetType($"{_model.Namespace}.{subject.Type.Name}", throwOnError: true)!;
        if (Whole(subject, type) is not { } json)
        {
            return null;
        }

        try
        {
            object read = _codec.Read(type, Encoding.UTF8.GetBytes(json.ToJsonString()));
            byte[] written = _codec.Write(type, read);
            JsonNode? expected = _expected.Of(subject.Type, json, read);
            JsonNode? actual = _expected.Of(subject.Type, JsonNode.Parse(written), read);
            return !JsonNode.DeepEquals(expected, actual) ? $"{type.Name} writes {Shorten(actual)} for {Shorten(expected)}"
                : _members.IsReceivedOnly(type.Name) || IsStable(type, written) ? null
                : $"{type.Name} is not equal after {Shorten(actual)}";
        }
        catch (JsonException e)
        {
            return $"{type.Name}: {e.Message} {Shorten(json)}";
        }
    }

    /// <summary>What was written, and so has no read-only members any more, is one value however often it is written.</summary>
    private bool IsStable(Type type, byte[] written)
    {
        object value = _codec.Read(type, written);
        return _codec.Read(type, _codec.Write(type, value)).Equals(value);
    }

    /// <summary>The value itself, or the smallest record with it as a member; null where there is no such record.</summary>
    private JsonNode? Whole(Subject subject, Type type)
    {
        if (subject.Member is null)
        {
            return subject.Value;
        }

        if (_members.IsReceivedOnly(type.Name) || _values.Smallest(type) is not { } smallest || JsonNode.Parse(_codec.Write(type, smallest)) is not JsonObject record)
        {
            return null;
        }

        record[subject.Member] = subject.Value?.DeepClone();
        return record;
    }

    private static string Shorten(JsonNode? json) => (json?.ToJsonString() ?? "null") is { Length: > 300 } text ? text[..300] + "..." : json?.ToJsonString() ?? "null";
}
