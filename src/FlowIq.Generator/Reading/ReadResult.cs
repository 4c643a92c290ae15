namespace FlowIq.Generator.Reading;

/// <summary>A document that was read.</summary>
/// <param name="Document">Normalised as <see cref="Structure.SchemaNormaliser"/> says; null where nothing could be read.</param>
/// <param name="Map">From places in <paramref name="Document"/> to files and lines.</param>
internal sealed record ReadResult(ApiDocument? Document, SourceMap Map);
