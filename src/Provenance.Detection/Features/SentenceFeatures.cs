
using Provenance.Text.Tokens;

namespace Provenance.Detection.Features;

/// <summary>Length of sentences and how it varies: people vary it more than models do (burstiness).</summary>
internal sealed class SentenceFeatures : IFeatureFamily
{
    private const int Short = 8;
    private const int Long = 30;
    private const int Openings = 64;

    private static readonly string[] NameTable =
    [
        "sentence.words.mean", "sentence.words.deviation", "sentence.words.variation", "sentence.words.autocorrelation",
        "sentence.short", "sentence.long", "sentence.step", "sentence.openings.distinct", "sentence.openings.repeated",
    ];

    private readonly MarkPositions _marks = new();

    /// <inheritdoc/>
    public string Version => "sentences-1";

    /// <inheritdoc/>
    public ReadOnlySpan<string> Names => NameTable;

    /// <inheritdoc/>
    public void Write(in TokenView view, ReadOnlySpan<ushort> ranks, Span<float> output)
    {
        Span<uint> openings = stackalloc uint[Openings];
        double sum = 0, squares = 0, products = 0, steps = 0;
        int count = 0, previous = 0, brief = 0, wordy = 0, distinct = 0, repeated = 0;
        // the first token of the sentence, and the number of its tokens that are not punctuation, up to the last mark
        int first = -1, length = 0, from = 0;
        var lastOpening = 0u;
        var marks = _marks.Find(view);
        for (var m = 0; m <= marks.Length; m++)
        {
            var mark = m == marks.Length ? view.Count : marks[m];
            var punctuation = mark == view.Count || view.Kinds[mark] == TokenKind.Punctuation;
            var end = punctuation ? mark : mark + 1;
            if (length == 0) first = from;
            length += end - from;
            from = mark + 1;
            if (!punctuation || length == 0) continue;
            if (mark < view.Count && view.FirstByte(mark) is not ((byte)'.' or (byte)'!' or (byte)'?')) continue;
            var opening = view.Hashes[first];
            sum += length;
            squares += (double)length * length;
            if (count > 0)
            {
                products += (double)length * previous;
                steps += Math.Abs(length - previous);
                if (opening == lastOpening) repeated++;
            }

            if (length < Short) brief++;
            if (length > Long) wordy++;
            if (count < Openings)
            {
                if (!openings[..distinct].Contains(opening)) openings[distinct++] = opening;
            }

            count++;
            previous = length;
            lastOpening = opening;
            length = 0;
        }

        Summarise(output, count, sum, squares, products);
        if (count < 2) return;
        output[4] = brief / (float)count;
        output[5] = wordy / (float)count;
        output[6] = (float)(steps / (count - 1) / Math.Max(1, sum / count));
        // the share of distinct openings falls with the number of sentences; the square root removes most of that
        output[7] = distinct / MathF.Sqrt(Math.Min(count, Openings));
        output[8] = repeated / (float)(count - 1);
    }

    private static void Summarise(Span<float> output, int count, double sum, double squares, double products)
    {
        output.Fill(float.NaN);
        if (count == 0) return;
        var mean = sum / count;
        output[0] = (float)mean;
        if (count < 2) return;
        var variance = Math.Max(0, (squares / count) - (mean * mean));
        output[1] = (float)Math.Sqrt(variance);
        output[2] = (float)(Math.Sqrt(variance) / mean);
        if (count >= 4 && variance > 0) output[3] = (float)(((products / (count - 1)) - (mean * mean)) / variance);
    }
}
