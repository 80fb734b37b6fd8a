namespace Provenance.Collapse.Models;

/// <summary>The score of a model on held-out documents.</summary>
/// <param name="Nats">Minus the log-likelihood of known words and document ends, in nats.</param>
/// <param name="Events">Number of these words and ends.</param>
/// <param name="UnknownNats">Minus the log-likelihood of the unknown class in place of unknown words, in nats.</param>
/// <param name="UnknownWords">Number of unknown words.</param>
internal readonly record struct LanguageModelScore(double Nats, long Events, double UnknownNats, long UnknownWords)
{
    /// <summary>
    /// exp(mean nats) of known words and ends, 1 or more. Unknown words are context but are not predicted, as in SRILM's `ppl`: a model
    /// whose training text had none learned nothing about their class, and its guess would dominate the rest.
    /// </summary>
    internal double Perplexity => Math.Exp(Nats / Events);

    /// <summary>exp(mean nats) with the unknown class as one more word: right for a student with a limited vocabulary, whose training text had the class.</summary>
    internal double PerplexityWithUnknown => Math.Exp((Nats + UnknownNats) / (Events + UnknownWords));

    /// <summary>Returns this score with one more event.</summary>
    internal LanguageModelScore With(int word, double logProbability) => word == LabVocabulary.Unknown
        ? this with { UnknownNats = UnknownNats - logProbability, UnknownWords = UnknownWords + 1 }
        : this with { Nats = Nats - logProbability, Events = Events + 1 };
}
