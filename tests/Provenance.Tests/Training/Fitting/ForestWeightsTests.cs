using System.Text;
using Provenance.Documents.Statistics;
using Provenance.Tests.Cli;
using Provenance.Training.Fitting;
using Xunit;

namespace Provenance.Tests.Training.Fitting;

public class ForestWeightsTests
{
    private const ulong Seed = 12;

    private static readonly TrainingPlan Plan = Make();

    [Fact]
    public void The_mean_weight_is_1() => Assert.Equal(1, ForestWeights.Compute(Plan, Plan.Outside(-1)).Average(), 1e-4);

    [Fact]
    public void In_a_set_with_both_labels_the_one_of_less_weight_gains()
    {
        Assert.True(Gain("mostly human", isMachine: true) > Gain("mostly human", isMachine: false));
        Assert.True(Gain("mostly machine", isMachine: false) > Gain("mostly machine", isMachine: true));
    }

    [Fact]
    public void A_set_of_one_label_loses_and_at_most_by_the_limit()
    {
        var ratio = Gain("people", isMachine: false) / Gain("mostly machine", isMachine: false);
        Assert.InRange(ratio, Math.Exp(-2 * 0.125 * 8), 0.9);
    }

    [Fact]
    public void Rows_that_are_left_out_do_not_count()
    {
        int[] use = [.. Plan.Outside(-1).Where(static w => Plan.Sets[Plan.SetOf[w]] == "mostly human")];
        Assert.Equal(use.Length, ForestWeights.Compute(Plan, use).Length);
        Assert.Equal(1, ForestWeights.Compute(Plan, use).Average(), 1e-4);
    }

    /// <summary>The weight of the rows of a data set and label, over their weight in the plan.</summary>
    private static double Gain(string set, bool isMachine)
    {
        var all = Plan.Outside(-1);
        var weights = ForestWeights.Compute(Plan, all);
        return Enumerable.Range(0, all.Length).Where(i => Plan.Sets[Plan.SetOf[all[i]]] == set && Plan.Labels[all[i]] > 0 == isMachine).Average(i => weights[i] / Plan.Weights[all[i]]);
    }

    private static TrainingPlan Make()
    {
        var factory = new TrainingDocumentFactory();
        var documents = new List<TrainingDocument>();
        var random = new SplitMix64(Seed);
        foreach (var (set, human, machine) in new[] { ("mostly human", 90, 30), ("mostly machine", 30, 90), ("people", 80, 0) })
        {
            for (var i = 0; i < human + machine; i++)
            {
                var text = StyledText.Document(ref random, i >= human, 60);
                documents.Add(factory.Create(Encoding.UTF8.GetBytes(text), new TrainingLabels { Label = i < human ? Origin.Human : Origin.Machine, Set = set, Pair = $"{set}:{i}" }));
            }
        }

        return TrainingPlan.Make(documents, Seed, 2);
    }
}
