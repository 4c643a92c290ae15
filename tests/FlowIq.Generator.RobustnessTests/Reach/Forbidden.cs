using System;
using System.Linq;

namespace FlowIq.Generator.RobustnessTests.Reach;

/// <summary>What leads out of the compiler's process, or differs from run to run.</summary>
internal static class Forbidden
{
    private static readonly string[] Types =
    [
        "System.IO.File", "System.IO.FileInfo", "System.IO.FileStream", "System.IO.FileSystemInfo", "System.IO.Directory", "System.IO.DirectoryInfo", "System.IO.DriveInfo", "System.IO.FileSystemWatcher",
        "System.IO.MemoryMappedFiles.", "System.IO.Pipes.", "System.IO.IsolatedStorage.", "System.Net.", "System.Environment", "System.Diagnostics.Process", "System.Diagnostics.Stopwatch", "System.Diagnostics.Trace",
        "System.Console", "System.Random", "System.AppDomain", "System.Activator", "System.Reflection.Emit.", "Microsoft.Win32.", "System.Threading.Thread", "System.Threading.Timer", "System.Timers.", "System.Runtime.InteropServices.Marshal",
        "System.Runtime.InteropServices.NativeLibrary", "System.Xml.", "System.Configuration.", "native",
    ];

    private static readonly string[] Members =
    [
        "System.DateTime::get_Now", "System.DateTime::get_UtcNow", "System.DateTime::get_Today", "System.DateTimeOffset::get_Now", "System.DateTimeOffset::get_UtcNow", "System.TimeZoneInfo::get_Local", "System.Guid::NewGuid",
        "System.IO.Path::GetFullPath", "System.IO.Path::GetTempPath", "System.IO.Path::GetTempFileName", "System.Reflection.Assembly::Load", "System.Reflection.Assembly::LoadFrom", "System.Reflection.Assembly::LoadFile",
        "System.Globalization.CultureInfo::get_CurrentCulture", "System.Globalization.CultureInfo::get_CurrentUICulture", "System.Diagnostics.Activity::get_Current",
    ];

    /// <summary>The compiler's own, since each iterator asks which thread it is on; and names of what HTTP has, which send nothing.</summary>
    private static readonly string[] Harmless = ["System.Environment::get_CurrentManagedThreadId", "System.Environment::get_NewLine", "System.Net.HttpStatusCode::"];

    public static bool Contains(string member) => Array.IndexOf(Harmless, member) < 0 && !member.StartsWith("System.Net.Http.HttpMethod::", StringComparison.Ordinal)
        && (Array.IndexOf(Members, member) >= 0 || Types.Any(type => type[^1] == '.' ? member.StartsWith(type, StringComparison.Ordinal) : member.StartsWith(type + "::", StringComparison.Ordinal)));
}
