using System.Globalization;
using Provenance.Collapse.Models;

namespace Provenance.Collapse.Results;

/// <summary>Options by their names on the command line: all that determine figures, and no others.</summary>
internal static class LabSettings
{
    internal static IReadOnlyDictionary<string, string> List(CollapseOptions options) => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["generations"] = Text(options.Generations),
        ["seeds"] = Text(options.Seeds),
        ["seed"] = Text(options.Seed),
        ["words"] = Text(options.Words),
        ["student"] = options.Student == CollapseStudent.Neural ? OrderNames.Network : OrderNames.Counting,
        ["order"] = Text(options.Order),
        ["temperature"] = Text(options.Temperature),
        ["top-k"] = Text(options.TopK),
        ["top-p"] = Text(options.TopP),
        ["orderings"] = options.Orderings ? "yes" : "no",
    };

    internal static void Check(CollapseOptions options)
    {
        ArgumentNullException.ThrowIfNull(options.Arms);
        ArgumentNullException.ThrowIfNull(options.Clock);
        ModelErrors.Require(options.Arms.Count > 0, nameof(options.Arms), "one or more");
        var twice = options.Arms.GroupBy(arm => arm.Name).FirstOrDefault(group => group.Count() > 1);
        ModelErrors.Require(twice is null, nameof(options.Arms), $"different, and {twice?.Key} is there twice");
        ModelErrors.Require(options.Generations is >= 1 and <= 100, nameof(options.Generations), "1 to 100");
        ModelErrors.Require(options.Seeds is >= 1 and <= 100, nameof(options.Seeds), "1 to 100");
        ModelErrors.Require(options.Words >= 5000, nameof(options.Words), "5,000 or more");
        ModelErrors.Require(options.Order is >= 2 and <= 5, nameof(options.Order), "2 to 5");
        ModelErrors.Require(options.Threads >= 0, nameof(options.Threads), "0 or more");
        new SamplingOptions { Temperature = options.Temperature, TopK = options.TopK, TopP = options.TopP }.Check();
    }

    private static string Text(IFormattable value) => value.ToString(null, CultureInfo.InvariantCulture);
}
