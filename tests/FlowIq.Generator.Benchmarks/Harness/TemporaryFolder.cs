using System;
using System.IO;

namespace FlowIq.Generator.Benchmarks.Harness;

/// <summary>A folder that is gone afterwards: what peers generate is never kept.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("flowiq-benchmarks-").FullName;

    public string Sub(string name) => Directory.CreateDirectory(System.IO.Path.Combine(Path, name)).FullName;

    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (IOException)
        {
            // A process that was started in it is still ending.
        }
    }
}
