using Provenance.Detection.Prevalence;
using Provenance.Detection.Scoring;

namespace Provenance.Detection.Scanning;

/// <summary>The scanners of all threads.</summary>
internal sealed class BlockScanners : IDisposable
{
    private readonly List<BlockScanner> _scanners = [];

    internal BlockScanners(int count, Detector detector, ScanOptions options, ScanNeeds needs, ScanRequest request)
    {
        for (var i = 0; i < count; i++)
        {
            var filter = request.Keep is null ? null : new DocumentFilter(request.Keep, request.Declarations);
            _scanners.Add(new BlockScanner(detector, options, needs, filter));
        }
    }

    /// <summary>Returns the sum of all tallies; null without a prevalence estimate. Call it once, at the end.</summary>
    internal BlockTally? Tally()
    {
        var all = _scanners[0].Tally;
        foreach (var scanner in _scanners.Skip(1))
        {
            if (scanner.Tally is { } more) all!.Add(more);
        }

        return all;
    }

    /// <summary>Returns the named fields that no document had, each once. Call it at the end.</summary>
    internal IEnumerable<string> AbsentFields() =>
        _scanners[0].Named.Where(field => !_scanners.Exists(scanner => scanner.HasSeen(field.Value))).Select(static field => field.Key).Distinct(StringComparer.Ordinal);

    internal Action<ScanBlock>[] Work => [.. _scanners.Select<BlockScanner, Action<ScanBlock>>(scanner => scanner.Scan)];

    public void Dispose() => _scanners.ForEach(scanner => scanner.Dispose());
}
