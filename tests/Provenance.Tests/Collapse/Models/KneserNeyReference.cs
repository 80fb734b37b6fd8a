using Provenance.Collapse.Models;

namespace Provenance.Tests.Collapse.Models;

/// <summary>
/// Chen and Goodman's formulas written down as they are printed, with dictionaries and recursion, for texts of some hundred words of integer
/// weight: what <see cref="KneserNeyModel"/> is compared with.
/// </summary>
internal sealed class KneserNeyReference
{
    private readonly int _order, _vocabulary;
    private readonly Dictionary<string, double>[] _counts;
    private readonly double[][] _discounts;

    internal KneserNeyReference(int[][] documents, double[] weights, int order, int vocabulary)
    {
        (_order, _vocabulary) = (order, vocabulary);
        var raw = Enumerable.Range(0, order + 1).Select(_ => new Dictionary<string, double>()).ToArray();
        for (var d = 0; d < documents.Length; d++)
        {
            int[] text = [LabVocabulary.Start, .. documents[d], LabVocabulary.End];
            for (var end = 1; end < text.Length; end++)
            {
                for (var n = 1; n <= Math.Min(order, end + 1); n++)
                {
                    var gram = Key(text.AsSpan(end - n + 1, n));
                    raw[n][gram] = raw[n].GetValueOrDefault(gram) + weights[d];
                }
            }
        }

        _counts = new Dictionary<string, double>[order + 1];
        _discounts = new double[order + 1][];
        for (var n = 1; n <= order; n++)
        {
            _counts[n] = n == order ? raw[n] : raw[n].ToDictionary(pair => pair.Key, pair => pair.Key.StartsWith("1 ", StringComparison.Ordinal)
                ? pair.Value
                : raw[n + 1].Keys.Count(longer => longer[(longer.IndexOf(' ', StringComparison.Ordinal) + 1)..] == pair.Key));
            var t = Enumerable.Range(0, 5).Select(c => (double)_counts[n].Values.Count(count => count == c)).ToArray();
            var y = t[1] / (t[1] + 2 * t[2]);
            _discounts[n] = [0, 1 - 2 * y * t[2] / t[1], 2 - 3 * y * t[3] / t[2], 3 - 4 * y * t[4] / t[3]];
            for (var c = 1; c <= 3; c++) _discounts[n][c] = _discounts[n][c] > 0 && _discounts[n][c] <= c ? _discounts[n][c] : c / 2.0;
        }
    }

    internal double Probability(ReadOnlySpan<int> context, int word)
    {
        if (context.Length >= _order) context = context[^(_order - 1)..];

        var n = context.Length + 1;
        var lower = context.IsEmpty ? 1.0 / (_vocabulary - 1) : Probability(context[1..], word);
        var prefix = context.IsEmpty ? "" : Key(context);
        var first = context.IsEmpty;
        var followers = _counts[n].Where(pair => first || pair.Key[..pair.Key.LastIndexOf(' ')] == prefix).ToArray();
        var total = followers.Sum(pair => pair.Value);
        if (total == 0) return lower;

        var discounted = followers.Sum(pair => _discounts[n][(int)Math.Min(3, pair.Value)]);
        var count = _counts[n].GetValueOrDefault(first ? $"{word}" : $"{prefix} {word}");
        return (count - _discounts[n][(int)Math.Min(3, count)]) / total + discounted / total * lower;
    }

    private static string Key(ReadOnlySpan<int> gram) => string.Join(' ', gram.ToArray());
}
