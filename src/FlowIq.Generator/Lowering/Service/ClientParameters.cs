using System.Collections.Generic;
using FlowIq.Generator.Lowering.Naming;
using FlowIq.Generator.Model;

namespace FlowIq.Generator.Lowering.Service;

/// <summary>Parameters that are set once on the client's options; those of one name and type are one option.</summary>
internal sealed class ClientParameters(NameScope optionNames)
{
    private readonly List<(string WireName, ClientParameterModel Model)> _known = [];

    public IEnumerable<ClientParameterModel> All
    {
        get
        {
            foreach ((_, ClientParameterModel model) in _known)
            {
                yield return model;
            }
        }
    }

    /// <summary>The option's name.</summary>
    public string For(string wireName, string word, TypeRef type, string? description)
    {
        foreach ((string known, ClientParameterModel model) in _known)
        {
            if (known == wireName && model.Type.WithNull(false) == type.WithNull(false))
            {
                return model.Name;
            }
        }

        var added = new ClientParameterModel(optionNames.Claim(word), type.WithNull(false), ServiceDocs.From(null, description));
        _known.Add((wireName, added));
        return added.Name;
    }
}
