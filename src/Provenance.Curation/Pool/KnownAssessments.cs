using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Provenance.Curation.Sorting;
using Provenance.Documents.Errors;

namespace Provenance.Curation.Pool;

/// <summary>
/// Assessments that stand in files of their own, found by the digest of the text. They are kept in a file of the work folder, sorted; in memory is
/// the first digest of each page, a byte for each four assessments. May be asked by several threads.
/// </summary>
internal sealed class KnownAssessments : IDisposable
{
    private const string FileName = "assessments.bin";

    /// <summary>Assessments that are read at once.</summary>
    private const int PageRows = 64;

    private readonly FileStream _file;
    private readonly List<UInt128> _fences = [];
    private readonly string[] _detectors;
    private long _count;

    private KnownAssessments(FileStream file, string[] detectors) => (_file, _detectors) = (file, detectors);

    /// <summary>The detector whose assessments are used; empty where no assessment names one.</summary>
    internal string Detector => _detectors[0];

    /// <summary>Whose assessment it is.</summary>
    internal string DetectorOf(in KnownAssessment assessment) => _detectors[assessment.Detector];

    /// <param name="request">Says in what formats assessments are read, and what standard input is.</param>
    /// <param name="paths">Files of assessments as <c>scan</c> writes them.</param>
    /// <param name="detector">The detector in use; null for the one that made all of them.</param>
    /// <param name="folder">For temporary files.</param>
    /// <param name="memoryBytes">To sort in.</param>
    /// <param name="onReject">Called for lines that are no assessments.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="DataException">No line is an assessment; or several detectors made them, and none is in use.</exception>
    internal static KnownAssessments Read(
        CurationRequest request, IReadOnlyList<string> paths, string? detector, WorkFolder folder, long memoryBytes, Action<Reject> onReject, CancellationToken cancellation)
    {
        using var sorter = new SpillSorter<KnownAssessment>(folder, memoryBytes);
        var reader = new AssessmentReader(detector, onReject);
        reader.Read(request, paths, sorter, cancellation);
        var path = folder.File(FileName);
        var file = WorkFolder.Guard(path, () => new FileStream(path, new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.ReadWrite, Share = FileShare.Read, BufferSize = 0 }));
        var table = new KnownAssessments(file, reader.Detectors);
        var writer = new SortedRowWriter<KnownAssessment>(file);
        UInt128 before = default;
        foreach (var assessment in sorter.Sorted())
        {
            // the first of several for one text is by the detector in use, where there is such a one
            if (table._count > 0 && assessment.Text == before) continue;

            if (table._count++ % PageRows == 0) table._fences.Add(assessment.Text);

            before = assessment.Text;
            writer.Add(assessment);
        }

        writer.Flush();
        return table;
    }

    /// <summary>Finds the assessment of a text: one by the detector in use, else a stale one.</summary>
    internal bool TryFind(UInt128 text, out KnownAssessment found)
    {
        found = default;
        var page = _fences.BinarySearch(text);
        page = page >= 0 ? page : ~page - 1;
        if (page < 0) return false;

        Span<KnownAssessment> rows = stackalloc KnownAssessment[PageRows];
        foreach (ref readonly var row in rows[..Fill(page, rows)])
        {
            if (row.Text == text)
            {
                found = row;
                return true;
            }
        }

        return false;
    }

    public void Dispose() => _file.Dispose();

    private int Fill(int page, Span<KnownAssessment> rows)
    {
        try
        {
            var length = (int)Math.Min(PageRows, _count - ((long)page * PageRows));
            RandomAccess.Read(_file.SafeFileHandle, MemoryMarshal.AsBytes(rows[..length]), (long)page * PageRows * Unsafe.SizeOf<KnownAssessment>());
            return length;
        }
        catch (IOException e)
        {
            throw DocumentErrors.Reading(_file.Name, e);
        }
    }
}
