using Provenance.Documents.Records;
using Provenance.Lineage.Generations;
using Provenance.Text.Identification;

namespace Provenance.Curation.Pool;

/// <summary>
/// Finds an existing assessment of exactly this text by the detector in use: in the document's own <c>metadata.provenance</c>, in files of assessments and in
/// a provenance store. One per thread.
/// </summary>
/// <param name="detector">The digest of the detector in use.</param>
/// <param name="table">Files of assessments; null for none.</param>
/// <param name="store">The store, already queried for the document; null for none.</param>
/// <param name="names">The names of languages.</param>
internal sealed class AssessmentFinder(string detector, KnownAssessments? table, DeclaredLookup? store, PoolNames names)
{
    private readonly byte[] _quoted = AssessmentFields.Quoted(detector);

    /// <summary>The digest of another detector that assessed the last document; null for none.</summary>
    internal string? Stale { get; private set; }

    /// <summary>Fills in the assessment of a document.</summary>
    /// <param name="row">The row of the document.</param>
    /// <param name="view">The document.</param>
    /// <param name="own">Reads its own fields.</param>
    /// <param name="text">The first half of the digest of its exact text.</param>
    /// <returns>False if the detector in use did not assess this text.</returns>
    internal bool TryFill(ref PoolRow row, in DocumentView view, AssessmentFields own, UInt128 text)
    {
        Stale = null;
        return FillFromFields(ref row, view, own, text) || FillFromFiles(ref row, text) || FillFromStore(ref row);
    }

    private bool FillFromFields(ref PoolRow row, in DocumentView view, AssessmentFields own, UInt128 text)
    {
        // another tool may keep other data there, and a text may have changed since
        if (!own.Any(view) || own.Read(view, out var assessment) is not null || assessment.Text != text) return false;

        if (own.IsBy(view, _quoted))
        {
            Fill(ref row, assessment);
            return true;
        }

        Stale = own.Detector(view);
        return false;
    }

    private bool FillFromFiles(ref PoolRow row, UInt128 text)
    {
        if (table?.TryFind(text, out var assessment) is not true) return false;

        if (assessment.Detector == 0)
        {
            Fill(ref row, assessment);
            return true;
        }

        Stale = table.DetectorOf(assessment);
        return false;
    }

    private bool FillFromStore(ref PoolRow row)
    {
        string? other = null;
        if (store?.Assessment(detector, out other) is not { } assessment)
        {
            Stale = other ?? Stale;
            return false;
        }

        row.Resemblance = (float)(assessment.Resemblance ?? double.NaN);
        row.PValue = (float)(assessment.PValue ?? double.NaN);
        row.Probability = (float)(assessment.Probability ?? double.NaN);
        row.Language = row.Language != 0 ? row.Language : names.Get(assessment.Language);
        return true;
    }

    private void Fill(ref PoolRow row, in KnownAssessment assessment)
    {
        row.Resemblance = assessment.Resemblance;
        row.PValue = assessment.PValue;
        row.Probability = assessment.Probability;
        row.Words = assessment.Words;
        row.Language = row.Language != 0 || assessment.Language < 0 ? row.Language : names.Get(Languages.Codes[assessment.Language]);
    }
}
