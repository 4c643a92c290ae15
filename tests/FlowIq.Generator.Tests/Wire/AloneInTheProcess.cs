namespace FlowIq.Generator.Tests.Wire;

/// <summary>For tests that measure the memory of the process: no other test runs beside them.</summary>
[CollectionDefinition(nameof(AloneInTheProcess), DisableParallelization = true)]
public sealed class AloneInTheProcess;
