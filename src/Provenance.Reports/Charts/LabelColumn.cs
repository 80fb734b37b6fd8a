using System.Text;

namespace Provenance.Reports.Charts;

/// <summary>Places labels below each other at the ends of lines.</summary>
internal static class LabelColumn
{
    /// <summary>Maximum width of a name in characters, wide ones counted twice.</summary>
    private const int Longest = 24;

    /// <summary>Returns positions with at least a gap between labels and the smallest squared displacements: an isotonic regression of the positions minus the gaps.</summary>
    /// <param name="wanted">The preferred position of each label.</param>
    /// <param name="gap">The distance from one to the next; less if there is no room.</param>
    /// <param name="top">The minimum position.</param>
    /// <param name="bottom">The maximum position.</param>
    /// <returns>Positions in the order of <paramref name="wanted"/>.</returns>
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

    /// <summary>Cuts a name to the room beside a chart.</summary>
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
