using Provenance.Detection.Prevalence;

namespace Provenance.Reports.Surveys;

/// <summary>The numbers of documents that a detector can judge and cannot judge, by reason. The four parts add up to all documents.</summary>
/// <param name="Judged">Long enough, and in a language in which it gives verdicts.</param>
/// <param name="Unsupported">In a language in which it gives none.</param>
/// <param name="TooShort">With words, but too few.</param>
/// <param name="Wordless">Without a word.</param>
internal sealed record PrevalenceFigures(long Judged, long Unsupported, long TooShort, long Wordless)
{
    /// <summary>Words that a verdict needs.</summary>
    internal const int MinWords = Provenance.Detection.Files.DetectorModel.MinWords;

    internal long NotJudged => Unsupported + TooShort + Wordless;

    internal static PrevalenceFigures Create(CollectionPrevalence survey)
    {
        var unsupported = survey.All.Verdicts.GetValueOrDefault(Verdict.Unsupported);
        // the language is looked at first, so that what is short and has no verdict is short in a language that would have one
        var few = survey.Lengths.FirstOrDefault(group => group.Name == Provenance.Documents.Grouping.LengthClasses.Name(0))?.Verdicts.GetValueOrDefault(Verdict.Uncertain) ?? 0;
        return new PrevalenceFigures(survey.All.Documents - unsupported - few, unsupported, few - survey.Wordless, survey.Wordless);
    }
}
