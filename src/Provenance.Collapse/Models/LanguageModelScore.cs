namespace Provenance.Collapse.Models;

/// <summary>The score of a model on held-out documents.</summary>
/// <param name="Nats">Minus the log-likelihood of known words and document ends, in nats.</param>
/// <param name="Events">How many of these there were.</param>
/// <param name="UnknownNats">Minus the log-likelihood of the unknown class where an unknown word stood, in nats.</param>
/// <param name="UnknownWords">How many of these there were.</param>
internal readonly record struct LanguageModelScore(double Nats, long Events, double UnknownNats, long UnknownWords)
{
    /// <summary>
    /// exp(mean nats) of known words and ends, 1 or more. Unknown words are context but are not predicted, as SRILM's `ppl` has it: a model
    /// whose training text had none learnt nothing of their class, and its guess would drown what it did learn.
    /// </summary>
    internal double Perplexity => Math.Exp(Nats / Events);

    /// <summary>
    /// exp(mean nats) with the unknown class as one more word: right for a student with a capped vocabulary, which met the class in training.
    /// </summary>
    internal double PerplexityWithUnknown => Math.Exp((Nats + UnknownNats) / (Events + UnknownWords));

    /// <summary>This and one more event.</summary>
    internal LanguageModelScore With(int word, double logProbability) => word == LabVocabulary.Unknown
        ? this with { UnknownNats = UnknownNats - logProbability, UnknownWords = UnknownWords + 1 }
        : this with { Nats = Nats - logProbability, Events = Events + 1 };
}
