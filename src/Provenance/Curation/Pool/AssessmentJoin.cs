using System.Globalization;
using Provenance.Curation.Sorting;
using Provenance.Documents;

namespace Provenance.Curation.Pool;

/// <summary>Joins documents and assessments that stand in files of their own, by id.</summary>
internal static class AssessmentJoin
{
    private static readonly string[] Further = ["resemblance", "p_value", "probability", "language"];

    /// <summary>An assessment has no text; its verdict is a string that each of them has.</summary>
    private static readonly ReadingOptions Layout = new() { TextField = "verdict" };

    /// <param name="rows">In any order.</param>
    /// <param name="paths">Files of assessments as <c>scan</c> writes them.</param>
    /// <param name="formats">The formats that they are read in.</param>
    /// <param name="names">For languages.</param>
    /// <param name="folder">For temporary files.</param>
    /// <param name="memoryBytes">To sort in.</param>
    /// <param name="onReject">Called for lines that cannot be read.</param>
    /// <returns>The rows, in another order, those that lacked an assessment with it.</returns>
    /// <exception cref="DataException">One has none; raised when all have been read.</exception>
    internal static IEnumerable<PoolRow> Join(
        IEnumerable<PoolRow> rows, IReadOnlyList<string> paths, DocumentFormats formats, PoolNames names, WorkFolder folder, long memoryBytes, Action<Reject>? onReject)
    {
        using var assessments = Read(paths, formats, names, folder, memoryBytes / 4, onReject);
        using var byId = new SpillSorter<RowById>(folder, memoryBytes * 3 / 4);
        foreach (var row in rows)
        {
            byId.Add(new RowById(row));
        }

        using var known = assessments.Sorted().GetEnumerator();
        var any = known.MoveNext();
        long missing = 0;
        foreach (var row in byId.Sorted().Select(item => item.Row))
        {
            while (any && known.Current.Id < row.Id)
            {
                any = known.MoveNext();
            }

            if (!row.Has(PoolFlags.NeedsAssessment))
            {
                yield return row;
            }
            else if (any && known.Current.Id == row.Id)
            {
                yield return With(row, known.Current);
            }
            else
            {
                missing++;
            }
        }

        if (missing > 0)
        {
            throw new DataException(string.Create(CultureInfo.InvariantCulture,
                $"{missing:N0} documents have no assessment in {string.Join(", ", paths)}: scan all of them, or leave 'assessments' out"));
        }
    }

    private static PoolRow With(PoolRow row, AssessmentRow assessment)
    {
        row.Flags &= ~PoolFlags.NeedsAssessment;
        row.Resemblance = assessment.Resemblance;
        row.PValue = assessment.PValue;
        row.Probability = assessment.Probability;
        row.Language = row.Language != 0 ? row.Language : assessment.Language;
        return row;
    }

    private static SpillSorter<AssessmentRow> Read(IReadOnlyList<string> paths, DocumentFormats formats, PoolNames names, WorkFolder folder, long memoryBytes, Action<Reject>? onReject)
    {
        var sorter = new SpillSorter<AssessmentRow>(folder, memoryBytes);
        using var source = DocumentSource.Open(paths, Layout with { Formats = formats }, Further, onReject);
        while (source.TryRead(out var view))
        {
            sorter.Add(new AssessmentRow(IdHash.Of(view.Id), Number(view.Field(0)), Number(view.Field(1)), Number(view.Field(2)), names.Of(view.String(3))));
        }

        return sorter;
    }

    private static float Number(ReadOnlySpan<byte> json) => float.TryParse(json, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : float.NaN;
}
