using System.Text;
using Provenance.Detection.Spans;
using Provenance.Text.Tokens;

namespace Provenance.Detection.Explanations;

/// <summary>Sums the contributions of tokens by sentence, and grades the sentences.</summary>
internal static class SentenceTable
{
    /// <summary>Shares of the largest sentence's weight from which a sentence weighs strongly, or noticeably.</summary>
    private const double Strongly = 0.5, Noticeably = 0.2;

    /// <summary>Minimum weight of a sentence that is marked. Less is not noticeable: it changes the odds by less than one in twenty.</summary>
    private const double Min = 0.05;

    internal static List<ExplainedSentence> Create(in TokenView view, ReadOnlySpan<Sentence> sentences, ReadOnlySpan<double> tokens)
    {
        var table = new List<ExplainedSentence>(sentences.Length);
        var most = 0.0;
        foreach (var sentence in sentences)
        {
            var sum = 0.0;
            foreach (var token in tokens[sentence.From..sentence.To]) sum += token;
            // up to the next sentence, because a token's length has a limit
            var end = sentence.To < view.Count ? view.Starts[sentence.To] : view.Text.Length;
            table.Add(new ExplainedSentence(Encoding.UTF8.GetString(view.Text[view.Starts[sentence.From]..end]).TrimEnd(), sum));
            most = Math.Max(most, Math.Abs(sum));
        }

        for (var i = 0; i < table.Count; i++) table[i] = table[i] with { Strength = Strength(table[i].Contribution, most) };
        return table;
    }

    private static int Strength(double contribution, double most)
    {
        var size = Math.Abs(contribution);
        return size < Math.Max(Min, Noticeably * most) ? 0 : Math.Sign(contribution) * (size >= Math.Max(2 * Min, Strongly * most) ? 2 : 1);
    }
}
