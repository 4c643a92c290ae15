using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace FlowIq.Generator.RobustnessTests.Reach;

/// <summary>The methods of one assembly and what each of them names: methods, types and fields, its own and others'.</summary>
internal sealed class IlCode
{
    private static readonly Dictionary<int, OperandType> Operands = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(static field => (OpCode)field.GetValue(null)!).ToDictionary(static code => (int)(ushort)code.Value, static code => code.OperandType);

    private readonly MetadataReader _metadata;

    public IlCode(string path)
        : this(System.IO.File.OpenRead(path))
    {
    }

    public IlCode(System.IO.Stream image)
    {
        using var file = new PEReader(image);
        _metadata = file.GetMetadataReader();
        foreach (TypeDefinitionHandle handle in _metadata.TypeDefinitions)
        {
            TypeDefinition type = _metadata.GetTypeDefinition(handle);
            string name = _metadata.TypeName(handle);
            foreach (MethodDefinitionHandle methodHandle in type.GetMethods())
            {
                MethodDefinition method = _metadata.GetMethodDefinition(methodHandle);
                HashSet<string> named = method.RelativeVirtualAddress == 0 ? [] : Named(file.GetMethodBody(method.RelativeVirtualAddress));
                if ((method.Attributes & MethodAttributes.PinvokeImpl) != 0)
                {
                    named.Add("native::" + _metadata.GetString(method.GetImport().Name));
                }

                Methods.Add(new IlMethod(name, _metadata.GetString(method.Name), (method.Attributes & MethodAttributes.Virtual) != 0, named));
            }
        }
    }

    /// <summary>All methods; overloads stand apart but have one name.</summary>
    public List<IlMethod> Methods { get; } = [];

    private HashSet<string> Named(MethodBodyBlock body)
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        BlobReader il = body.GetILReader();
        while (il.RemainingBytes > 0)
        {
            int code = il.ReadByte();
            code = code == 0xFE ? 0xFE00 | il.ReadByte() : code;
            switch (Operands[code])
            {
                case OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok:
                    Add(named, MetadataTokens.EntityHandle(il.ReadInt32()));
                    break;
                case OperandType.InlineSwitch:
                    int targets = il.ReadInt32();
                    il.Offset += targets * 4;
                    break;
                case OperandType.InlineNone:
                    break;
                case OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar:
                    il.Offset += 1;
                    break;
                case OperandType.InlineVar:
                    il.Offset += 2;
                    break;
                case OperandType.InlineI8 or OperandType.InlineR:
                    il.Offset += 8;
                    break;
                default:
                    il.Offset += 4;
                    break;
            }
        }

        return named;
    }

    private void Add(HashSet<string> named, EntityHandle handle)
    {
        switch (handle.Kind)
        {
            case HandleKind.MethodDefinition:
                MethodDefinition method = _metadata.GetMethodDefinition((MethodDefinitionHandle)handle);
                named.Add(_metadata.TypeName(method.GetDeclaringType()) + "::" + _metadata.GetString(method.Name));
                break;
            case HandleKind.FieldDefinition:
                named.Add(_metadata.TypeName(_metadata.GetFieldDefinition((FieldDefinitionHandle)handle).GetDeclaringType()) + "::");
                break;
            case HandleKind.MemberReference:
                named.Add(_metadata.MemberName((MemberReferenceHandle)handle));
                break;
            case HandleKind.MethodSpecification:
                Add(named, _metadata.GetMethodSpecification((MethodSpecificationHandle)handle).Method);
                break;
            default:
                named.Add(_metadata.TypeName(handle) + "::");
                break;
        }
    }
}

/// <summary>One method.</summary>
/// <param name="Named">What its code names, as <c>Type::Member</c>; <c>Type::</c> where only the type.</param>
internal sealed record IlMethod(string Type, string Name, bool IsVirtual, HashSet<string> Named);
