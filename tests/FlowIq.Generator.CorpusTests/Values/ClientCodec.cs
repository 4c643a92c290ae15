using System;
using System.Buffers;
using System.Collections.Generic;
using System.Reflection;
using System.Text.Json;

namespace FlowIq.Generator.CorpusTests.Values;

/// <summary>The JSON code that was emitted for a document, called by type.</summary>
/// <param name="codec">The emitted class with a Read and a Write method per type.</param>
internal sealed class ClientCodec(Type codec)
{
    private const BindingFlags Static = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
    private readonly Dictionary<Type, IUntyped> _methods = [];

    private delegate T Reading<out T>(ref Utf8JsonReader reader);

    private interface IUntyped
    {
        object Read(byte[] json);

        byte[] Write(object value);
    }

    /// <summary>Reads a whole text as one value.</summary>
    public object Read(Type type, byte[] json) => Of(type).Read(json);

    public byte[] Write(Type type, object value) => Of(type).Write(value);

    private IUntyped Of(Type type)
    {
        if (!_methods.TryGetValue(type, out IUntyped? methods))
        {
            _methods[type] = methods = (IUntyped)Activator.CreateInstance(
                typeof(Typed<>).MakeGenericType(type),
                codec.GetMethod("Read" + type.Name, Static),
                codec.GetMethod("Write" + type.Name, Static))!;
        }

        return methods;
    }

    private sealed class Typed<T>(MethodInfo read, MethodInfo write) : IUntyped
        where T : notnull
    {
        private readonly Reading<T> _read = read.CreateDelegate<Reading<T>>();
        private readonly Action<Utf8JsonWriter, T> _write = write.CreateDelegate<Action<Utf8JsonWriter, T>>();

        public object Read(byte[] json)
        {
            var reader = new Utf8JsonReader(json);
            Assert.True(reader.Read());
            T value = _read(ref reader);
            Assert.False(reader.Read());
            return value;
        }

        public byte[] Write(object value)
        {
            var buffer = new ArrayBufferWriter<byte>();
            using (var writer = new Utf8JsonWriter(buffer))
            {
                _write(writer, (T)value);
            }

            return buffer.WrittenSpan.ToArray();
        }
    }
}
