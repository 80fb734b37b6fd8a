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
        var plan = Make("gpt2", "gpt-4");
        Assert.Equal(0.1, Weight(plan, "gpt2") / Weight(plan, "gpt-4"), 1e-4);
    }

    [Fact]
    public void Human_and_machine_text_weigh_the_same_whatever_wrote_it()
    {
        foreach (var plan in new[] { Make("gpt2", "gpt-4"), Make("gpt2", "gpt2"), Make("gpt-4", "gpt-4") })
        {
            var machine = Enumerable.Range(0, plan.Windows.Count).Where(w => plan.Labels[w] > 0).Sum(w => plan.Weights[w]);
            Assert.Equal(0.5, machine / plan.Weights.Sum(), 1e-4);
        }
    }

    private static double Weight(TrainingPlan plan, string generator) =>
        Enumerable.Range(0, plan.Windows.Count).Where(w => plan.DocumentOf(w).Generator == generator).Average(w => plan.Weights[w]);

    private static TrainingPlan Make(string first, string second)
    {
        var factory = new TrainingDocumentFactory();
        var documents = new List<TrainingDocument>();
        var random = new SplitMix64(Seed);
        for (var i = 0; i < 90; i++)
        {
            var isMachine = i >= 40;
            var text = StyledText.Document(ref random, isMachine, 60);
            var generator = !isMachine ? "" : i % 2 == 0 ? first : second;
            documents.Add(factory.Create(Encoding.UTF8.GetBytes(text), new TrainingLabels { Label = isMachine ? Origin.Machine : Origin.Human, Set = "one", Pair = $"{i}", Generator = generator }));
        }

        return TrainingPlan.Make(documents, Seed, 2);
    }
}
