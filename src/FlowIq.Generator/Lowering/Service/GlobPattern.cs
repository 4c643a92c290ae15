using System.Text;
using System.Text.RegularExpressions;

namespace FlowIq.Generator.Lowering.Service;

/// <summary>A path glob: <c>*</c> within a segment, <c>**</c> across segments, <c>?</c> one character; all else is meant literally.</summary>
internal static class GlobPattern
{
    public static Regex Parse(string glob)
    {
        var pattern = new StringBuilder("^");
        for (int i = 0; i < glob.Length; i++)
        {
            if (glob[i] == '*' && i + 1 < glob.Length && glob[i + 1] == '*')
            {
                i++;
                bool endsPath = pattern.Length > 1 && pattern[pattern.Length - 1] == '/' && i + 1 == glob.Length;
                if (endsPath)
                {
                    // "/repos/**" means "/repos" as well.
                    pattern.Length--;
                    pattern.Append("(/.*)?");
                }
                else
                {
                    pattern.Append(".*");
                }
            }
            else
            {
                pattern.Append(glob[i] switch
                {
                    '*' => "[^/]*",
                    '?' => "[^/]",
                    char c => Regex.Escape(c.ToString()),
                });
            }
        }

        return new Regex(pattern.Append('$').ToString(), RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
    }
}
