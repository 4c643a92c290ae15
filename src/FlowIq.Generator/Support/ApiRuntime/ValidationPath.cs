using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace FlowIq.Generator.Support.ApiRuntime;

/// <summary>Where a check stands; it becomes text only for what is wrong.</summary>
internal sealed class ValidationPath
{
    /// <summary>Deeper than any JSON is written: a writer gives up at 1000.</summary>
    private const int MaxDepth = 1000;
    private readonly List<(string? Name, int Index)> _steps = new();
    private string _root = "$";

    public void Begin(string root) => _root = root;

    /// <summary>Goes to a member; stays for null. False where it is too deep to go on.</summary>
    public bool TryEnter(string? name)
    {
        if (name is not null)
        {
            _steps.Add((name, -1));
        }

        if (_steps.Count <= MaxDepth)
        {
            return true;
        }

        Leave(name);
        return false;
    }

    public void Enter(int index) => _steps.Add((null, index));

    public void Leave() => _steps.RemoveAt(_steps.Count - 1);

    public void Leave(string? name)
    {
        if (name is not null)
        {
            Leave();
        }
    }

    public string Text(string? name)
    {
        var text = new StringBuilder(_root);
        foreach ((string? Name, int Index) step in _steps)
        {
            if (step.Name is null)
            {
                text.Append('[').Append(step.Index.ToString(CultureInfo.InvariantCulture)).Append(']');
            }
            else
            {
                Append(text, step.Name);
            }
        }

        if (name is not null)
        {
            Append(text, name);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, string name)
    {
        foreach (char c in name)
        {
            if (!char.IsLetterOrDigit(c) && c != '_' && c != '-')
            {
                text.Append("['").Append(name.Replace("'", "\\'")).Append("']");
                return;
            }
        }

        text.Append('.').Append(name);
    }
}
