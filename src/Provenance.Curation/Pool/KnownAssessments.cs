using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Provenance.Curation.Sorting;
using Provenance.Documents.Errors;

namespace Provenance.Curation.Pool;

/// <summary>
/// Assessments from separate files, found by the digest of the text. They are kept in a sorted file of the work folder; memory holds
/// the first digest of each page, a byte for each four assessments. Safe from several threads.
/// </summary>
internal sealed class KnownAssessments : IDisposable
{
    private const string FileName = "assessments.bin";

    /// <summary>Number of assessments read at once.</summary>
    private const int PageRows = 64;

    private readonly FileStream _file;
    private readonly List<UInt128> _fences = [];
    private readonly string[] _detectors;
    private long _count;

    private KnownAssessments(FileStream file, string[] detectors) => (_file, _detectors) = (file, detectors);

    /// <summary>The detector whose assessments are used; empty if no assessment names one.</summary>
    internal string Detector => _detectors[0];

    /// <summary>Returns the detector of an assessment.</summary>
    internal string DetectorOf(in KnownAssessment assessment) => _detectors[assessment.Detector];

    /// <param name="request">The request, for the formats and standard input.</param>
    /// <param name="paths">Files of assessments as <c>scan</c> writes them.</param>
    /// <param name="detector">The detector in use; null for the one behind all of them.</param>
    /// <param name="folder">The folder for temporary files.</param>
    /// <param name="memoryBytes">Memory for sorting.</param>
    /// <param name="onReject">Called for lines that are not assessments.</param>
    /// <param name="cancellation">Stops reading.</param>
    /// <exception cref="DataException">No line is an assessment; or there are several detectors, and none is in use.</exception>
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
            // the first of several for one text is by the detector in use, if it has one
            if (table._count > 0 && assessment.Text == before) continue;

            if (table._count++ % PageRows == 0) table._fences.Add(assessment.Text);

            before = assessment.Text;
            writer.Add(assessment);
        }

        writer.Flush();
        return table;
    }

    /// <summary>Finds the assessment of a text: one by the detector in use, otherwise a stale one.</summary>
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
