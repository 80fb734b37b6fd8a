using System.Text.Json;
using Provenance.Formats.Watermarks.Tokenizers;
using Xunit;

namespace Provenance.Tests.Formats.Watermarks;

public sealed class BytePairTokenizerTests : IDisposable
{
    private const string ByteLevel = """{"type":"ByteLevel","add_prefix_space":false}""";

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void The_pair_of_the_lowest_rank_is_merged_first_and_of_equals_the_leftmost()
    {
        var tokenizer = Load(ByteLevel, merges: ["a b", "b c", "ab c", "a a"]);
        Assert.Equal(["abc"], Encode(tokenizer, "abc"));
        Assert.Equal(["aa", "aa", "a"], Encode(tokenizer, "aaaaa"));
        Assert.Equal(["x", "bc", "ab", "a"], Encode(tokenizer, "xbcaba"));
    }

    [Fact]
    public void Pieces_are_not_merged_with_one_another()
    {
        var tokenizer = Load(ByteLevel, merges: ["a Ġ", "Ġ a", "1 a", "a 1"]);
        Assert.Equal(["a", "Ġa", "1", "a"], Encode(tokenizer, "a a1a"));
    }

    [Fact]
    public void Merges_may_be_written_as_arrays()
    {
        var json = Json(ByteLevel, merges: ["a b"]).Replace("\"a b\"", "[\"a\",\"b\"]", StringComparison.Ordinal);
        Assert.Equal(["ab"], Encode(BytePairTokenizer.Load(_folder.Write("t.json", json)), "ab"));
    }

    [Fact]
    public void Letters_are_written_as_bytes()
    {
        var tokenizer = Load(ByteLevel, merges: ["Ã ©"]);
        Assert.Equal(["Ã©", "Ċ"], Encode(tokenizer, "é\n"));
    }

    [Fact]
    public void A_piece_that_is_a_token_is_taken_whole_where_the_model_says_so()
    {
        const string Split = """{"type":"Sequence","pretokenizers":[{"type":"Split","pattern":{"Regex":"\\p{L}+|\\s+"},"behavior":"Isolated","invert":false},{"type":"ByteLevel","add_prefix_space":false,"use_regex":false}]}""";
        Assert.Equal(["a", "b", "c"], Encode(Load(Split, merges: [], more: ["abc"]), "abc"));
        Assert.Equal(["abc", "1", "Ġ", "Ġ", "abc"], Encode(Load(Split, merges: [], more: ["abc"], model: ",\"ignore_merges\":true"), "abc1  abc"));
    }

    [Fact]
    public void A_model_over_letters_falls_back_on_bytes()
    {
        var json = """
            {"added_tokens":[{"id":9,"content":"<s>"}],"normalizer":{"type":"Sequence","normalizers":[{"type":"Prepend","prepend":"▁"},{"type":"Replace","pattern":{"String":" "},"content":"▁"}]},
             "pre_tokenizer":null,"model":{"type":"BPE","unk_token":"<unk>","byte_fallback":true,"vocab":{"<unk>":0,"a":1,"▁":2,"▁a":3,"<0xC3>":4,"<0xA9>":5},"merges":["▁ a"]}}
            """;
        var tokenizer = BytePairTokenizer.Load(_folder.Write("t.json", json));
        Assert.Equal([3, 3, 1, 4, 5, 0, 0, 0], Numbers(tokenizer, "a aaé東"));
        Assert.Equal(7, tokenizer.Size);
    }

    [Fact]
    public void A_long_piece_takes_no_more_than_its_share_of_time()
    {
        var tokenizer = Load(ByteLevel, merges: ["a a", "aa aa", "aaaa aaaa"]);
        Assert.Equal(25_000, Numbers(tokenizer, new string('a', 200_000)).Count);
    }

    [Fact]
    public void Half_a_surrogate_pair_does_not_end_it() => Assert.NotEmpty(Encode(Load(ByteLevel, []), "a\ud800b"));

    [Theory]
    [InlineData("{", "is not JSON")]
    [InlineData("{}", "only BPE")]
    [InlineData("""{"model":{"type":"WordPiece","vocab":{"a":1}}}""", "WordPiece")]
    [InlineData("""{"model":{"type":"Unigram","vocab":[["a",-1.5]]}}""", "Unigram")]
    [InlineData("""{"model":{"type":"BPE","vocab":{"a":"x"},"merges":[]}}""", "model")]
    [InlineData("""{"model":{"type":"BPE","vocab":{"a":1},"merges":["a b"]}}""", "model.merges[0]")]
    [InlineData("""{"model":{"type":"BPE","vocab":{"a":1},"merges":["ab"]}}""", "is no pair")]
    [InlineData("""{"normalizer":{"type":"Lowercase"},"model":{"type":"BPE","vocab":{"a":1},"merges":[]}}""", "Lowercase is not supported")]
    [InlineData("""{"pre_tokenizer":{"type":"BertPreTokenizer"},"model":{"type":"BPE","vocab":{"a":1},"merges":[]}}""", "BertPreTokenizer is not supported")]
    [InlineData("""{"pre_tokenizer":{"type":"Split","pattern":{"Regex":"("},"behavior":"Isolated"},"model":{"type":"BPE","vocab":{"a":1},"merges":[]}}""", "pattern that cannot be read")]
    public void What_cannot_be_read_is_said(string json, string says)
    {
        var error = Assert.Throws<DataException>(() => BytePairTokenizer.Load(_folder.Write("t.json", json)));
        Assert.Contains(says, error.Message, StringComparison.Ordinal);
        Assert.Contains("t.json", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_said_to_be() => Assert.Throws<InputNotFoundException>(() => BytePairTokenizer.Load(_folder["none.json"]));

    private BytePairTokenizer Load(string cutting, string[] merges, string[]? more = null, string model = "") => BytePairTokenizer.Load(_folder.Write("t.json", Json(cutting, merges, more, model)));

    private static string Json(string cutting, string[] merges, string[]? more = null, string model = "")
    {
        var vocabulary = new Dictionary<string, int>();
        foreach (var token in (IEnumerable<string>)[.. ByteLetters.Of.Select(letter => letter.ToString()), .. merges.Select(pair => pair.Replace(" ", "", StringComparison.Ordinal)), .. more ?? []])
        {
            vocabulary.TryAdd(token, vocabulary.Count);
        }

        return $"{{\"pre_tokenizer\":{cutting},\"model\":{{\"type\":\"BPE\",\"vocab\":{JsonSerializer.Serialize(vocabulary)},\"merges\":{JsonSerializer.Serialize(merges)}{model}}}}}";
    }

    private static List<int> Numbers(BytePairTokenizer tokenizer, string text)
    {
        var tokens = new List<int>();
        new BytePairEncoder(tokenizer).Encode(text, tokens);
        return tokens;
    }

    private static List<string> Encode(BytePairTokenizer tokenizer, string text)
    {
        var names = tokenizer.Vocabulary.ToDictionary(pair => pair.Value, pair => pair.Key);
        return Numbers(tokenizer, text).ConvertAll(token => names[token]);
    }

    public void Dispose() => _folder.Dispose();
}
