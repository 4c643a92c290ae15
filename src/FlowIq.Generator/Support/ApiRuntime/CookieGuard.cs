using System;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>Guards a cookie that is sent as it is: no value can start another cookie.</summary>
internal static class CookieGuard
{
    public static void Check(string name, string value)
    {
        if (value.IndexOf(';') >= 0)
        {
            throw new ArgumentException("A cookie's value cannot contain a semicolon.", name);
        }
    }
}
