using System.Globalization;
using Provenance.Curation.Pool;
using Provenance.Documents.Identity;

namespace Provenance.Curation.Writing;

/// <summary>Counts inputs and outputs, over the rows of a pool in order.</summary>
internal sealed class SelectionTally
{
    /// <summary>Limit of log-odds in the histogram; beyond it a result is as good as certain.</summary>
    private const double MaxLogOdds = 8;

    private readonly FacetTally<Origin> _origins = new("origin", origin => origin == Origin.Unknown ? null : Words.Name(origin));
    private readonly FacetTally<short> _generations = new("generation", generation => generation < 0 ? null : generation.ToString(CultureInfo.InvariantCulture));
    private readonly FacetTally<int> _generators, _domains, _languages, _sources;
    private readonly ScoreShift _resemblance = new(-MaxLogOdds, MaxLogOdds), _quality = new(0, 1);
    private readonly SortedDictionary<(RejectCause Cause, byte Signal), (SelectionAmount Human, SelectionAmount Other)> _refusals = [];

    private SelectionTally(DocumentPool pool)
    {
        (_generators, _domains) = (new("generator", pool.Names.NameOf), new("domain", pool.Names.NameOf));
        (_languages, _sources) = (new("language", pool.Names.NameOf), new("source", pool.Names.NameOf));
        foreach (var (place, row) in pool.Rows())
        {
            Add(row, pool.Copies[place], pool.Causes[place]);
        }
    }

    internal SelectionAmount In { get; private set; }

    internal SelectionAmount HumanIn { get; private set; }

    /// <summary>Distinct documents.</summary>
    internal SelectionAmount Out { get; private set; }

    internal SelectionAmount HumanOut { get; private set; }

    internal SelectionAmount Written { get; private set; }

    internal SelectionAmount HumanWritten { get; private set; }

    internal SelectionAmount Rejected { get; private set; }

    /// <summary>Number of records that could not be read.</summary>
    internal long Unreadable { get; private set; }

    /// <summary>Number of documents that do not meet the condition of their input.</summary>
    internal long NotAskedFor { get; private set; }

    /// <summary>Number of documents without a letter or digit.</summary>
    internal long Empty { get; private set; }

    /// <summary>True if a document of the training set has an id of its own.</summary>
    internal bool HasIds { get; private set; }

    internal static SelectionTally Create(DocumentPool pool) => new(pool);

    internal IReadOnlyList<SelectionFacet> Facets => [_origins.Facet(), _generations.Facet(), _generators.Facet(), _domains.Facet(), _languages.Facet(), _sources.Facet()];

    internal SelectionHistogram? Resemblance => _resemblance.Histogram();

    internal SelectionHistogram? Quality => _quality.Histogram();

    internal IReadOnlyList<SelectionRefusal> Refusals => [.. _refusals
        .Select(pair => new SelectionRefusal(
            RejectCauses.Word(pair.Key.Cause, pair.Key.Signal), RejectCauses.Explanation(pair.Key.Cause, pair.Key.Signal), pair.Value.Human, pair.Value.Other))
        .OrderByDescending(refusal => refusal.Human.Documents + refusal.Other.Documents)];

    /// <summary>Returns the generator with the largest part of written text that does not count as human; null where none is known.</summary>
    internal (string Name, double Share)? GreatestGenerator(BudgetUnit unit)
    {
        var other = Written.In(unit) - HumanWritten.In(unit);
        var greatest = _generators.Facet().Rows.Where(row => row.Value is not null).MaxBy(row => row.Written.In(unit));
        return greatest is null || other <= 0 ? null : (greatest.Value!, greatest.Written.In(unit) / (double)other);
    }

    private void Add(in PoolRow row, byte copies, RejectCause cause)
    {
        var human = row.Has(PoolFlags.Human);
        if (copies == 0)
        {
            var signal = RejectCauses.PartOf(cause, row.Signal);
            var so = _refusals.GetValueOrDefault((cause, signal));
            _refusals[(cause, signal)] = human ? (so.Human + row.Amount, so.Other) : (so.Human, so.Other + row.Amount);
            Rejected += row.Amount;
        }

        if (cause == RejectCause.Unreadable)
        {
            Unreadable++;
            return;
        }

        var written = new SelectionAmount(copies, (long)copies * row.Words, (long)copies * row.TextBytes, (long)copies * row.Tokens);
        In += row.Amount;
        NotAskedFor += cause == RejectCause.NotAskedFor ? 1 : 0;
        Empty += cause == RejectCause.Empty ? 1 : 0;
        HasIds |= copies > 0 && row.Has(PoolFlags.Named);
        Out += copies > 0 ? row.Amount : default;
        Written += written;
        HumanIn += human ? row.Amount : default;
        HumanOut += human && copies > 0 ? row.Amount : default;
        HumanWritten += human ? written : default;
        _origins.Add(row.Origin, row.Amount, copies, row.Resemblance);
        _generations.Add(row.Generation, row.Amount, copies, row.Resemblance);
        _domains.Add(row.Domain, row.Amount, copies, row.Resemblance);
        _languages.Add(row.Language, row.Amount, copies, row.Resemblance);
        _sources.Add(row.Source, row.Amount, copies, row.Resemblance);
        if (row.Origin != Origin.Human) _generators.Add(row.Generator, row.Amount, copies, row.Resemblance);

        _resemblance.Add(row.Resemblance, row, copies);
        _quality.Add(row.Quality, row, copies);
    }
}
