using System;

namespace QuickStart;

/// <summary>Prints what happens, so that a person can follow it.</summary>
internal static class Show
{
    public static void Title(string text) => Console.WriteLine($"\n{text}\n{new string('-', text.Length)}");

    public static void Line(string what, string result) => Console.WriteLine($"  {what,-24} {result}");

    public static void Failure(string text) => Console.Error.WriteLine($"\n{text}");
}
