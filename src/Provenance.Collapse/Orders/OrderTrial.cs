using Provenance.Collapse.Corpus;
using Provenance.Collapse.Models;
using Provenance.Collapse.Regimes;
using Provenance.Collapse.Results;
using Provenance.Collapse.World;

namespace Provenance.Collapse.Orders;

/// <summary>Measures students on the first parts of an ordered pool. A pool is the output of generation 0's model, with some hidden human text that no detector has seen.</summary>
internal sealed class OrderTrial
{
    /// <summary>Share of human text in pools that have some.</summary>
    private const double HiddenHuman = 0.23;

    /// <summary>Top-k of the text that the limited detector is trained on, and of the pool with improbable words that it judges.</summary>
    private const int CoolTopK = 50, HotTopK = 2000;
    private const double HotTemperature = 1.5;

    /// <summary>Number of orders measured in all pools.</summary>
    private const int Orders = 11;

    private static readonly double[] Shares = [0.1, 0.2, 0.4, 0.7, 1];

    private readonly LabWorld _world;
    private readonly string _sentinels;
    private readonly Action<double> _onShare;
    private readonly List<OrderFigures> _orders = [];
    private readonly List<SentinelFigures> _found = [];

    private OrderTrial(LabWorld world, Action<double> onShare)
    {
        (_world, _onShare) = (world, onShare);
        _sentinels = Path.Combine(world.Folder, "sentinels.jsonl");
        LabFiles.Write(_sentinels, world, world.Validation, declared: false);
    }

    /// <param name="world">The seed's models and text.</param>
    /// <param name="onShare">Receives the share of the work that is done.</param>
    /// <param name="cancellation">Stops the trial.</param>
    internal static (IReadOnlyList<OrderFigures> Orders, IReadOnlyList<SentinelFigures> Sentinels) Run(LabWorld world, Action<double> onShare, CancellationToken cancellation)
    {
        var trial = new OrderTrial(world, onShare);
        trial.Try(OrderNames.Mixed, trial.Pool(HiddenHuman, world.Sampling), world.Detector, cancellation);
        trial.Try(OrderNames.Synthetic, trial.Pool(0, world.Sampling), world.Detector, cancellation);
        var stranger = world.TrainDetector(world.Sampling with { TopK = CoolTopK }, cancellation);
        var hot = world.Sampling with { Temperature = HotTemperature, TopK = HotTopK, TopP = 1 };
        trial.Try(OrderNames.Unknown, trial.Pool(HiddenHuman, hot), stranger, cancellation);
        return (trial._orders, trial._found);
    }

    private void Try(string pool, LabDocument[] documents, Detector detector, CancellationToken cancellation)
    {
        var resemblance = Order(pool, SelectionOrder.HumanResemblance, documents, detector, cancellation);
        Measure(pool, OrderNames.Resemblance, resemblance, cancellation);
        Measure(pool, OrderNames.Reversed, [.. resemblance.Reverse()], cancellation);
        Measure(pool, OrderNames.Random, Order(pool, SelectionOrder.Random, documents, detector, cancellation), cancellation);
        if (pool != OrderNames.Unknown)
        {
            Measure(pool, OrderNames.Quality, Order(pool, SelectionOrder.Quality, documents, detector, cancellation), cancellation);
        }
    }

    /// <summary>Returns a pool with as many words as the human training text.</summary>
    private LabDocument[] Pool(double human, SamplingOptions sampling)
    {
        var hidden = LabWriting.Draw(_world.Human, human * _world.Words, _world.SeedOf(LabStreams.PoolText, 0)).ToArray();
        var left = _world.Words - hidden.Sum(document => (long)document.Words.Length);
        var written = _world.First.Model.Write(_world.Lengths, sampling, 1, _world.SeedOf(LabStreams.PoolText, 1));
        return [.. hidden, .. LabWriting.Draw(written, left, _world.SeedOf(LabStreams.PoolText, 2))];
    }

    private LabDocument[] Order(string pool, SelectionOrder order, LabDocument[] documents, Detector detector, CancellationToken cancellation)
    {
        var policy = RegimePolicies.Ordered(order, Shares, _sentinels) with { Seed = _world.Seed };
        using var curated = LabCuration.Run(_world, documents, declared: false, policy, detector, cancellation);
        if (curated.Sentinels is { } found) _found.Add(new SentinelFigures(_world.Seed, pool, found.MedianRank, found.Trusted));

        return curated.Documents();
    }

    private void Measure(string pool, string order, LabDocument[] documents, CancellationToken cancellation)
    {
        var network = _world.Students.NewNetwork();
        var words = documents.Sum(document => (double)document.Words.Length);
        var from = 0;
        foreach (var share in Shares)
        {
            cancellation.ThrowIfCancellationRequested();
            var to = End(documents, share * words);
            var first = new LabSet(documents[..to]);
            Add(OrderNames.Counting, _world.Students.Count(first));
            Add(OrderNames.Network, network.Train(new LabSet(documents[from..to]).ToWords(), cancellation));
            from = to;
            _onShare(1.0 / (Orders * Shares.Length));

            void Add(string student, ILanguageModel model) => _orders.Add(
                new OrderFigures(_world.Seed, pool, order, student, share, first.HumanShare, LabStudents.Perplexity(model, _world.Test)));
        }
    }

    /// <summary>Returns the number of leading documents that reach the given number of words.</summary>
    private static int End(LabDocument[] documents, double words)
    {
        var end = 0;
        // a share of 1 is everything, despite rounding
        for (double taken = 0; end < documents.Length && taken < words - 0.5; end++) taken += documents[end].Words.Length;

        return end;
    }
}
