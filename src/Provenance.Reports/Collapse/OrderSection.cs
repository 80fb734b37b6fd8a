using Provenance.Collapse.Results;
using Provenance.Reports.Charts;
using Provenance.Reports.Pages;

namespace Provenance.Reports.Collapse;

/// <summary>Section: the benefit of training on part of a pool, the best first, and the check of the detector that ranks it.</summary>
internal static class OrderSection
{
    private const string Random = OrderNames.Random, Resemblance = OrderNames.Resemblance;

    internal static HtmlSection? Create(CollapseReport report) => report.Orders.Count == 0 ? null : new HtmlSection("orders", "Training on the first part of a pool", "Orders", html =>
    {
        html.Element("p", "A pool of unmarked text is put into an order, and students are trained on its first 10% to all of it: the lower the perplexity on human text, the better. " +
            "Resemblance is what a detector says that knows how the machine text was drawn from its model; of the last pool, it does not. " + HumanFirst(report)).Line();
        html.Element("p", "Lines are means over seeds; how much the orders differ from each other in each seed is in the tables.", ("class", "quiet")).Line();
        SeriesChart[] charts = [.. report.Orders.GroupBy(order => (order.Pool, order.Student)).Select(Chart)];
        SvgShapes.WriteKey(html, charts[0].Series);
        SeriesChart.WriteAll(html, charts);
        foreach (var pool in report.Orders.GroupBy(order => order.Pool)) WriteFirst(html, pool);

        WriteSentinels(html, report);
    });

    /// <summary>Returns a sentence on whether the detector finds hidden human text.</summary>
    private static string HumanFirst(CollapseReport report)
    {
        var share = report.Orders.Min(order => order.Share);
        var first = report.Orders.Where(order => order.Share == share && order.Pool == OrderNames.Mixed).ToList();
        var (found, chance) = (Mean(first, order => order.Order == Resemblance, order => order.HumanShare), Mean(first, order => order.Order == Random, order => order.HumanShare));
        return double.IsNaN(found + chance) ? "" : $"Of the first {Numbers.Tick(share * 100)}% by resemblance, people wrote {Numbers.Share(found)}; at random, {Numbers.Share(chance)}.";
    }

    internal static string Pool(string name) => name switch { OrderNames.Mixed => "with hidden human text", OrderNames.Synthetic => "of machine text alone", OrderNames.Unknown => "with hidden human text, drawn in a way that the detector does not know", _ => name };

    private static SeriesChart Chart(IGrouping<(string Pool, string Student), OrderFigures> group)
    {
        var shares = group.Select(order => order.Share).Distinct().Order().ToList();
        var lines = group.GroupBy(order => order.Order).Select((order, i) => new ChartSeries(order.Key,
            [.. shares.Select(share => SeedSpread.Exactly(Mean(order, figure => figure.Share == share, figure => figure.Perplexity)))],
            order.Key == Random ? SeriesStyle.Expected : SeriesStyle.Create(i))
        { Labelled = false }).ToList();
        return new SeriesChart($"Pool {Pool(group.Key.Pool)}, student {group.Key.Student}", shares, lines,
            ValueScale.Over(lines.SelectMany(line => line.Values).Select(value => value.Mean), logarithmic: true), Numbers.Figure)
        {
            Across = "of the pool",
            Marked = shares,
            Name = share => Numbers.Tick(share * 100) + "%",
        };
    }

    /// <summary>Writes the smallest part of a pool, by each order.</summary>
    private static void WriteFirst(HtmlWriter html, IGrouping<string, OrderFigures> pool)
    {
        var share = pool.Min(order => order.Share);
        var first = pool.Where(order => order.Share == share).ToList();
        List<HtmlColumn<string>> columns = [HtmlColumn<string>.Name("order", order => order)];
        if (first.Any(order => order.HumanShare > 0))
        {
            columns.Add(HtmlColumn<string>.Number("human share of it", order => Numbers.Share(Mean(first, figure => figure.Order == order, figure => figure.HumanShare))));
        }

        foreach (var student in first.Select(order => order.Student).Distinct(StringComparer.Ordinal))
        {
            columns.Add(HtmlColumn<string>.Number($"perplexity, {student}", order => Numbers.Figure(Mean(first, figure => figure.Order == order && figure.Student == student, figure => figure.Perplexity))));
            columns.Add(HtmlColumn<string>.Number("over that of random order, by seed", order => CollapseWords.Range(OverRandom(first, order, student), Numbers.Figure)));
        }

        var caption = $"The first {Numbers.Tick(share * 100)}% of the pool {Pool(pool.Key)}";
        html.Element("h3", caption).Line();
        new HtmlTable<string>(caption, columns) { CaptionHidden = true }.Write(html, [.. first.Select(order => order.Order).Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>Returns the ratio to the random order, computed for each seed, because seeds differ more in their text than orders do in effect.</summary>
    private static SeedSpread OverRandom(List<OrderFigures> first, string order, string student) => SeedSpread.Compute(first.Where(figure => figure.Order == order && figure.Student == student)
        .Select(figure => figure.Perplexity / Mean(first, other => other.Order == Random && other.Student == student && other.Seed == figure.Seed, other => other.Perplexity)));

    private static double Mean(IEnumerable<OrderFigures> orders, Func<OrderFigures, bool> which, Func<OrderFigures, double> figure) => SeedSpread.Compute(orders.Where(which).Select(figure)).Mean;

    private static void WriteSentinels(HtmlWriter html, CollapseReport report)
    {
        if (report.Sentinels.Count == 0) return;

        html.Element("h3", "What sentinels say").Line();
        html.Element("p", "Documents known to be human were planted in each order by resemblance. Their rank is the share of the others that look less human, 0.5 by chance. " +
            $"Where the median is below {Numbers.Figure(new SentinelPolicy().MinMedianRank)}, the detector does not know this generator, and its order is not to be trusted.").Line();
        new HtmlTable<IGrouping<string, SentinelFigures>>("Sentinels in each pool",
            HtmlColumn<IGrouping<string, SentinelFigures>>.Name("pool", row => Pool(row.Key)),
            HtmlColumn<IGrouping<string, SentinelFigures>>.Number("median rank", row => Numbers.Figure(Rank(row).Mean)),
            HtmlColumn<IGrouping<string, SentinelFigures>>.Number("over seeds", row => CollapseWords.Range(Rank(row), Numbers.Figure)),
            HtmlColumn<IGrouping<string, SentinelFigures>>.Number("trusted", Trusted))
        { CaptionHidden = true }
            .Write(html, [.. report.Sentinels.GroupBy(sentinel => sentinel.Pool)]);
    }

    private static SeedSpread Rank(IEnumerable<SentinelFigures> sentinels) => SeedSpread.Compute(sentinels.Select(sentinel => sentinel.MedianRank));

    private static string Trusted(IEnumerable<SentinelFigures> sentinels)
    {
        var (trusted, all) = (sentinels.Count(sentinel => sentinel.Trusted), sentinels.Count());
        return trusted == all ? "yes" : trusted == 0 ? "no" : $"{Numbers.Count(trusted)} of {Numbers.Format(all, "seed")}";
    }
}
