using Provenance.Detection.Prevalence;

namespace Provenance.Reports.Prevalence;

/// <summary>The numbers of documents that a detector can judge and cannot judge, by reason. The four parts add up to all documents.</summary>
/// <param name="Judged">Long enough, and in a language with verdicts.</param>
/// <param name="Unsupported">In a language without verdicts.</param>
/// <param name="TooShort">With words, but too few.</param>
/// <param name="Wordless">Without a word.</param>
internal sealed record PrevalenceFigures(long Judged, long Unsupported, long TooShort, long Wordless)
{
    /// <summary>Minimum number of words for a verdict.</summary>
    internal const int MinWords = Provenance.Detection.Files.DetectorModel.MinWords;

    internal long NotJudged => Unsupported + TooShort + Wordless;

    internal static PrevalenceFigures Create(CollectionPrevalence survey)
    {
        var unsupported = survey.All.Verdicts.GetValueOrDefault(Verdict.Unsupported);
        // the language is checked first, so that too-short documents are in a language with verdicts
        var few = survey.Lengths.FirstOrDefault(group => group.Name == Provenance.Documents.Grouping.LengthClasses.Name(0))?.Verdicts.GetValueOrDefault(Verdict.Uncertain) ?? 0;
        return new PrevalenceFigures(survey.All.Documents - unsupported - few, unsupported, few - survey.Wordless, survey.Wordless);
    }
}
