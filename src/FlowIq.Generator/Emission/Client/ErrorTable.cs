using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using FlowIq.Generator.Emission.Json;
using FlowIq.Generator.Model;

namespace FlowIq.Generator.Emission.Client;

/// <summary>
/// The functions that make typed exceptions of answers. Most operations of a document have the same few errors, so each
/// function is emitted once however many share it.
/// </summary>
internal sealed class ErrorTable(JsonExpressions json)
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly List<(string Name, IReadOnlyList<string> Arms)> _functions = [];

    public IReadOnlyList<(string Name, IReadOnlyList<string> Arms)> Functions => _functions;

    /// <summary>The expression of an operation's function; <c>null</c> where it documents no error body.</summary>
    public string Use(OperationModel operation)
    {
        ResponseModel[] errors =
        [
            .. operation.Responses
                .Where(static response => !response.IsSuccess || StatusPattern.IsDefault(response))
                .OrderBy(StatusPattern.Order),
        ];
        if (errors.All(static response => response.Contents.IsEmpty))
        {
            return "null";
        }

        string[] arms = [.. Arms(errors)];
        string key = string.Join("\n", arms);
        if (!_names.TryGetValue(key, out string? name))
        {
            name = UniqueName(errors);
            _names.Add(key, name);
            _functions.Add((name, arms));
        }

        return "ApiRuntime.ClientErrors." + name;
    }

    private IEnumerable<string> Arms(ResponseModel[] errors)
    {
        // A status without a body must not fall into a range or the default that has one.
        bool catchesMore = errors.Any(static response => StatusPattern.Order(response) > 0 && !response.Contents.IsEmpty);
        var groups = new List<(List<string> Patterns, string Result)>();
        foreach (ResponseModel response in errors)
        {
            string pattern = StatusPattern.Of(response);
            foreach (ContentModel content in Others(response))
            {
                groups.Add(([$"{pattern} when response.Is({CSharpLiteral.String(MediaTypes.Essence(content.MediaType))})"], Result(content)));
            }

            string result = response.Contents.IsEmpty ? "response.Unexpected()" : Result(ReturnPlan.Main(response));
            if (result == "response.Unexpected()" && (!catchesMore || pattern == "_"))
            {
                continue;
            }

            (List<string> Patterns, string Result) last = groups.Count > 0 ? groups[groups.Count - 1] : default;
            if (last.Result == result && pattern != "_" && !last.Patterns[0].Contains(" when "))
            {
                last.Patterns.Add(pattern);
            }
            else
            {
                groups.Add(([pattern], result));
            }
        }

        foreach ((List<string> patterns, string result) in groups)
        {
            yield return $"{string.Join(" or ", patterns)} => {result},";
        }

        if (groups.Count == 0 || groups[groups.Count - 1].Patterns[0] != "_")
        {
            yield return "_ => response.Unexpected(),";
        }
    }

    /// <summary>Further JSON contents of other types, told apart by the media type of the answer.</summary>
    private static IEnumerable<ContentModel> Others(ResponseModel response)
    {
        if (response.Contents.Count < 2)
        {
            return [];
        }

        ContentModel main = ReturnPlan.Main(response);
        return response.Contents.Where(content => content.Kind == ContentKind.Json && !Equals(content.Type, main.Type));
    }

    private string Result(ContentModel content) => ReturnPlan.KindOf(content.Kind) switch
    {
        ReturnKind.Json => $"response.Error({json.Reader(content.Type ?? new AnyRef())})",
        ReturnKind.Text => "response.TextError()",
        _ => "response.Unexpected()",
    };

    private string UniqueName(ResponseModel[] errors)
    {
        string[] names = [.. errors.Where(static response => !response.Contents.IsEmpty).Select(static response => response.Name)];
        string name = names.Length <= 3 ? string.Join("Or", names) : $"{names[0]}Or{names[1]}OrOthers";
        string unique = name;
        for (int i = 2; !_taken.Add(unique); i++)
        {
            unique = name + i.ToString(CultureInfo.InvariantCulture);
        }

        return unique;
    }
}
