using Provenance.Cli.CommandLine;

namespace Provenance.Cli.Completion;

/// <summary>An option as a shell completes it.</summary>
/// <param name="Names">As they are typed, letters first.</param>
/// <param name="Text">What help says.</param>
/// <param name="Value">The value's name; null where there is none.</param>
/// <param name="Candidates">What is offered for the value.</param>
/// <param name="Words">Words that are offered for it.</param>
/// <param name="MayBeLeftOut">Whether the value may be left out.</param>
/// <param name="MayRepeat">Whether it may be given again.</param>
internal sealed record CompletedOption(
    IReadOnlyList<string> Names, string Text, string? Value, Candidates Candidates, IReadOnlyList<string> Words, bool MayBeLeftOut = false, bool MayRepeat = false);
