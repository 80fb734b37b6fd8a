using System.Text;

namespace Provenance.Reports.Charts;

/// <summary>Labels below each other at the ends of lines.</summary>
internal static class LabelColumn
{
    /// <summary>Characters after which a name is cut, wide ones counted twice.</summary>
    private const int Longest = 24;

    /// <summary>
    /// Where labels stand so that none is nearer to the next than a gap, and the squares of how far they are moved are least: an isotonic
    /// regression of what is left of places when the gaps are taken out.
    /// </summary>
    /// <param name="wanted">Where each would stand by itself.</param>
    /// <param name="gap">From one to the next; less where there is no room for it.</param>
    /// <param name="top">The least place.</param>
    /// <param name="bottom">The greatest one.</param>
    /// <returns>Places in the order of <paramref name="wanted"/>.</returns>
    internal static double[] Spread(IReadOnlyList<double> wanted, double gap, double top, double bottom)
    {
        var order = Enumerable.Range(0, wanted.Count).OrderBy(i => wanted[i]).ToArray();
        gap = order.Length > 1 ? Math.Min(gap, (bottom - top) / (order.Length - 1)) : gap;
        var blocks = new Stack<(double Mean, int Count)>();
        for (var rank = 0; rank < order.Length; rank++)
        {
            var block = (Mean: wanted[order[rank]] - rank * gap, Count: 1);
            while (blocks.TryPeek(out var last) && last.Mean > block.Mean)
            {
                blocks.Pop();
                block = ((last.Mean * last.Count + block.Mean * block.Count) / (last.Count + block.Count), last.Count + block.Count);
            }

            blocks.Push(block);
        }

        var places = new double[order.Length];
        var next = 0;
        foreach (var (mean, count) in blocks.Reverse())
        {
            for (var end = next + count; next < end; next++)
            {
                places[order[next]] = Math.Clamp(mean, top, Math.Max(top, bottom - (order.Length - 1) * gap)) + next * gap;
            }
        }

        return places;
    }

    /// <summary>A name that has room beside a chart.</summary>
    internal static string Cut(string name)
    {
        if (Width(name) <= Longest) return name;

        var (cut, width) = (new StringBuilder(), 1);
        foreach (var rune in name.EnumerateRunes())
        {
            width += Width(rune);
            if (width > Longest) break;

            cut.Append(rune.ToString());
        }

        return cut.Append('…').ToString();
    }

    /// <summary>Returns the width of a name, in characters of Latin text.</summary>
    internal static int Width(string name) => name.EnumerateRunes().Sum(Width);

    private static int Width(Rune rune) => rune.Value is < 0x300 or >= 0x2000 and < 0x2070 ? 1 : 2;
}
