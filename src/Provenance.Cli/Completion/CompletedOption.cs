using Provenance.Cli.CommandLine;

namespace Provenance.Cli.Completion;

/// <summary>An option, for completion.</summary>
/// <param name="Names">The names as typed, letters first.</param>
/// <param name="Text">The description in help.</param>
/// <param name="Value">The value's name; null for none.</param>
/// <param name="Candidates">The kind of completions for the value.</param>
/// <param name="Words">Words to offer for the value.</param>
/// <param name="MayBeLeftOut">True if the value may be left out.</param>
/// <param name="MayRepeat">True if the option may be repeated.</param>
internal sealed record CompletedOption(
    IReadOnlyList<string> Names, string Text, string? Value, Candidates Candidates, IReadOnlyList<string> Words, bool MayBeLeftOut = false, bool MayRepeat = false);
