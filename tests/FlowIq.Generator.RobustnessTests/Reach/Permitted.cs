using System;
using System.Linq;

namespace FlowIq.Generator.RobustnessTests.Reach;

/// <summary>
/// All that the generator and the libraries under it may use of the platform. Whatever is not here may reach out, also
/// what nobody thought of or what a later version of the platform adds.
/// </summary>
internal static class Permitted
{
    private static readonly string[] Spaces = ["System.Collections.", "System.Text.", "System.Buffers.", "System.Action`", "System.Func`", "System.ValueTuple`", "Microsoft.CodeAnalysis.", "Microsoft.OpenApi.", "SharpYaml.", "FlowIq.Generator."];

    private static readonly string[] Types =
    [
        "System.Action", "System.Array", "System.ArraySegment`1", "System.Attribute", "System.Boolean", "System.Byte", "System.Char", "System.Comparison`1", "System.Convert", "System.Converter`2", "System.DateOnly", "System.Decimal", "System.Double", "System.Enum", "System.Exception",
        "System.ArgumentException", "System.ArgumentNullException", "System.ArgumentOutOfRangeException", "System.FormatException", "System.IndexOutOfRangeException", "System.InvalidOperationException", "System.NotSupportedException", "System.OperationCanceledException",
        "System.FormattableString", "System.IDisposable", "System.Int32", "System.Int64", "System.Lazy`1", "System.Math", "System.MemoryExtensions", "System.Nullable`1", "System.Object", "System.Predicate`1", "System.ReadOnlySpan`1", "System.ReadOnlySpan`1+Enumerator", "System.Single",
        "System.Span`1", "System.String", "System.TimeOnly", "System.TimeSpan", "System.UInt32", "System.UInt64", "System.Uri", "System.UriBuilder", "System.Globalization.CharUnicodeInfo", "System.IO.Stream", "System.IO.StringReader", "System.IO.TextReader", "System.IO.TextWriter",
        "System.Linq.Enumerable", "System.Linq.IGrouping`2", "System.Net.HttpStatusCode", "System.Net.Http.HttpMethod", "System.Reflection.CustomAttributeExtensions", "System.Reflection.FieldInfo", "System.Reflection.MemberInfo", "System.Reflection.PropertyInfo",
        "System.Runtime.CompilerServices.AsyncTaskMethodBuilder`1", "System.Runtime.CompilerServices.ConfiguredTaskAwaitable`1", "System.Runtime.CompilerServices.ConfiguredTaskAwaitable`1+ConfiguredTaskAwaiter", "System.Runtime.CompilerServices.DefaultInterpolatedStringHandler",
        "System.Runtime.CompilerServices.FormattableStringFactory", "System.Runtime.CompilerServices.RuntimeHelpers", "System.Runtime.InteropServices.CollectionsMarshal", "System.Threading.CancellationToken",
    ];

    /// <summary>Of types that can do more than that.</summary>
    private static readonly string[] Members =
    [
        "System.DateTime::", "System.DateTime::ToString", "System.DateTimeOffset::", "System.DateTimeOffset::ToString", "System.Guid::", "System.Environment::get_CurrentManagedThreadId", "System.Globalization.CultureInfo::get_InvariantCulture",
        "System.IO.Path::GetFileNameWithoutExtension", "System.IO.StreamReader::.ctor", "System.Reflection.Assembly::GetManifestResourceNames", "System.Reflection.Assembly::GetManifestResourceStream", "System.Resources.ResourceManager::.ctor", "System.Resources.ResourceManager::GetString",
        "System.StringComparer::get_Ordinal", "System.StringComparer::get_OrdinalIgnoreCase", "System.StringComparer::Equals", "System.StringComparer::GetHashCode", "System.Threading.Tasks.Task`1::ConfigureAwait",
        "System.Version::get_Major", "System.Type::GetField", "System.Type::GetFields", "System.Type::GetProperties", "System.Type::GetTypeFromHandle", "System.Type::IsAssignableFrom", "System.Type::get_Assembly", "System.Type::get_FullName", "System.Type::op_Equality", "?::",
    ];

    /// <summary>The compiler's own way to open files.</summary>
    private static readonly string[] Excepted = ["Microsoft.CodeAnalysis.MetadataReference::", "Microsoft.CodeAnalysis.AssemblyMetadata::", "Microsoft.CodeAnalysis.ModuleMetadata::", "System.Text.Encoding::get_Default", "System.Text.Encoding::GetEncoding"];

    public static bool Contains(string member) =>
        Array.IndexOf(Members, member) >= 0
        || ((Spaces.Any(space => member.StartsWith(space, StringComparison.Ordinal)) || Array.IndexOf(Types, member[..member.IndexOf("::", StringComparison.Ordinal)]) >= 0)
            && !Excepted.Any(excepted => member.StartsWith(excepted, StringComparison.Ordinal)));
}
