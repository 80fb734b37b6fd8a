using Provenance.Cli.CommandLine;

namespace Provenance.Cli.Completion;

/// <summary>An argument as a shell completes it.</summary>
/// <param name="Name">As help has it.</param>
/// <param name="Candidates">What is offered.</param>
/// <param name="Words">Words that are offered.</param>
/// <param name="IsMany">Whether all that follow are the same.</param>
internal sealed record CompletedArgument(string Name, Candidates Candidates, IReadOnlyList<string> Words, bool IsMany);
