using System.Globalization;
using Provenance.Curation.Baselines;
using Provenance.Curation.Deduplication;
using Provenance.Curation.Ordering;
using Provenance.Curation.Policies;
using Provenance.Curation.Pool;
using Provenance.Curation.Sampling;
using Provenance.Curation.Sentinels;
using Provenance.Curation.Sorting;
using Provenance.Curation.Writing;
using Provenance.Documents.Formats;
using Provenance.Documents.Inputs;
using Provenance.Documents.Outputs;

namespace Provenance.Curation.Running;

/// <summary>Builds one training set, from documents to the contents of the folder without the pages that describe it.</summary>
internal sealed class CurationRun
{
    private readonly CurationRequest _request;
    private readonly CurationPolicy _policy;
    private readonly CurationOptions _options;
    private readonly DetectorSource? _detector;
    private readonly AssessmentInputs _assessments;
    private readonly ITokenizer? _tokenizer;
    private readonly List<PoolInput> _inputs;
    private readonly List<PoolFile> _files;
    private readonly PoolNeeds _needs;
    private readonly CurationProgress _progress;
    private readonly WorkFolder _folder;
    private readonly CancellationToken _cancellation;
    private readonly List<string> _warnings = [];
    private readonly InputTally _found = new();

    internal CurationRun(CurationRequest request, DetectorSource? detector, CurationOptions options, WorkFolder folder, IRunObserver? observer, CancellationToken cancellation)
    {
        _request = request;
        _policy = request.Policy;
        _options = options;
        _folder = folder;
        _cancellation = cancellation;
        _needs = PoolNeeds.Create(_policy);
        _tokenizer = _policy.Budget.Unit == BudgetUnit.Tokens ? Tokenizer(request) : null;
        _inputs = [.. _policy.Inputs.Select(input => PoolInput.Create(input, request.Declarations is not null))];
        if (request.Inputs.Count > 0)
        {
            _inputs.Add(PoolInput.Create(new PolicyInput { Files = request.Inputs }, request.Declarations is not null));
        }

        _detector = _needs.Assessments || _inputs.Exists(input => input.AsksDetector) ? detector : null;
        _assessments = new AssessmentInputs(request, _detector);
        var files = PoolFile.Expand(_inputs, request.Reading.Formats, _found);
        List<InputFile> beside = [.. InputFiles.Expand([.. _policy.Reference, .. _policy.Sentinels.Files], request.Reading.Formats), .. _assessments.Files()];
        if (beside.Exists(file => file.IsStandardInput) && files.Exists(file => file.File.IsStandardInput))
        {
            throw CurationErrors.StandardInputTwice();
        }

        string[] named = [.. _inputs.SelectMany(input => input.Policy.Files), .. _policy.Reference, .. _policy.Sentinels.Files];
        OutputPaths.CheckWithin(named, request.Output);
        OutputPaths.Check(named, () => [.. files.Select(file => file.File), .. beside], [detector?.Path, request.Declarations?.Name], request.RejectsPath);
        _files = StandardInput.Replace(files, request.StandardInput, request.Reading.Formats, folder, cancellation);
        _progress = new CurationProgress(observer, options.Clock, InputFiles.TotalBytes(_files.ConvertAll(file => file.File)));
    }

    /// <summary>The report, available once <see cref="Run"/> has returned.</summary>
    internal SelectionReport Report { get; private set; } = null!;

    internal WrittenFile Rejects { get; private set; } = null!;

    /// <summary>Digest of the texts' digests of everything read.</summary>
    internal string DocumentsDigest { get; private set; } = "";

    internal long Unreadable { get; private set; }

    /// <summary>Counts of documents by availability of their assessments.</summary>
    internal AssessmentCounts Assessments { get; private set; } = AssessmentCounts.None;

    internal InputFindings InputFindings => _found.Findings();

    internal TimeSpan Elapsed => _progress.Elapsed;

    /// <summary>Writes stages and rejects into a folder.</summary>
    internal void Run(string output)
    {
        try
        {
            Build(output);
        }
        catch (DataException e) when (InputFindings.DescribeUnknownLabels() is { } labels)
        {
            // the likely cause of missing human text
            throw new DataException($"{e.Message}; {labels} (provenance help labels)", e);
        }
    }

    private void Build(string output)
    {
        using var pool = Read(out var textBytes);
        var texts = new PoolPass(_folder, _files, _request.Reading, _options, _progress);
        var sentinels = Trust(pool);
        var reference = Compare(pool, texts);
        var copies = Deduplicate(pool);
        _progress.Begin(CurationStep.Choosing);
        new Sampler(_policy, pool, _folder, Share(2)).Run();
        var tail = reference is null || _policy.Diversity.TailCoverage is null
            ? null
            : new TailCoverageRepair(_policy, pool, texts, _folder, Share(4)).Run(reference.Words, _cancellation);
        var sequencer = new SelectionOrdering(_policy, _folder, Share(4));
        using var plan = SelectionPlan.Make(pool, sequencer, _folder, Share(4));
        var survey = SelectionTally.Create(pool);
        if (survey.Out.Documents == 0) throw CurationErrors.NothingChosen(WhyNothing(survey));

        _progress.Begin(CurationStep.Writing);
        var diversity = new DiversityMeasurement(_policy, pool, textBytes, sequencer.Cuts.Count);
        var written = new SelectionWriter(pool, plan, copies, diversity, _folder, Share(3)).Write(texts, output, _cancellation);
        _progress.Begin(CurationStep.Reporting);
        if (_policy.Reference.Count > 0) diversity.ReadReference(_policy.Reference, _request.Reading, _cancellation);

        Rejects = written[^1];
        Unreadable = survey.Unreadable;
        DocumentsDigest = pool.DocumentsDigest;
        Report = Describe(survey, plan, written, diversity, tail, sentinels);
    }

    private static ITokenizer Tokenizer(CurationRequest request)
    {
        var tokenizer = request.Policy.Budget.Tokenizer ?? BudgetPolicy.DefaultTokenizer;
        return (request.Tokenizers ?? throw CurationErrors.NoTokenizers(tokenizer))(tokenizer);
    }

    private long Share(int parts) => _options.MemoryBytes / parts;

    private DocumentPool Read(out long textBytes)
    {
        _progress.Begin(CurationStep.Reading);
        if (_needs.Assessments && _detector is null && !_assessments.Any && !_inputs.TrueForAll(input => input.Fields.ContainsKey("resemblance")))
        {
            throw CurationErrors.NoDetector();
        }

        if (_detector is null && _inputs.Find(input => input.AsksDetector) is { } asking) throw CurationErrors.NoDetectorFor(asking.Where!);

        using var rejects = _request.RejectsPath is { } path ? new RejectFile(path, _request.Reading.Formats) : null;
        var key = RunKey.Compute(_request, _inputs, _files, _assessments.Files(), _detector, _tokenizer);
        var reading = new PoolReading(_folder, key, _files, _request.Reading, _request.Resume, _needs.Signatures, _progress, _options);
        using var known = reading.IsDone ? null : _assessments.Read(_needs.Assessments, _folder, Share(2), _progress.Observer, _cancellation);
        reading.Run(() => new PoolScanner(_inputs, reading.Names, _needs, _request.Reading, _detector, _request.Declarations, _options.Clock, _tokenizer, known), _cancellation);
        rejects?.AddAll(_folder.File(PoolReading.RejectsFile));
        rejects?.Commit();
        if (reading.Records == 0) throw CurationErrors.NothingToRead();

        textBytes = reading.TextBytes;
        Assessments = reading.Assessments;
        _assessments.Tell(Assessments, _progress.Observer);
        var pool = DocumentPool.Build(Rows(), reading.Records, _policy, reading.Names, _folder, Share(2));
        var unreadable = _request.Strict ? pool.Causes.LongCount(cause => cause == RejectCause.Unreadable) : 0;
        if (unreadable > 0)
        {
            pool.Dispose();
            throw CurationErrors.StrictRecords(unreadable);
        }

        if (_request.Strict && (_found.Repaired > 0 || _found.NotRead > 0))
        {
            pool.Dispose();
            throw _found.Repaired > 0 ? CurationErrors.StrictRepairs(_found.Repaired) : CurationErrors.StrictFiles(_found.NotRead);
        }

        return pool;
    }

    private IEnumerable<PoolRow> Rows()
    {
        var path = _folder.File(PoolReading.RowsFile);
        using var file = WorkFolder.Guard(path, () => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 0));
        var reader = new SortedRowReader<PoolRow>(file, 1 << 20);
        while (reader.TryRead(out var row))
        {
            yield return row;
        }
    }

    private SentinelFinding? Trust(DocumentPool pool)
    {
        if (!_needs.Assessments) return null;

        if (!Array.Exists(pool.Flags, flags => (flags & PoolFlags.DeclaredHuman) != 0)) Distrust(CurationErrors.NoVerifiedHuman);

        if (_policy.Sentinels.Count == 0) return null;

        var trial = new SentinelTrial(_policy);
        if (_policy.Sentinels.Files.Count > 0)
        {
            trial.Read(_detector?.Detector ?? throw CurationErrors.NoDetector(), _request.Reading, _progress.Observer is { } observer ? observer.OnReject : null, _cancellation);
        }
        else
        {
            trial.Read(pool);
        }

        var finding = trial.Rank(pool);
        if (finding is { Trusted: false }) Distrust(CurationErrors.OrderNotTrusted(finding));

        return finding;
    }

    private void Distrust(string why)
    {
        if (!_request.Force) throw CurationErrors.NotTrusted(why);

        _warnings.Add($"forced although {why}");
    }

    private BaselinePass? Compare(DocumentPool pool, PoolPass texts)
    {
        if (!BaselinePass.IsNeeded(_policy)) return null;

        _progress.Begin(CurationStep.Comparing);
        var reference = new BaselinePass(_policy, pool, texts, _request.Reading);
        reference.Run(_progress.Observer is { } observer ? observer.OnReject : null, _cancellation);
        return reference;
    }

    private NearCopy[] Deduplicate(DocumentPool pool)
    {
        if (_policy.Diversity.NearDuplicates is not { } least) return [];

        _progress.Begin(CurationStep.Deduplicating);
        using var search = new NearDuplicateSearch(pool, least, _folder, Share(2));
        using var copies = search.Mark(_progress, _cancellation);
        return [.. copies.Sorted()];
    }

    private string WhyNothing(SelectionTally survey) =>
        survey.NotAskedFor == survey.In.Documents ? "no input's 'where' holds for any of them"
            : survey.HumanIn.Documents == 0 && _policy.Human.Share > 0
            ? string.Create(CultureInfo.InvariantCulture, $"none of {survey.In.Documents:N0} counts as human, and human.share asks for {_policy.Human.Share:0.#%}; declare human documents, let p-values count (human.counts), or set human.share to 0")
            : string.Join("; ", survey.Refusals.Take(3).Select(refusal => string.Create(CultureInfo.InvariantCulture, $"{refusal.Human.Documents + refusal.Other.Documents:N0} {refusal.Reason} ({refusal.Explanation})")));

    private SelectionReport Describe(
        SelectionTally survey, SelectionPlan plan, List<WrittenFile> written, DiversityMeasurement diversity, TailFloor? tail, SentinelFinding? sentinels)
    {
        var unit = _policy.Budget.Unit;
        var settings = PolicySettings.List(_policy, _tokenizer?.Name);
        _warnings.AddRange(SelectionWarnings.List(_policy, survey, tail));
        return new SelectionReport
        {
            Name = _policy.Name,
            Description = _policy.Description,
            License = _policy.License,
            PolicyDigest = PolicySettings.DigestOf(settings),
            Policy = settings,
            Detector = _detector?.Digest,
            Seed = _policy.Seed,
            Unit = unit,
            Tokenizer = _tokenizer?.Name,
            Warnings = _warnings,
            TextField = _request.Reading.TextField,
            IdField = survey.HasIds ? _request.Reading.IdField : null,
            In = survey.In,
            Out = survey.Out,
            Written = survey.Written,
            Rejected = survey.Rejected,
            HumanShareIn = Ratio(survey.HumanIn.In(unit), survey.In.In(unit)),
            HumanShareOut = Ratio(survey.HumanWritten.In(unit), survey.Written.In(unit)),
            HumanShareAsked = _policy.Human.Share,
            OptimalHumanWeight = SetShares.OptimalHumanWeight(survey.HumanOut.In(unit), survey.Out.In(unit) - survey.HumanOut.In(unit)),
            Facets = survey.Facets,
            Resemblance = survey.Resemblance,
            Quality = survey.Quality,
            Stages = [.. plan.Stages.Select((stage, i) => stage.Stage(written[i], unit))],
            Diversity = diversity.Measure(),
            Tail = tail,
            Sentinels = sentinels,
            Refusals = survey.Refusals,
        };
    }

    private static double Ratio(long part, long whole) => whole == 0 ? double.NaN : part / (double)whole;
}
