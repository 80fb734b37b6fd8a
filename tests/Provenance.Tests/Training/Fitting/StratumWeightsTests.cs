using System.Text;
using Provenance.Documents.Statistics;
using Provenance.Tests.Cli;
using Provenance.Training.Fitting;
using Xunit;

namespace Provenance.Tests.Training.Fitting;

public class StratumWeightsTests
{
    private const ulong Seed = 24;

    [Fact]
    public void Text_of_base_models_weighs_a_tenth_of_other_machine_text_in_its_stratum()
    {
        var plan = Make("base", "gpt");
        Assert.Equal(0.1, Weight(plan, "base") / Weight(plan, "gpt"), 1e-4);
    }

    [Fact]
    public void Human_and_machine_text_weigh_the_same_whatever_wrote_it()
    {
        foreach (var plan in new[] { Make("base", "gpt"), Make("base", "base"), Make("gpt", "gpt") })
        {
            var machine = Enumerable.Range(0, plan.Windows.Count).Where(w => plan.Labels[w] > 0).Sum(w => plan.Weights[w]);
            Assert.Equal(0.5, machine / plan.Weights.Sum(), 1e-4);
        }
    }

    private static double Weight(TrainingPlan plan, string family) =>
        Enumerable.Range(0, plan.Windows.Count).Where(w => plan.DocumentOf(w).Family == family).Average(w => plan.Weights[w]);

    private static TrainingPlan Make(string first, string second)
    {
        var factory = new TrainingDocumentFactory();
        var documents = new List<TrainingDocument>();
        var random = new SplitMix64(Seed);
        for (var i = 0; i < 90; i++)
        {
            var isMachine = i >= 40;
            var text = StyledText.Document(ref random, isMachine, 60);
            var family = !isMachine ? "" : i % 2 == 0 ? first : second;
            documents.Add(factory.Create(Encoding.UTF8.GetBytes(text), new TrainingLabels { Label = isMachine ? Origin.Machine : Origin.Human, Set = "one", Pair = $"{i}", Family = family }));
        }

        return TrainingPlan.Make(documents, Seed, 2);
    }
}
