using System.Text.RegularExpressions;
using FlowIq.Generator.Reading.Patterns;

namespace FlowIq.Generator.Tests.Reading.Patterns;

/// <summary>Patterns of documents mean to .NET what they mean to JSON Schema.</summary>
public class EcmaPatternTests
{
    [Theory]
    [InlineData(@"^\d+$", "123", "\u0663", "1\n")]
    [InlineData(@"^\w+$", "a_Z9", "é", "a-b")]
    [InlineData(@"^\s$", "\u00A0", "x", "\u200B")]
    [InlineData(@"^\S+$", "a😀", " ", "\uFEFF")]
    [InlineData(@"^\D$", "٣", "3", "ab")]
    [InlineData(@"^[\D]$", "😀", "3", "ab")]
    [InlineData("^.{2}$", "a😀", "a", "a\nb")]
    [InlineData("^.$", "😀", "\u2028", "")]
    [InlineData("^[^a]$", "😀", "a", "bb")]
    [InlineData("^[^😀]$", "😁", "😀", "a😁")]
    [InlineData("^[😀-😆]$", "😃", "😇", "a")]
    [InlineData("^[a-z😀]+$", "b😀", "😁", "B")]
    [InlineData(@"^\u{1F600}$", "😀", "😁", "u")]
    [InlineData(@"^\uD83D\uDE00{2}$", "😀😀", "😀", "😁")]
    [InlineData(@"^[\w-.]+$", "a-.b", "a+b", "")]
    [InlineData(@"^[a-c\-x]$", "-", "w", "d")]
    [InlineData(@"^[[\]]+$", "[]", "a", "")]
    [InlineData(@"^(?<year>\d{4})-(?:\d\d)$", "2026-11", "26-11", "2026-1")]
    [InlineData(@"^(?!0)\d{1,3}$", "10", "01", "1000")]
    [InlineData(@"(?<=a)b", "ab", "b", "cb")]
    [InlineData(@"\bcat\b", "a cat.", "concat", "cats")]
    [InlineData(@"\Bat\b", "cat", "at", "ats")]
    [InlineData(@"^\p{Lu}\p{Ll}+$", "Éa", "éa", "E")]
    [InlineData(@"^\p{General_Category=Decimal_Number}$", "٣", "a", "")]
    [InlineData(@"^a{,2}$", "a{,2}", "aa", "a")]
    [InlineData(@"^\/a\.b\$$", "/a.b$", "/aXb$", "/a.b")]
    [InlineData(@"^#[0-9a-f ]+$", "#f f", "# x", "")]
    [InlineData(@"^\x41\cJ\0\t$", "A\n\0\t", "A", "AJ")]
    [InlineData(@"^[\b]$", "\b", "b", "")]
    [InlineData("^[^]$", "\n", "", "ab")]
    [InlineData(@"^(a|b|)$", "", "c", "ab")]
    public void Matches_what_ecma_matches(string pattern, string legal, string illegal, string alsoIllegal)
    {
        string translated = EcmaPattern.Translate(pattern, out string problem) ?? throw new Xunit.Sdk.XunitException(problem);
        var regex = new Regex(translated, RegexOptions.CultureInvariant);
        Assert.Matches(regex, legal);
        Assert.DoesNotMatch(regex, illegal);
        Assert.DoesNotMatch(regex, alsoIllegal);
    }

    [Theory]
    [InlineData(@"^(a)\1$", "it refers back to a group, which .NET does differently")]
    [InlineData(@"^\p{Script=Greek}$", @"\p{Script=Greek} has no counterpart in .NET")]
    [InlineData(@"\A\d\z", @"'\A' has no meaning in ECMA-262")]
    [InlineData(@"^[[:alpha:]]$", "ECMA-262 knows no '[:name:]'")]
    [InlineData("(?i)abc", "it has a group of a kind that ECMA-262 does not know")]
    [InlineData("(?>a)", "it has a group of a kind that ECMA-262 does not know")]
    [InlineData("a++", "two quantifiers follow each other")]
    [InlineData("*a", "a '*' has nothing before it to repeat")]
    [InlineData("(a", "a '(' is never closed")]
    [InlineData("a)", "a ')' has no '('")]
    [InlineData("[a", "it ends in the middle of something")]
    [InlineData("[b-a]", "the ends of a range are the wrong way round")]
    [InlineData("a\\", "it ends in the middle of something")]
    public void Says_why_a_pattern_has_no_counterpart(string pattern, string expected)
    {
        Assert.Null(EcmaPattern.Translate(pattern, out string problem));
        Assert.Equal(expected, problem);
    }

    [Theory]
    [InlineData(5000)]
    [InlineData(2000)]
    public void Length_and_depth_are_bounded(int depth) =>
        Assert.Null(EcmaPattern.Translate(new string('(', depth) + new string(')', depth), out _));
}
