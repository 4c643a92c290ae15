using System;
using System.Collections.Generic;

namespace FlowIq.Generator.Reading;

/// <summary>The places of a file that somebody asks for, as a tree of their segments.</summary>
internal sealed class WantedPlaces
{
    private readonly Dictionary<string, WantedPlaces> _members = new(StringComparer.Ordinal);

    /// <summary>Adds the place that the segments lead to from here.</summary>
    public void Add(List<string> segments)
    {
        WantedPlaces at = this;
        foreach (string segment in segments)
        {
            if (!at._members.TryGetValue(segment, out WantedPlaces? next))
            {
                at._members.Add(segment, next = new WantedPlaces());
            }

            at = next;
        }
    }

    /// <summary>What is asked for inside of a member; false where nothing is.</summary>
    public bool TryGet(string name, out WantedPlaces? inside) => _members.TryGetValue(name, out inside);
}
