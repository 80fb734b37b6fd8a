using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Provenance.Formats.Tokenizers;
using Xunit;

namespace Provenance.Tests.Formats.Tokenizers;

public class ReferenceIdsTests
{
    public static TheoryData<string> Tokenizers => [.. ReferenceTokens.Names];

    [Theory]
    [MemberData(nameof(Tokenizers))]
    public void Hard_texts_have_the_ids_of_the_reference_implementation(string name)
    {
        var encoder = new TextEncoder(ReferenceTokens.Load(name));
        Assert.Equal(77, ReferenceTokens.Texts.Count);
        for (var i = 0; i < ReferenceTokens.Texts.Count; i++)
        {
            var ids = Encode(encoder, ReferenceTokens.Texts[i]);
            Assert.True(ReferenceTokens.Ids(name, i).SequenceEqual(ids), $"{JsonSerializer.Serialize(ReferenceTokens.Texts[i])}: {string.Join(',', ids)}");
            Assert.Equal(ids.Count, encoder.Count(Encoding.UTF8.GetBytes(ReferenceTokens.Texts[i])));
        }
    }

    [Theory]
    [MemberData(nameof(Tokenizers))]
    public void Pieces_longer_than_a_window_have_them_too(string name)
    {
        var encoder = new TextEncoder(ReferenceTokens.Load(name));
        for (var i = 0; i < ReferenceTokens.LongTexts.Count; i++)
        {
            var text = ReferenceTokens.LongTexts[i];
            Assert.True(text.Length > 2 * LongPieces.Window);
            Assert.True(ReferenceTokens.LongIds(name, i) == Described(Encode(encoder, text)), $"'{text[..8]}' and so on, {text.Length} letters");
        }
    }

    [Theory]
    [MemberData(nameof(Tokenizers))]
    public void Pieces_that_are_remembered_have_the_ids_that_they_had_at_first(string name)
    {
        var encoder = new TextEncoder(ReferenceTokens.Load(name));
        var first = ReferenceTokens.Texts.Select(text => Encode(encoder, text)).ToList();
        Assert.Equal(first, ReferenceTokens.Texts.Select(text => Encode(encoder, text)));
    }

    [Fact]
    public void All_kinds_of_files_are_among_them()
    {
        Assert.Equal(19, ReferenceTokens.Files.Count(file => file.EndsWith(".json", StringComparison.Ordinal)));
        Assert.Equal(4, ReferenceTokens.Files.Count(file => file.EndsWith(".model", StringComparison.Ordinal)));
        Assert.Equal(2, ReferenceTokens.Files.Count(file => file.EndsWith(".tiktoken", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("gpt2", "gpt2", 50257)]
    [InlineData("cl100k_base", "cl100k_base", 100277)]
    [InlineData("o200k_base", "o200k_base", 200019)]
    [InlineData("bert-cased.json", "bert-cased.json sha256:", 140)]
    [InlineData("gpt2-own.tiktoken", "gpt2-own.tiktoken sha256:", 416)]
    public void A_tokenizer_is_named_by_its_encoding_or_by_its_file_and_digest(string name, string recorded, int size)
    {
        var tokenizer = ReferenceTokens.Load(name);
        Assert.StartsWith(recorded, tokenizer.Name, StringComparison.Ordinal);
        Assert.Equal(size, tokenizer.Size);
    }

    [Fact]
    public void A_tiktoken_file_says_in_its_name_how_it_splits()
    {
        Assert.EndsWith(" split as gpt2", ReferenceTokens.Load("gpt2-own.tiktoken").Name, StringComparison.Ordinal);
        Assert.EndsWith(" split as cl100k_base", ReferenceTokens.Load("own.tiktoken").Name, StringComparison.Ordinal);
    }

    private static List<int> Encode(TextEncoder encoder, string text)
    {
        var ids = new List<int>();
        encoder.Encode(text, ids);
        return ids;
    }

    private static string Described(List<int> ids) =>
        string.Create(CultureInfo.InvariantCulture, $"{ids.Count} {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(',', ids))))}");
}
