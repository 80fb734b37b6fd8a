using Provenance.Cli.Terminal;

namespace Provenance.Cli.Policies;

/// <summary>A number, a word or a text.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Text">The text without quotation marks.</param>
/// <param name="Plain">True if it had no quotation marks: only then can it be a number, true, false or null.</param>
internal sealed record YamlScalar(int Line, int Column, string Text, bool Plain) : YamlValue(Line, Column)
{
    private const int ShownLetters = 40;

    /// <summary>True for YAML's null.</summary>
    internal bool IsNull => Plain && Text is "" or "~" or "null";

    internal override string Shown => IsNull ? "nothing" : $"{(Plain ? "" : "the text ")}'{Columns.First(Text, ShownLetters)}'";
}
