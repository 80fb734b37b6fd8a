using Provenance.Training.Fitting;
using Xunit;

namespace Provenance.Tests.Training.Fitting;

public class BaseModelsTests
{
    [Theory]
    [InlineData("gpt2-xl")]
    [InlineData("gpt-neo-2.7b")]
    [InlineData("opt-1.3b")]
    [InlineData("llama-3-8b-base")]
    [InlineData("davinci")]
    public void Models_that_only_continue_text_are_base_models(string generator) => Assert.True(BaseModels.Includes(generator));

    [Theory]
    [InlineData("gpt-4o-mini")]
    [InlineData("text-davinci-003")]
    [InlineData("falcon-7b-instruct")]
    [InlineData("oasst-sft-4-pythia-12b")]
    [InlineData("llama-2-7b")]
    [InlineData("")]
    public void Tuned_models_and_unknown_ones_are_not(string generator) => Assert.False(BaseModels.Includes(generator));
}
