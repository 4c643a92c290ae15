using System;
using System.IO;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Runtime.Loader;

namespace FlowIq.Generator.RobustnessTests.Reach;

/// <summary>
/// Copies of assemblies in which whatever leads out of the process, or differs from run to run, is called by a name that
/// nothing has: a method that names any of it fails as soon as it is to run. What the kernel cannot refuse a thread, the
/// environment and the clock, is refused here.
/// </summary>
internal sealed class BlindAssembly : AssemblyLoadContext
{
    private readonly Assembly[] _seeing;
    private readonly string[] _spared;

    /// <param name="spared">Members that stay in sight.</param>
    /// <param name="assemblies">Those that are to be blind; all others are shared with the test.</param>
    public BlindAssembly(string[] spared, params Assembly[] assemblies)
        : base(isCollectible: true) => (_spared, _seeing) = (spared, assemblies);

    /// <summary>How many members and types are called wrongly in the copies that were loaded.</summary>
    public int Renamed { get; private set; }

    /// <summary>The blind copy of one of them.</summary>
    public Assembly Copy(Assembly seeing) => LoadFromAssemblyName(seeing.GetName());

    protected override Assembly? Load(AssemblyName assemblyName) =>
        Array.Find(_seeing, assembly => assembly.GetName().Name == assemblyName.Name) is { } seeing ? LoadFromStream(new MemoryStream(Blind(File.ReadAllBytes(seeing.Location)))) : null;

    private byte[] Blind(byte[] image)
    {
        using var file = new PEReader(new MemoryStream(image));
        MetadataReader metadata = file.GetMetadataReader();
        int start = file.PEHeaders.MetadataStartOffset;
        int wide = metadata.GetHeapSize(HeapIndex.String) > ushort.MaxValue ? 4 : 2;
        int blob = metadata.GetHeapSize(HeapIndex.Blob) > ushort.MaxValue ? 4 : 2;
        int size = metadata.GetTableRowSize(TableIndex.MemberRef);
        foreach (MemberReferenceHandle handle in metadata.MemberReferences)
        {
            // A row has its parent, its name and its signature; from the second letter on, a name is another one.
            if (metadata.MemberName(handle) is var name && Array.IndexOf(_spared, name) < 0 && Forbidden.Contains(name))
            {
                int row = start + metadata.GetTableMetadataOffset(TableIndex.MemberRef) + ((MetadataTokens.GetRowNumber(handle) - 1) * size);
                Increment(image.AsSpan(row + size - blob - wide, wide));
                Renamed++;
            }
        }

        return image;
    }

    private static void Increment(Span<byte> index)
    {
        for (int i = 0; ++index[i] == 0; i++)
        {
        }
    }
}
