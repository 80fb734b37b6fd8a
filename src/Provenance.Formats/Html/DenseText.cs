namespace Provenance.Formats.Html;

/// <summary>
/// Distinguishes blocks of running text from the template around them by the numbers of words and links in a block and its two neighbours: the decision tree of
/// Kohlschütter, Fankhauser and Nejdl, "Boilerplate detection using shallow text features" (WSDM 2010, algorithm 2), with its constants.
/// </summary>
internal static class DenseText
{
    /// <summary>Maximum share of words in links; a block with more is a menu.</summary>
    internal const double MaxLinkDensity = 0.333333;

    private const double MaxPreviousLinkDensity = 0.555556;
    private const int LongWords = 16;
    private const int NextLongWords = 15;
    private const int PreviousShortWords = 4;
    private const int LongWordsAfterMenu = 40;
    private const int NextLongWordsAfterMenu = 17;

    /// <summary>Marks the blocks that are running text; blocks before the first and after the last count as empty.</summary>
    internal static void Find(ReadOnlySpan<TextBlock> blocks, Span<bool> dense)
    {
        for (var i = 0; i < blocks.Length; i++)
        {
            var previous = i > 0 ? blocks[i - 1] : default;
            var next = i + 1 < blocks.Length ? blocks[i + 1] : default;
            dense[i] = IsDense(blocks[i], previous, next);
        }
    }

    private static bool IsDense(in TextBlock block, in TextBlock previous, in TextBlock next)
    {
        if (block.LinkDensity > MaxLinkDensity) return false;

        return previous.LinkDensity <= MaxPreviousLinkDensity
            ? block.Words > LongWords || next.Words > NextLongWords || previous.Words > PreviousShortWords
            : block.Words > LongWordsAfterMenu || next.Words > NextLongWordsAfterMenu;
    }
}
