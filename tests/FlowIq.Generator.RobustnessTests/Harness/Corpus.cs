using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using FlowIq.Generator.Tests.Harness;
using Microsoft.CodeAnalysis.Text;

namespace FlowIq.Generator.RobustnessTests.Harness;

/// <summary>The documents outside the repository that the tests run over; absent ones skip a test.</summary>
internal static class Corpus
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string Root { get; } = Environment.GetEnvironmentVariable("FLOWIQ_CORPUS") ?? Path.GetFullPath(Path.Combine(RepositoryPaths.Root, "..", "shared", "corpus"));

    public static string Valid => Path.Combine(Root, "valid");

    public static string Invalid => Path.Combine(Root, "invalid");

    /// <summary>Skips the running test where the corpus is not at hand.</summary>
    public static void Require() => Skip.IfNot(Directory.Exists(Root), $"The corpus is not at '{Root}'; set FLOWIQ_CORPUS to its folder.");

    /// <summary>The documents that the manifest of the invalid set lists, in its order.</summary>
    public static IEnumerable<(string File, string Expect)> InvalidDocuments()
    {
        bool isHeader = true;
        foreach (string line in File.ReadLines(Path.Combine(Invalid, "MANIFEST.tsv")))
        {
            string[] cells = line.Split('\t');
            if (!isHeader && cells.Length > 13)
            {
                yield return (cells[0], cells[13]);
            }

            isHeader = false;
        }
    }

    /// <summary>A file's text as the compiler reads it: by its byte order mark, as UTF-8, else byte by byte.</summary>
    public static string Read(string path) => ReadEncoded(path).ToString();

    /// <summary>The same with the encoding that it was found to have.</summary>
    public static SourceText ReadEncoded(string path)
    {
        using var bytes = new MemoryStream(File.ReadAllBytes(path));
        try
        {
            return SourceText.From(bytes, StrictUtf8);
        }
        catch (DecoderFallbackException)
        {
            return SourceText.From(bytes, Encoding.Latin1);
        }
    }
}
