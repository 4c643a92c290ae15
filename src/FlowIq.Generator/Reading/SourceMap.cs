using System;
using System.Collections.Generic;
using FlowIq.Generator.Sources;

namespace FlowIq.Generator.Reading;

/// <summary>
/// Leads from a place in the document that the reader saw back to the file, line and column it came
/// from: parts of other files were moved in, so a longest-prefix table says where each part stood.
/// </summary>
internal sealed class SourceMap(DocumentFile main)
{
    private readonly Dictionary<Pointer, Origin> _moved = [];
    private readonly Dictionary<Pointer, Origin> _overlaid = [];

    /// <summary>Path of the document itself.</summary>
    public string MainPath => main.Path;

    /// <summary>Records that what stands at <paramref name="place"/> came from elsewhere.</summary>
    public void Moved(Pointer place, DocumentFile file, Pointer original) => _moved[place] = new Origin(file, original);

    /// <summary>Records that an overlay put there, or moved there, what stands at <paramref name="place"/> of the overlaid document.</summary>
    public void Overlaid(Pointer place, DocumentFile file, Pointer original) => _overlaid[place] = new Origin(file, original);

    /// <summary>Where what stands at a place stood in its own file.</summary>
    public Pointer Original(Pointer place) => Pointer.Of(Trace(place, _moved).Segments);

    /// <summary>The file and the position of each place; of its nearest ancestor that exists if it does not.</summary>
    public List<(string Path, TextPosition Position)> Locate(IReadOnlyList<Pointer> places)
    {
        var traced = new List<(DocumentFile File, List<string> Segments)>(places.Count);
        var wanted = new Dictionary<string, WantedPlaces>(StringComparer.Ordinal);
        foreach (Pointer place in places)
        {
            (DocumentFile file, List<string> segments) = Trace(place);
            traced.Add((file, segments));
            if (!wanted.TryGetValue(file.Path, out WantedPlaces? ofFile))
            {
                wanted.Add(file.Path, ofFile = new WantedPlaces());
            }

            ofFile.Add(segments);
        }

        var indexes = new Dictionary<string, PositionIndex>(StringComparer.Ordinal);
        return traced.ConvertAll(place =>
        {
            if (!indexes.TryGetValue(place.File.Path, out PositionIndex? index))
            {
                indexes.Add(place.File.Path, index = PositionIndex.Of(place.File, wanted[place.File.Path]));
            }

            return (place.File.Path, index.Find(place.Segments));
        });
    }

    private (DocumentFile File, List<string> Segments) Trace(Pointer place)
    {
        (DocumentFile file, List<string> segments) = Trace(place, _moved);
        return _overlaid.Count > 0 && file.Path == main.Path ? Trace(Pointer.Of(segments), _overlaid) : (file, segments);
    }

    private (DocumentFile File, List<string> Segments) Trace(Pointer place, Dictionary<Pointer, Origin> origins)
    {
        var tail = new List<string>();
        for (Pointer at = place; at.Parent is not null; at = at.Parent)
        {
            if (origins.TryGetValue(at, out Origin? origin))
            {
                List<string> segments = origin.Place.Segments();
                tail.Reverse();
                segments.AddRange(tail);
                return (origin.File, segments);
            }

            tail.Add(at.Segment);
        }

        tail.Reverse();
        return (main, tail);
    }

    private sealed record Origin(DocumentFile File, Pointer Place);
}
