namespace Provenance.Text.Canonical;

/// <summary>
/// Removes what careless extraction, templates and disguises leave in a text, before it is normalised: escapes, references, tags, markers, styled letters,
/// broken and spaced words. Most texts hold nothing of it and are returned as they are. One instance per thread.
/// </summary>
internal sealed class Residue
{
    private const int MaxEscapes = 3;

    private readonly Rewrite[] _buffers = [new(), new()];
    private readonly MarkupTags _tags = new();
    private readonly LatexCommands _latex = new();
    private readonly Step _removeTags;
    private readonly Step _removeLatex;
    private int _buffer;
    private bool _mayBeMarked;

    internal Residue()
    {
        _removeTags = _tags.Remove;
        _removeLatex = _latex.Remove;
    }

    /// <summary>Rewrites a text into a buffer; returns false if nothing was to be done.</summary>
    private delegate bool Step(ReadOnlySpan<byte> text, Rewrite to, ref AnomalyCounts anomalies);

    /// <summary>Removes all residue.</summary>
    /// <param name="text">UTF-8.</param>
    /// <param name="sources">Receives a map for each rewriting, if not null.</param>
    /// <param name="anomalies">What is removed is counted here.</param>
    /// <returns>The same text if there was none; else one that is valid until the next call but one.</returns>
    internal ReadOnlySpan<byte> Remove(ReadOnlySpan<byte> text, TextSources? sources, ref AnomalyCounts anomalies)
    {
        var kinds = ResidueScan.Find(text);
        if ((kinds & ResidueKinds.Backslash) != 0)
        {
            for (var i = 0; i < MaxEscapes && TryApply(JsonEscapes.Resolve, ref text, sources, ref anomalies); i++) kinds = ResidueScan.Find(text);
        }

        if ((kinds & ResidueKinds.Ampersand) != 0 && TryApply(CharacterReferences.Resolve, ref text, sources, ref anomalies)) kinds |= ResidueScan.Find(text);
        if ((kinds & ResidueKinds.Less) != 0) TryApply(_removeTags, ref text, sources, ref anomalies);
        if ((kinds & ResidueKinds.Less) != 0 || MayStartWithMarker(text)) TryApply(ChatMarkers.Remove, ref text, sources, ref anomalies);
        if ((kinds & ResidueKinds.Backslash) != 0) TryApply(_removeLatex, ref text, sources, ref anomalies);
        if (StartsWithDigit(text)) TryApply(LineNumbers.Remove, ref text, sources, ref anomalies);
        if ((kinds & ResidueKinds.Styled) != 0 && TryApply(StyledLetters.Fold, ref text, sources, ref anomalies)) kinds |= ResidueScan.Find(text);
        if ((kinds & ResidueKinds.Cyrillic) != 0) TryApply(CyrillicDisguise.Fold, ref text, sources, ref anomalies);
        if ((kinds & ResidueKinds.SpacedLetters) != 0) TryApply(SpacedLetters.Join, ref text, sources, ref anomalies);
        if ((kinds & (ResidueKinds.LineHyphen | ResidueKinds.Less | ResidueKinds.Backslash)) != 0) TryApply(LineHyphens.Join, ref text, sources, ref anomalies);
        _mayBeMarked = (kinds & ResidueKinds.Marked) != 0;
        return text;
    }

    /// <summary>Removes the marks that disguise letters of the text that <see cref="Remove"/> returned last, composed.</summary>
    /// <param name="text">Composed UTF-8.</param>
    /// <param name="isMarked">True if the text has combining marks.</param>
    /// <param name="sources">Receives a map for each rewriting, if not null.</param>
    /// <param name="anomalies">What is removed is counted here.</param>
    internal ReadOnlySpan<byte> RemoveMarks(ReadOnlySpan<byte> text, bool isMarked, TextSources? sources, ref AnomalyCounts anomalies)
    {
        if (isMarked) TryApply(StackedMarks.Remove, ref text, sources, ref anomalies);
        if (isMarked || _mayBeMarked) TryApply(DisguisedMarks.Remove, ref text, sources, ref anomalies);
        return text;
    }

    private bool TryApply(Step step, ref ReadOnlySpan<byte> text, TextSources? sources, ref AnomalyCounts anomalies)
    {
        var to = _buffers[_buffer];
        to.Begin(text.Length, sources?.Add());
        if (!step(text, to, ref anomalies))
        {
            sources?.RemoveLast();
            return false;
        }

        _buffer ^= 1;
        text = to.Text;
        return true;
    }

    /// <summary>True if a text may start with a marker of a chat template other than those in angle brackets.</summary>
    internal static bool MayStartWithMarker(ReadOnlySpan<byte> text)
    {
        var start = text.TrimStart(" \t\r\n"u8);
        if (start.IsEmpty) return false;
        return start[0] == '[' || (start[0] is (byte)'#' or (byte)'A' or (byte)'H' or (byte)'U' or (byte)'C' or (byte)'G' or (byte)'B' && start[..Math.Min(start.Length, 20)].Contains((byte)':'));
    }

    private static bool StartsWithDigit(ReadOnlySpan<byte> text)
    {
        var start = text.TrimStart(" \t\r\n"u8);
        return !start.IsEmpty && char.IsAsciiDigit((char)start[0]);
    }
}
