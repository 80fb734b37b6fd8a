using Provenance.Cli.CommandLine;

namespace Provenance.Cli.Completion;

/// <summary>An argument, for completion.</summary>
/// <param name="Name">The name as in help.</param>
/// <param name="Candidates">The kind of completions.</param>
/// <param name="Words">Words to offer.</param>
/// <param name="IsMany">True if all following words belong to it.</param>
internal sealed record CompletedArgument(string Name, Candidates Candidates, IReadOnlyList<string> Words, bool IsMany);
