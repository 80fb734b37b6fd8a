namespace Provenance.Reports;

/// <summary>Arms that are one idea in several sizes, and are shown in one chart.</summary>
/// <param name="Title">The idea.</param>
/// <param name="Has">Whether an arm is one of them.</param>
internal sealed record ArmGroup(string Title, Func<string, bool> Has)
{
    private static readonly ArmGroup[] Known =
    [
        new("Keeping old text", name => name is "replace-10" or "replace-30" or "accumulate" or "accumulate-subsample"),
        new("Mixing with human text", name => name is "mix" or "mix-weighted" or "mix-repeated"),
        new("Selection by a detector", name => name is "resample-1" or "resample-10" or "replace-resampled" or "keep-half"),
        new("Several generators", name => name.StartsWith("generator", StringComparison.Ordinal)),
        new("Models without smoothing", name => name is CollapseFigures.Unsmoothed),
        new("Policies of one's own", name => name.StartsWith("policy:", StringComparison.Ordinal)),
    ];

    /// <summary>Groups that have arms of those given, in order; what all are compared with is in none, unless there is nothing else.</summary>
    internal static IReadOnlyList<(string Title, IReadOnlyList<ArmFigures> Arms)> Of(IReadOnlyList<ArmFigures> arms)
    {
        var left = arms.Where(arm => !ArmStyles.IsReference(arm.Name)).ToList();
        if (left.Count == 0)
        {
            return arms.Count == 0 ? [] : [(string.Join(" and ", arms.Select(arm => arm.Name)), [])];
        }

        var groups = Known.Select(group => (group.Title, Arms: (IReadOnlyList<ArmFigures>)[.. left.Where(arm => group.Has(arm.Name))])).Where(group => group.Arms.Count > 0).ToList();
        var others = left.Where(arm => !Known.Any(group => group.Has(arm.Name))).ToList();
        return others.Count == 0 ? groups : [.. groups, ("Others", others)];
    }
}
