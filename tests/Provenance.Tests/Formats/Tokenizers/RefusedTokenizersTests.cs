using System.Text;
using Xunit;

namespace Provenance.Tests.Formats.Tokenizers;

public sealed class RefusedTokenizersTests : IDisposable
{
    private const string Vocab = """{"<u>":0,"a":1,"b":2,"ab":3}""";

    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("{", "is not JSON")]
    [InlineData("{}", "model: is missing")]
    [InlineData("""{"model":{"type":"Unigram","vocab":[["a",-1.5]]}}""", "is of type Unigram; BPE and WordPiece can be read, and of models trained by SentencePiece its own .model file")]
    [InlineData("""{"model":{"type":"WordLevel","vocab":{"a":1}}}""", "WordLevel")]
    [InlineData("""{"model":{"type":"BPE","vocab":[1],"merges":[]}}""", "model.vocab: is no object")]
    [InlineData("""{"model":{"type":"BPE","vocab":{},"merges":[]}}""", "has no tokens")]
    [InlineData("""{"model":{"type":"BPE","vocab":{"a":"x"},"merges":[]}}""", "'a' has the number '\"x\"'")]
    [InlineData("""{"model":{"type":"BPE","vocab":{"a":-1},"merges":[]}}""", "'-1'")]
    [InlineData("""{"model":{"type":"BPE","vocab":{"a":2000000000},"merges":[]}}""", "'2000000000'")]
    [InlineData("""{"model":{"type":"BPE","vocab":{"a":1e400},"merges":[]}}""", "'1e400'")]
    [InlineData("""{"model":{"type":"BPE","vocab":{"a":1,"b":1},"merges":[]}}""", "stands twice")]
    [InlineData("""{"model":{"type":"BPE","vocab":{"a":1},"merges":{}}}""", "model.merges: is no list")]
    [InlineData("""{"model":{"type":"BPE","vocab":VOCAB,"merges":["a b","a c"]}}""", "model.merges[1]: 'a' and 'c'")]
    [InlineData("""{"model":{"type":"BPE","vocab":VOCAB,"merges":["ab"]}}""", "model.merges[0]: 'ab' is no pair")]
    [InlineData("""{"model":{"type":"BPE","vocab":VOCAB,"merges":["a b","a b"]}}""", "model.merges[1]: 'a' and 'b' are merged twice")]
    [InlineData("""{"model":{"type":"BPE","vocab":{"":0,"a":1},"merges":[["","a"]]}}""", "model.merges[0]")]
    [InlineData("""{"model":{"type":"BPE","vocab":{" ":0,"a":1," a":2},"merges":[[" ","a"]]}}""", "a merge of tokens with a space in them is not supported")]
    [InlineData("""{"model":{"type":"BPE","vocab":{"<u>":0,"a":1,"<u>a":2},"merges":[["<u>","a"]],"unk_token":"<u>"}}""", "a merge with the unknown token")]
    [InlineData("""{"model":{"type":"BPE","vocab":VOCAB,"merges":[],"dropout":0.1}}""", "model.dropout")]
    [InlineData("""{"model":{"type":"BPE","vocab":VOCAB,"merges":[],"continuing_subword_prefix":"##"}}""", "model.continuing_subword_prefix: '##' is not supported")]
    [InlineData("""{"model":{"type":"BPE","vocab":VOCAB,"merges":[],"end_of_word_suffix":"</w>"}}""", "model.end_of_word_suffix: '</w>' is not supported")]
    [InlineData("""{"model":{"type":"BPE","vocab":VOCAB,"merges":[],"byte_fallback":true}}""", "the vocabulary has no <0x00>")]
    [InlineData("""{"model":{"type":"BPE","vocab":VOCAB,"merges":[],"unk_token":"<unk>"}}""", "model.unk_token: '<unk>' is not in the vocabulary")]
    [InlineData("""{"normalizer":{"type":"Precompiled","precompiled_charsmap":"AA=="},"model":MODEL}""", "normalizer: Precompiled is not supported")]
    [InlineData("""{"normalizer":{"type":"Sequence","normalizers":[{"type":"NFC"},{"type":"Nmt"}]},"model":MODEL}""", "normalizer: Nmt is not supported")]
    [InlineData("""{"normalizer":{},"model":MODEL}""", "normalizer: a step without a type is not supported")]
    [InlineData("""{"pre_tokenizer":{"type":"UnicodeScripts"},"model":MODEL}""", "pre_tokenizer: UnicodeScripts is not supported")]
    [InlineData("""{"pre_tokenizer":{"type":"Sequence","pretokenizers":[{"type":"ByteLevel"},{"type":"Whitespace"}]},"model":MODEL}""", "Whitespace behind ByteLevel is not supported")]
    [InlineData("""{"pre_tokenizer":{"type":"Split","pattern":{"Regex":"("},"behavior":"Isolated"},"model":MODEL}""", "the pattern (")]
    [InlineData("""{"pre_tokenizer":{"type":"Split","pattern":{"Regex":"\\p{L}++"},"behavior":"Isolated"},"model":MODEL}""", "the pattern \\p{L}++")]
    [InlineData("""{"pre_tokenizer":{"type":"Split","pattern":{"Regex":"\\p{Han}+"},"behavior":"Isolated"},"model":MODEL}""", "the pattern \\p{Han}+")]
    [InlineData("""{"pre_tokenizer":{"type":"Split","pattern":{"Regex":" ?[^(\\s|[.,!?])]+"},"behavior":"Isolated"},"model":MODEL}""", "the class [^(\\s|[.,!?] in the pattern")]
    [InlineData("""{"pre_tokenizer":{"type":"Split","pattern":{"Regex":"\\w+|$"},"behavior":"Isolated"},"model":MODEL}""", "\\w in the pattern")]
    [InlineData("""{"pre_tokenizer":{"type":"Split","pattern":{"Regex":"^a"},"behavior":"Isolated"},"model":MODEL}""", "^ in the pattern")]
    [InlineData("""{"pre_tokenizer":{"type":"Split","pattern":{"Regex":"(?i)a"},"behavior":"Isolated"},"model":MODEL}""", "(?i in the pattern")]
    [InlineData("""{"pre_tokenizer":{"type":"Split","pattern":{"Regex":"a"},"behavior":"Sideways"},"model":MODEL}""", "the behavior 'Sideways'")]
    [InlineData("""{"pre_tokenizer":{"type":"Split","pattern":{},"behavior":"Isolated"},"model":MODEL}""", "neither a String nor a Regex")]
    [InlineData("""{"pre_tokenizer":{"type":"Metaspace","replacement":"_","prepend_scheme":"last"},"model":MODEL}""", "the scheme 'last'")]
    [InlineData("""{"added_tokens":[{"id":1,"content":"<s>","single_word":true}],"model":MODEL}""", "added_tokens[0]: '<s>' with single_word is not supported")]
    [InlineData("""{"added_tokens":[{"id":7,"content":"a"}],"model":MODEL}""", "added_tokens[0]: 'a' has no number")]
    [InlineData("""{"added_tokens":[{"id":"x","content":"a"}],"model":MODEL}""", "cannot be used")]
    [InlineData("""{"model":{"type":"WordPiece","vocab":{"a":1},"unk_token":"[UNK]"}}""", "model.unk_token: '[UNK]' is not in the vocabulary")]
    [InlineData("""{"model":{"type":"WordPiece","vocab":{"[UNK]":1,"a\nb":2},"unk_token":"[UNK]"}}""", "a token with a line end in it")]
    [InlineData("""{"model":{"type":"WordPiece","vocab":{"[UNK]":1},"max_input_chars_per_word":2000000000}}""", "model.max_input_chars_per_word: 2000000000")]
    [InlineData("""{"pre_tokenizer":{"type":"ByteLevel"},"model":{"type":"WordPiece","vocab":{"[UNK]":1}}}""", "ByteLevel before WordPiece")]
    public void What_a_tokenizer_json_has_that_cannot_be_reproduced_is_refused_by_name(string json, string says)
    {
        var text = json.Replace("MODEL", """{"type":"BPE","vocab":VOCAB,"merges":["a b"]}""", StringComparison.Ordinal).Replace("VOCAB", Vocab, StringComparison.Ordinal);
        AssertRefused("t.json", Encoding.UTF8.GetBytes(text), says);
    }

    [Theory]
    [InlineData("IQ== 0\nIg== 0\n", ":2: has a token or a rank that stands on an earlier line")]
    [InlineData("IQ== 0\nIQ== 1\n", ":2: has a token or a rank that stands on an earlier line")]
    [InlineData("IQ== 0\nIg== x\n", ":2: 'x' is no rank")]
    [InlineData("IQ== 0\nIg== 4000000000\n", ":2: '4000000000' is no rank")]
    [InlineData("IQ== 0\nIg==\n", ":2: is not a token in base64")]
    [InlineData("IQ== 0\n!!!! 1\n", ":2: is not a token in base64")]
    [InlineData("IQ== 0\n\n\nIg== 1\n", "the byte 0x00 is no token")]
    public void A_tiktoken_file_is_refused_with_the_line_that_is_wrong(string text, string says) => AssertRefused("t.tiktoken", Encoding.UTF8.GetBytes(text), says);

    [Theory]
    [InlineData("")]
    [InlineData("Capacity: 2000000000\nIQ== 0\n")]
    [InlineData("some text that is no tokenizer at all")]
    public void What_is_no_tokenizer_is_said_to_be_none(string text) => AssertRefused("t.bin", Encoding.UTF8.GetBytes(text), "");

    [Fact]
    public void A_name_that_is_neither_a_file_nor_an_encoding_is_refused_with_those_that_there_are()
    {
        var error = Assert.Throws<InputNotFoundException>(() => TextTokenizers.Load(_folder["none.json"]));
        Assert.Contains("o200k_base, cl100k_base, gpt2", error.Message, StringComparison.Ordinal);
    }

    private void AssertRefused(string name, byte[] bytes, string says)
    {
        var error = Assert.Throws<DataException>(() => TextTokenizers.Load(_folder.Write(name, bytes)));
        Assert.Contains(says, error.Message, StringComparison.Ordinal);
        Assert.StartsWith(_folder[name], error.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
