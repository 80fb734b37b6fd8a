namespace Provenance.Tests.Formats.Corpora;

/// <summary>A request to <see cref="LoopbackServer"/>.</summary>
/// <param name="Path">The path of the address.</param>
/// <param name="From">The first byte asked for; null for all.</param>
/// <param name="IfRange">The version it is to be of.</param>
internal sealed record ServerRequest(string Path, long? From, string? IfRange);
