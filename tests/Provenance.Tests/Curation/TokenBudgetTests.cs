using System.Text;
using System.Text.Json;
using Provenance.Tests.Formats.Tokenizers;
using Xunit;

namespace Provenance.Tests.Curation;

/// <summary>Budgets in tokens, counted by tokenizers of every kind.</summary>
public sealed class TokenBudgetTests : IDisposable
{
    private const ulong Seed = 180;

    private readonly CuratorRig _rig = new();
    private readonly MadeDocuments _made = new(Seed);

    /// <summary>The encodings that ship, a <c>tokenizer.json</c> of each kind, SentencePiece models and a tiktoken file.</summary>
    [Theory]
    [InlineData("gpt2")]
    [InlineData("cl100k_base")]
    [InlineData("o200k_base")]
    [InlineData("gpt2-like.json")]
    [InlineData("llama2-like.json")]
    [InlineData("whitespace.json")]
    [InlineData("bert-uncased.json")]
    [InlineData("bpe-bytes.model")]
    [InlineData("unigram-map.model")]
    [InlineData("own.tiktoken")]
    public void A_budget_is_met_within_one_document(string name)
    {
        var lines = _made.Lines(300);
        var counter = ReferenceTokens.Load(name).CreateCounter();
        var tokens = lines.ConvertAll(line => Tokens(counter, line));
        var amount = (long)(tokens.Sum() * 0.4);
        var made = Make(new BudgetPolicy { Unit = BudgetUnit.Tokens, Amount = amount, Tokenizer = ReferenceTokens.PathOf(name) }, lines);
        Assert.InRange(made.Lines().Sum(line => (long)Tokens(counter, line)), amount - tokens.Max(), amount);
        var report = Report(made);
        Assert.Equal(made.Lines().Sum(line => (long)Tokens(counter, line)), report.GetProperty("written").GetProperty("tokens").GetInt64());
        Assert.Equal(tokens.Sum(), report.GetProperty("read").GetProperty("tokens").GetInt64());
    }

    [Fact]
    public void Domains_and_languages_have_their_parts_in_tokens()
    {
        var lines = _made.Lines(300);
        var counter = ReferenceTokens.Load("gpt2").CreateCounter();
        var made = Make(new BudgetPolicy { Unit = BudgetUnit.Tokens, Tokenizer = "gpt2", PerDomain = new Dictionary<string, long> { ["news"] = 2_000 } }, lines);
        var news = made.Lines().Where(line => line.Contains("\"domain\":\"news\"", StringComparison.Ordinal)).Sum(line => (long)Tokens(counter, line));
        Assert.InRange(news, 2_000 - lines.Max(line => Tokens(counter, line)), 2_000);
    }

    [Fact]
    public void Where_no_tokenizer_is_named_the_default_counts_and_is_recorded()
    {
        var made = Make(new BudgetPolicy { Unit = BudgetUnit.Tokens, Amount = 5_000 }, _made.Lines(200));
        Assert.Equal("o200k_base", made.Manifest().GetProperty("policy").GetProperty("budget.tokenizer").GetString());
        Assert.Equal("o200k_base", Report(made).GetProperty("tokenizer").GetString());
        var card = Encoding.UTF8.GetString(made.Files()["README.md"]);
        Assert.Contains("tokens of o200k", card, StringComparison.Ordinal);
        Assert.Contains("| budget.tokenizer | o200k", card.Replace("\\", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_is_recorded_by_its_name_and_digest_and_not_by_its_folder()
    {
        var budget = new BudgetPolicy { Unit = BudgetUnit.Tokens, Amount = 5_000, Tokenizer = ReferenceTokens.PathOf("gpt2-like.json") };
        var lines = _made.Lines(200);
        var recorded = Make(budget, lines).Manifest().GetProperty("policy").GetProperty("budget.tokenizer").GetString();
        Assert.StartsWith("gpt2-like.json sha256:", recorded, StringComparison.Ordinal);
        var copy = _rig.Folder.Write("elsewhere/gpt2-like.json", File.ReadAllBytes(budget.Tokenizer));
        CuratorRig.AssertSameBytes(Make(budget, lines), Make(budget with { Tokenizer = copy }, lines));
    }

    [Fact]
    public void Other_budgets_ask_for_no_tokenizer()
    {
        var made = _rig.Make(CuratorRig.Plain, _rig.Write("a.jsonl", _made.Lines(40)));
        Assert.False(made.Manifest().GetProperty("policy").TryGetProperty("budget.tokenizer", out _));
        Assert.False(Report(made).GetProperty("written").TryGetProperty("tokens", out _));
    }

    [Fact]
    public void Any_number_of_threads_and_any_order_of_documents_give_the_same_bytes()
    {
        var policy = CuratorRig.Plain with { Budget = new BudgetPolicy { Unit = BudgetUnit.Tokens, Amount = 9_000, Tokenizer = "cl100k_base" } };
        var lines = _made.Lines(400);
        var one = _rig.Make(policy, CurationOptions.Default with { Threads = 1 }, _rig.Write("a.jsonl", lines));
        var many = _rig.Make(policy, CurationOptions.Default with { Threads = 4 }, _rig.Write("b.jsonl", _made.Shuffled(lines)));
        CuratorRig.AssertSameBytes(one, many);
    }

    [Fact]
    public void Without_anything_that_loads_tokenizers_a_budget_in_tokens_is_refused()
    {
        var request = new CurationRequest
        {
            Policy = CuratorRig.Plain with { Budget = new BudgetPolicy { Unit = BudgetUnit.Tokens } },
            Inputs = [_rig.Write("a.jsonl", _made.Lines(10))],
            Output = _rig.NextOutput(),
        };
        Assert.Contains("tokens of o200k_base", Assert.Throws<ArgumentException>(() => new Curator().Run(request)).Message, StringComparison.Ordinal);
        Assert.Throws<InputNotFoundException>(() => new Curator().Run(request with
        {
            Policy = request.Policy with { Budget = request.Policy.Budget with { Tokenizer = "none.json" } },
            Tokenizers = TextTokenizers.Load,
        }));
    }

    public void Dispose() => _rig.Dispose();

    private MadeSelection Make(BudgetPolicy budget, List<string> lines) => _rig.Make(CuratorRig.Plain with { Budget = budget }, _rig.Write("a.jsonl", lines));

    private static int Tokens(ITokenCounter counter, string line) => counter.Count(Encoding.UTF8.GetBytes(MadeSelection.Parse(line).GetProperty("text").GetString()!));

    private static JsonElement Report(MadeSelection made) => MadeSelection.Parse(Encoding.UTF8.GetString(made.Files()["report.json"]));
}
