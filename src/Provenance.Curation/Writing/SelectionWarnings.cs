using System.Globalization;

namespace Provenance.Curation.Writing;

/// <summary>Warnings about differences between the training set and what its policy or a reader would expect.</summary>
internal static class SelectionWarnings
{
    /// <summary>Excess of a generator that causes no warning: a document may end beyond its part's end.</summary>
    private const double Slack = 0.01;

    internal static IEnumerable<string> List(CurationPolicy policy, SelectionTally survey, TailFloor? tail)
    {
        var unit = policy.Budget.Unit;
        if (survey.HumanIn.Documents == 0) yield return "no document counts as human: nothing anchors the set";

        var other = survey.In.Documents - survey.HumanIn.Documents - survey.NotAskedFor - survey.Empty;
        if (other > 0 && survey.HumanOut.Documents == survey.Out.Documents && policy is { Human.Share: < 1, Machine.Share: > 0 })
        {
            yield return Invariant($"of {other:N0} documents that do not count as human none was chosen; 'left out' says why{(policy.Sampling.Method == SamplingMethod.Importance ? ", and a lower sampling.exponent takes more of them" : "")}");
        }

        if (policy.Budget.Amount is { } amount && survey.Written.In(unit) < amount * 0.99)
        {
            yield return Invariant($"the budget was not used up: {survey.Written.In(unit):N0} of {amount:N0} {unit.ToString().ToLowerInvariant()}");
        }

        if (survey.GreatestGenerator(unit) is { Share: var share } greatest && share > policy.Machine.MaxPerGenerator + Slack)
        {
            yield return Invariant($"{greatest.Name} wrote {share:0.0%} of the text that does not count as human, and {policy.Machine.MaxPerGenerator:0.0%} is the most asked for: there is too little by others");
        }

        if (tail is not null && tail.After < tail.Asked)
        {
            yield return Invariant($"the floor on tail coverage could not be met: {tail.After:F2} of {tail.Asked:F2} asked for, because no document that was left out carries the missing words and has another to take its place");
        }
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
