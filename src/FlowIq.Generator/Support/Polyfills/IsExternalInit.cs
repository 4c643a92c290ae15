namespace System.Runtime.CompilerServices
{
    /// <summary>What the compiler asks for where a property has an <c>init</c> accessor.</summary>
    internal static class IsExternalInit
    {
    }
}
