using Provenance.Cli.Terminal;

namespace Provenance.Cli.Policies;

/// <summary>A number, a word or a text.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
/// <param name="Text">Without quotation marks.</param>
/// <param name="Plain">Whether it stood there without quotation marks: only then it can be a number, true, false or null.</param>
internal sealed record YamlScalar(int Line, int Column, string Text, bool Plain) : YamlValue(Line, Column)
{
    private const int ShownLetters = 40;

    /// <summary>Nothing, as YAML writes it.</summary>
    internal bool IsNull => Plain && Text is "" or "~" or "null";

    internal override string Shown => IsNull ? "nothing" : $"{(Plain ? "" : "the text ")}'{Columns.First(Text, ShownLetters)}'";
}
