using Provenance.Detection.Files;
using Provenance.Detection.Quantification;
using Provenance.Documents.Grouping;
using Provenance.Documents.Statistics;

namespace Provenance.Detection.Prevalence;

/// <summary>Builds the prevalence report from counts.</summary>
internal sealed class PrevalenceBuilder(DetectorModel model)
{
    private readonly ShareEstimator _shares = new(model.Reference);

    internal CollectionPrevalence Build(PrevalenceTally tally, BlockTally blocks)
    {
        var all = Group("", tally.All);
        var mixture = model.Reference?.Mixture(MostFrequent(tally.All));
        return new CollectionPrevalence
        {
            All = all,
            Groups = Groups(tally),
            Origins = Origins(tally),
            Lengths = Lengths(tally),
            Wordless = tally.Wordless,
            Drift = Drift(tally, blocks, all.Machine),
            Anomalies = blocks.Anomalies(),
            HumanSources = mixture?.HumanSources ?? 0,
            MachineSources = mixture?.MachineSources ?? 0,
            MachineLike = blocks.MachineLike.Take(),
            HumanLike = blocks.HumanLike.Take(),
        };
    }

    private static int MostFrequent(GroupTally tally) => tally.JudgedOf(1) > tally.JudgedOf(0) ? 1 : 0;

    private DriftReport? Drift(PrevalenceTally tally, BlockTally blocks, ShareEstimate? all)
    {
        if (model.Reference is not { } reference || blocks.Features is not { } features) return null;
        const int Known = DetectorModel.English;
        var cells = tally.All.Cells(Known);
        if (cells.IsEmpty || reference.Mixture(Known) is not { } mixture) return null;
        // features are known for one group of languages, whose share is the collection's only if there is no other
        var alone = all is not null && tally.All.JudgedOf(Known) == all.Documents;
        var share = alone ? all!.Share.Value : MixtureSampler.Draw(cells, mixture, 1).Average();
        return new DriftTest(model, reference).Judge(features, share, tally.Origins[(int)Origin.Human]);
    }

    private Dictionary<string, IReadOnlyList<PrevalenceGroup>> Groups(PrevalenceTally tally)
    {
        var groups = new Dictionary<string, IReadOnlyList<PrevalenceGroup>>(StringComparer.Ordinal);
        foreach (var table in tally.Tables)
        {
            // each group takes some milliseconds of sampling, and there may be many
            groups[table.Name] = [.. table.Groups().AsParallel().AsOrdered().Select(group => Group(group.Name, group.Tally))];
        }

        return groups;
    }

    private List<PrevalenceGroup> Lengths(PrevalenceTally tally)
    {
        var lengths = new List<PrevalenceGroup>();
        for (var length = 0; length < tally.Lengths.Length; length++)
        {
            if (tally.Lengths[length] is { } of) lengths.Add(Group(LengthClasses.Name(length), of));
        }

        return lengths;
    }

    private SortedDictionary<Origin, PrevalenceGroup> Origins(PrevalenceTally tally)
    {
        var origins = new SortedDictionary<Origin, PrevalenceGroup>();
        foreach (var origin in new[] { Origin.Human, Origin.Machine, Origin.Mixed })
        {
            if (tally.Origins[(int)origin] is { } of) origins.Add(origin, Group(origin.ToString().ToLowerInvariant(), of));
        }

        return origins;
    }

    private PrevalenceGroup Group(string name, GroupTally tally)
    {
        var verdicts = new SortedCounts<Verdict>(static (one, other) => one - other);
        foreach (var verdict in Enum.GetValues<Verdict>()) verdicts.Add(verdict, tally.Verdicts[(int)verdict]);
        return new PrevalenceGroup
        {
            Name = name,
            Documents = tally.Documents,
            Words = tally.Words,
            Verdicts = verdicts,
            Machine = _shares.Estimate(tally),
            Scores = Scores(tally),
        };
    }

    /// <summary>Returns the bins from the first to the last step that has documents.</summary>
    private static List<ScoreBin> Scores(GroupTally tally)
    {
        var (first, last) = (tally.Steps.IndexOfAnyExcept(0), tally.Steps.LastIndexOfAnyExcept(0));
        var bins = new List<ScoreBin>();
        for (var step = Math.Max(0, first); step <= last; step++)
        {
            bins.Add(new ScoreBin(ScoreGrid.StartOf(step), ScoreGrid.StartOf(step + 1), tally.Steps[step]));
        }

        return bins;
    }
}
