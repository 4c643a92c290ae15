namespace FlowIq.Generator.IntegrationTests.Consumers;

/// <summary>Tests that build projects: one after the other, since a build takes all of a small machine.</summary>
[CollectionDefinition(Name)]
public sealed class Builds
{
    public const string Name = "builds";
}
