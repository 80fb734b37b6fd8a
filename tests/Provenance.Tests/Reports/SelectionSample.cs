namespace Provenance.Tests.Reports;

/// <summary>Reports of made-up selections: a usual one, one of names that no format likes, and one of nothing.</summary>
internal static class SelectionSample
{
    internal const string Nasty = "<script>alert('x')</script> \"q\" & | `b` [l](javascript:x) \u0001\u202e\ud83d\ude00 ]]> --> *s*";

    private const int Bins = 24;

    /// <summary>An ordinary selection of four stages.</summary>
    internal static SelectionReport Usual() => new()
    {
        Name = "news-and-forums-2026",
        Description = "Half human text by declaration, machine text of several generators sampled by its resemblance to human text, after Drayson et al.",
        License = "CC-BY-4.0",
        PolicyDigest = Hex('a'),
        Policy =
        [
            new("budget.unit", "words"), new("budget.amount", "12000000"), new("human.share", "0.5"), new("human.counts", "declared"), new("machine.max_generation", "3"),
            new("machine.temperature", "2"), new("order", "human-resemblance, mixture"), new("sampling.method", "importance"), new("sampling.exponent", "10"),
            new("sampling.max_repeats", "3"), new("diversity.near_duplicates", "0.8"), new("diversity.tail_coverage", "0.75"), new("stages.count", "4"),
        ],
        Detector = Hex('d'),
        Seed = 1,
        Unit = BudgetUnit.Words,
        Warnings = ["The budget of 12,000,000 words could not be met: 11,604,120 were left after the rules."],
        In = new(120_402, 48_310_771, 271_904_118),
        Out = new(27_914, 10_377_902, 58_640_331),
        Written = new(31_206, 11_604_120, 65_513_902),
        Rejected = new(92_488, 37_932_869, 213_263_787),
        HumanShareIn = 0.3127,
        HumanShareOut = 0.5342,
        HumanShareAsked = 0.5,
        OptimalHumanWeight = 0.6018,
        Facets =
        [
            new("origin",
            [
                Row("machine", 71_034, 13_020, -2.41), Row("human", 38_120, 16_730, 2.93), Row("mixed", 4_906, 1_010, 0.38), Row(null, 6_342, 446, -0.52),
            ]),
            new("generation", [Row("1", 52_008, 10_630, -2.1), Row("0", 38_120, 16_730, 2.93), Row("2", 17_630, 2_911, -2.88), Row("3", 1_396, 489, -3.2), Row(null, 11_248, 446, double.NaN)]),
            new("generator", [.. Generators(26), Row(null, 44_462, 17_176, 2.48)]),
            new("domain", [Row("news", 61_200, 15_800, 0.2), Row("forum", 33_812, 9_920, -0.7), Row("encyclopedia", 17_390, 4_300, 0.9), Row(null, 8_000, 1_186, -0.4)]),
            new("language", [Row("en", 103_401, 28_206, 0.1), Row("ro", 15_201, 2_980, -0.3), Row(null, 1_800, 20, double.NaN)]),
            new("source", [Row("crawl-2026-05", 70_402, 14_206, -1.9), Row("archive-2019", 31_120, 13_730, 2.97), Row("instruct-mix", 18_880, 3_270, -2.2)]),
        ],
        Resemblance = new(-6, 6, Bell(17, 3.2, 38_120), Bell(7, 2.6, 82_282), Bell(17, 2.9, 16_730), Bell(9.5, 2.9, 14_476), -1.31, 0.84),
        Quality = new(0, 1, Bell(16, 3, 38_120), Bell(15, 4.2, 82_282), Bell(17, 2.6, 16_730), Bell(17.5, 2.4, 14_476), 0.641, 0.727),
        Stages =
        [
            Stage(1, 0.912, 9, 3.41, 0.744), Stage(2, 0.644, 22, 1.52, 0.731), Stage(3, 0.381, 26, -0.48, 0.722), Stage(4, 0.2, 26, -2.36, 0.709),
        ],
        Diversity =
        [
            new("reference", Lexical(38_120, 0.612), null),
            new("pool", Lexical(120_402, 0.571), new(0.681, 0.744)),
            new("set", Lexical(31_206, 0.601), new(0.7713, 0.902)),
            new("stage-01", Lexical(7_801, 0.609), new(0.702, 0.981)),
            new("stage-02", Lexical(7_802, 0.604), new(0.661, 0.934)),
            new("stage-03", Lexical(7_802, 0.595), new(0.618, 0.866)),
            new("stage-04", Lexical(7_801, 0.582), new(0.574, 0.791)),
        ],
        Tail = new(0.75, 21_408, 0.6984, 0.7713, 412),
        Sentinels = new(FromFiles: true, 1000, 82_282, 0.871, 0.4, [2, 3, 3, 5, 6, 6, 9, 11, 12, 15, 18, 24, 31, 40, 52, 71, 98, 139, 196, 259]),
        Refusals =
        [
            new("not-drawn", "Other documents were drawn before it, and the budget was full.", new(19_902, 7_100_220, 39_770_118), new(49_020, 20_911_402, 118_001_930)),
            new("near-duplicate", "Its five-word runs are nearly those of a document that was kept.", new(1_204, 401_220, 2_300_112), new(11_870, 4_902_118, 27_334_210)),
            new("exact-duplicate", "It has the very text of a document that was kept.", new(284, 93_100, 522_410), new(5_412, 2_240_033, 12_590_120)),
            new("generation", "Its generation is above the greatest that the policy takes.", default, new(4_790, 2_284_776, 12_744_887)),
            new("unreadable", "Its record could not be read.", default, new(6, 0, 0)),
        ],
    };

    /// <summary>The usual one with two hundred generators and every name a nasty one.</summary>
    internal static SelectionReport Hostile() => Usual() with
    {
        Name = Nasty,
        Description = Nasty,
        License = Nasty,
        Detector = Nasty,
        Warnings = [Nasty, "two\nlines"],
        Policy = [new(Nasty, Nasty)],
        Facets = [new("origin", [Row("machine", 10, 5, 0), Row("", 1, 1, 0)]), new("generator", [.. Enumerable.Range(0, 200).Select(i => Row($"{i} {Nasty} {new string('x', 200)}", 1000 - i, 500 - i, -1))])],
        Refusals = [new(Nasty, Nasty, default, new(1, 1, 1))],
    };

    /// <summary>Nothing was read, nothing was measured.</summary>
    internal static SelectionReport Empty() => new()
    {
        Name = "empty",
        PolicyDigest = Hex('0'),
        Policy = [],
        Seed = ulong.MaxValue,
        Unit = BudgetUnit.Documents,
        In = default,
        Out = default,
        Written = default,
        Rejected = default,
        HumanShareIn = double.NaN,
        HumanShareOut = double.NaN,
        HumanShareAsked = 0.5,
        OptimalHumanWeight = double.NaN,
        Facets = [new("origin", [])],
        Stages = [],
        Diversity = [],
        Refusals = [],
    };

    /// <summary>One stage of which nothing could be measured, histograms without a document, sentinels that failed.</summary>
    internal static SelectionReport Unmeasured() => Usual() with
    {
        HumanShareOut = 0.2,
        Resemblance = new(-6, 6, new long[Bins], new long[Bins], new long[Bins], new long[Bins], double.NaN, double.NaN),
        Quality = null,
        Stages = [Stage(1, double.NaN, 0, double.NaN, double.NaN)],
        Diversity = [new("set", new(0, 0, 0, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN), null)],
        Tail = null,
        Sentinels = new(FromFiles: false, 0, 0, double.NaN, 0.4, new int[20]),
    };

    internal static SelectionReport[] All() => [Usual(), Hostile(), Empty(), Unmeasured()];

    private static SelectionFacetRow Row(string? value, long read, long written, double resemblance) =>
        new(value, new(read, read * 401, read * 2259), new(written, written * 371, written * 2099), resemblance);

    private static IEnumerable<SelectionFacetRow> Generators(int count) =>
        Enumerable.Range(0, count).Select(i => Row($"writer-{(char)('a' + i)}-{7 * (i % 4 + 1)}b", 15_000 / (i + 1) + 900, 2_600 / (i + 2) + 180, -3.1 + 0.13 * i));

    private static SelectionStage Stage(int number, double human, int generators, double resemblance, double quality) =>
        new($"stage-{number:00}.jsonl.gz", Hex((char)('0' + number)), 8_300_100 + number * 1000, new(7_800 + number, 2_901_030, 16_378_475), human, generators, resemblance, quality);

    private static DiversityFigures Lexical(long documents, double distinct2) =>
        new(documents, documents * 371, 61_208, 0.142, distinct2, 0.912, 0.284, 2.61);

    /// <summary>About so many documents in a bell around a bin.</summary>
    private static long[] Bell(double middle, double width, long documents)
    {
        var shape = Enumerable.Range(0, Bins).Select(bin => Math.Exp(-Math.Pow((bin + 0.5 - middle) / width, 2) / 2)).ToArray();
        return [.. shape.Select(height => (long)(height / shape.Sum() * documents))];
    }

    private static string Hex(char digit) => new(digit, 64);
}
