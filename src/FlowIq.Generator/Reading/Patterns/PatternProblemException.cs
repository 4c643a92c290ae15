using System;

namespace FlowIq.Generator.Reading.Patterns;

/// <summary>Why a pattern has no .NET form.</summary>
internal sealed class PatternProblemException(string message) : Exception(message);
