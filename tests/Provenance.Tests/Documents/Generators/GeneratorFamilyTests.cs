using Provenance.Documents.Generators;
using Xunit;

namespace Provenance.Tests.Documents.Generators;

public class GeneratorFamilyTests
{
    [Theory]
    [InlineData("gpt-4o-mini-2024-07-18", "gpt")]
    [InlineData("ChatGPT", "gpt")]
    [InlineData("text-davinci-003", "gpt")]
    [InlineData("o3-mini", "gpt")]
    [InlineData("davinci-self-instruct", "gpt")]
    [InlineData("openai/gpt-oss-120b", "gpt")]
    [InlineData("claude-3-5-sonnet-20241022", "claude")]
    [InlineData("Anthropic/Claude-Instant-1", "claude")]
    [InlineData("bedrock-claude", "claude")]
    [InlineData("gemini-1.5-pro", "gemini")]
    [InlineData("palm-2-chat-bison-001", "gemini")]
    [InlineData("gemma-2-9b-it", "gemma")]
    [InlineData("meta-llama/Llama-3.1-8B-Instruct", "llama")]
    [InlineData("llama-2-70b-chat", "llama")]
    [InlineData("vicuna-13b-v1.5", "llama")]
    [InlineData("alpaca-farm-ppo-sim-gpt4-20k", "llama")]
    [InlineData("qwen2.5-72b-instruct", "qwen")]
    [InlineData("qwq-32b", "qwen")]
    [InlineData("deepseek-r1-distill-qwen-7b", "deepseek")]
    [InlineData("mixtral-8x7b-instruct-v0.1", "mistral")]
    [InlineData("mistral-7b-instruct-v0.2", "mistral")]
    [InlineData("mistral-large-latest", "mistral")]
    [InlineData("zephyr-7b-beta", "mistral")]
    public void A_version_or_tuned_model_belongs_to_its_family(string generator, string family) => Assert.Equal(family, GeneratorFamily.Find(generator));

    [Theory]
    [InlineData("gpt2")]
    [InlineData("gpt2-xl")]
    [InlineData("GPT-2")]
    [InlineData("gpt-1")]
    [InlineData("gpt-neo-2.7b")]
    [InlineData("gpt-neox-20b")]
    [InlineData("EleutherAI/gpt-j-6b")]
    [InlineData("opt-1.3b")]
    [InlineData("davinci")]
    [InlineData("llama-7b")]
    [InlineData("pplm-gpt2")]
    [InlineData("llama-3-8b-base")]
    [InlineData("gemma-2-2b-pt")]
    [InlineData("phi-2")]
    [InlineData("falcon-7b")]
    [InlineData("pythia-12b-deduped")]
    public void A_model_that_only_continues_text_is_of_the_base_family(string generator) => Assert.Equal(GeneratorFamily.Base, GeneratorFamily.Find(generator));

    [Theory]
    [InlineData("gpt-4")]
    [InlineData("gpt-3.5-turbo")]
    [InlineData("falcon-40b-instruct")]
    [InlineData("pythia-12b-deduped-sft")]
    [InlineData("qwen3-8b")]
    [InlineData("gpt-1106-preview")]
    [InlineData("phi-3-mini-128k-instruct")]
    public void A_tuned_model_is_not_of_the_base_family(string generator) => Assert.NotEqual(GeneratorFamily.Base, GeneratorFamily.Find(generator));

    [Theory]
    [InlineData("")]
    [InlineData("my-model")]
    [InlineData("o100-writer")]
    [InlineData("hugpt")]
    [InlineData("napalm")]
    [InlineData("checkpoint-3500")]
    public void A_name_of_no_known_family_has_none(string generator) => Assert.Null(GeneratorFamily.Find(generator));

    [Fact]
    public void Families_are_named_once_and_in_order() =>
        Assert.Equal(["base", "claude", "deepseek", "gemini", "gemma", "gpt", "llama", "mistral", "qwen"], GeneratorFamily.Names);
}
