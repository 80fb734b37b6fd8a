using System.Globalization;
using System.Text;
using Provenance.Detection.Prevalence;
using Provenance.Detection.Scoring;
using Provenance.Documents.Errors;
using Provenance.Documents.Findings;
using Provenance.Documents.Formats;
using Provenance.Documents.Identity;
using Provenance.Documents.Inputs;
using Provenance.Documents.Outputs;
using Provenance.Documents.Pipelines;
using Provenance.Documents.Statistics;
using Provenance.Text.Identification;

namespace Provenance.Detection.Scanning;

/// <summary>The writing end of a scan: takes finished blocks in order, writes, counts and reports.</summary>
internal sealed class ScanCollector(ScanOptions options, IRunObserver? observer, ProgressThrottle progress, RejectTally rejects, Stream? output, string outputName, AssessmentRecorder? recorder, PrevalenceTally? survey)
{
    /// <summary>Maximum number of duplicate ids that are named; the rest are counted.</summary>
    private const int NamedDuplicates = 5;

    /// <summary>Maximum number of skip reasons that are kept apart: media types come from servers and are unbounded.</summary>
    private const int NamedPassed = 500;

    private readonly IdTable _ids = new();
    private readonly ScanShown _shown = new(options.Top, options.ShowAll);
    private readonly long[] _verdicts = new long[(int)Verdict.Unsupported + 1];
    private readonly long[] _languages = new long[Languages.Codes.Length];
    private readonly SortedCounts<string> _passed = new(string.CompareOrdinal);
    private readonly EvidenceTally _evidence = new();
    private long _documents;
    private long _kept;
    private long _words;
    private long _textBytes;
    private long _emptyLines;
    private long _duplicates;
    private bool _saidFull;

    internal void Take(ScanBlock block, long bytesRead)
    {
        if (block.Records.Notice is { } notice) observer?.OnWarning(notice);

        Write(block.Lines.Written);
        recorder?.Add(block);
        survey?.Add(block);
        foreach (ref readonly var row in System.Runtime.InteropServices.CollectionsMarshal.AsSpan(block.Rows))
        {
            _verdicts[(int)row.Verdict]++;
            _languages[row.Language]++;
            _words += row.Words;
            _shown.Add(block.Names.Written, row);
            if (!_ids.Add(row.IdHash)) TellDuplicate(block, row);
        }

        _evidence.Add(block.Evidence);
        foreach (var reject in block.Rejects) rejects.Add(reject);

        foreach (var filtered in block.Filtered) rejects.WriteOnly(filtered);

        foreach (var (reason, count) in block.Skipped)
        {
            var name = _passed.Count < NamedPassed || _passed.ContainsKey(reason) ? reason : "other";
            _passed.Add(name, count);
        }

        _kept += block.Kept;
        _documents += block.Rows.Count;
        _textBytes += block.TextBytes;
        _emptyLines += block.EmptyLines;
        if (_ids.Full && !_saidFull)
        {
            _saidFull = true;
            observer?.OnWarning(string.Create(CultureInfo.InvariantCulture, $"more than {_ids.Count:N0} ids: further ones are not checked for duplicates"));
        }

        block.Records.Release();
        progress.Tell(_documents, _textBytes, bytesRead);
    }

    private void Write(ReadOnlySpan<byte> lines)
    {
        if (output is null || lines.IsEmpty) return;

        try
        {
            output.Write(lines);
        }
        catch (IOException e)
        {
            throw DocumentErrors.Writing(outputName, e);
        }
    }

    private void TellDuplicate(ScanBlock block, in ScannedRow row)
    {
        if (_duplicates++ < NamedDuplicates && observer is not null)
        {
            var id = Encoding.UTF8.GetString(block.Names.Written.Slice(row.NameStart, row.IdLength));
            observer.OnWarning(string.Create(CultureInfo.InvariantCulture, $"{block.Records.File.Path}:{row.Line}: the id '{id}' was there before; kept"));
        }
    }

    internal ScanSummary Summarise(InputReader reader, InputTally found, Lazy<CollectionPrevalence>? surveyed, TimeSpan elapsed, bool filtered)
    {
        var verdicts = new SortedCounts<Verdict>(static (one, other) => one - other);
        foreach (var verdict in Enum.GetValues<Verdict>()) verdicts.Add(verdict, _verdicts[(int)verdict]);

        var languages = new SortedCounts<string>(string.CompareOrdinal);
        for (var i = 0; i < _languages.Length; i++)
        {
            if (_languages[i] > 0) languages.Add(Languages.Codes[i], _languages[i]);
        }

        return new ScanSummary
        {
            Documents = _documents,
            Kept = filtered ? _kept : null,
            Files = reader.FilesOpened,
            Verdicts = verdicts,
            Languages = languages,
            Words = _words,
            TextBytes = _textBytes,
            BytesRead = reader.BytesRead,
            EmptyLines = _emptyLines,
            Rejects = rejects.Count,
            RejectReasons = rejects.Reasons,
            InputFindings = found.Findings(),
            Skipped = _passed,
            DuplicateIds = _duplicates,
            Evidence = _evidence.Figures(),
            Shown = _shown.Take(),
            ShownAreTop = _shown.AreTop,
            LazyPrevalence = surveyed,
            Elapsed = elapsed,
            Failure = Failure(found),
        };
    }

    private string? Failure(InputTally found) =>
        rejects.Count > 0 && _documents == 0 ? "nothing in the input could be used"
        : rejects.Count > 0 && options.Strict ? string.Create(CultureInfo.InvariantCulture, $"{rejects.Count:N0} {(rejects.Count == 1 ? "record" : "records")} could not be used, and --strict allows none")
        : options.Strict && found.Repaired > 0 ? string.Create(CultureInfo.InvariantCulture, $"{found.Repaired:N0} {(found.Repaired == 1 ? "record was" : "records were")} repaired, and --strict allows none")
        : options.Strict && found.NotRead > 0 ? string.Create(CultureInfo.InvariantCulture, $"{found.NotRead:N0} {(found.NotRead == 1 ? "file was" : "files were")} not read, and --strict allows none")
        : null;
}
