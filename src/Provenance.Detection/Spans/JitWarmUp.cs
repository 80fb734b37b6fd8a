using System.Runtime.CompilerServices;
using Provenance.Detection.Features;
using Provenance.Text.Canonical;
using Provenance.Text.Identification;
using Provenance.Text.Tokens;

namespace Provenance.Detection.Spans;

/// <summary>
/// Fills the tables of the hot path before its methods are compiled. A method that is compiled in full before the tables that it
/// reads exist checks for them at every access from then on: tokenising took twice as long, surprise nearly so.
/// </summary>
internal static class JitWarmUp
{
    internal static void Prepare()
    {
        RuntimeHelpers.RunClassConstructor(typeof(Normalizer).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(Tokenizer).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(AssistantPhrases).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(LanguageIdentifier).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(NgramCounts).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(PunctuationFeatures).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(WordFeatures).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(RepetitionFeatures).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(SurprisalFeatures).TypeHandle);
    }
}
