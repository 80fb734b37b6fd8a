using Provenance.Collapse.Corpus;
using Xunit;

namespace Provenance.Tests.Collapse.Corpus;

public sealed class LabCorpusTests : IDisposable
{
    private const int Enough = 1_000_000;

    private readonly TemporaryFolder _folder = new();

    private readonly string[] _texts = MadeUpText.Documents(11, 60);

    [Fact]
    public void Only_text_of_people_and_text_that_nobody_labelled_is_read()
    {
        string[] read = ["", ",\"label\":\"human\"", ",\"origin\":\"human\"", ",\"label\":null", ",\"label\":null,\"origin\":\"human\"", ",\"label\":\"\""];
        string[] left = [",\"label\":\"machine\"", ",\"origin\":\"machine\"", ",\"label\":\"mixed\"", ",\"label\":\"gpt-2\"", ",\"label\":\"machine\",\"origin\":\"human\"", ",\"label\":1", ",\"origin\":true"];
        for (var i = 0; i < read.Length + left.Length; i++)
        {
            var facts = i < read.Length ? read[i] : left[i - read.Length];
            _folder.Write($"text/{i:00}.jsonl", MadeUpText.Lines([_texts[i]]).Replace("}\n", $"{facts}}}\n", StringComparison.Ordinal));
        }

        var corpus = Load();
        Assert.Equal((read.Length + left.Length, left.Length, read.Length), (corpus.Read, corpus.NotHuman, corpus.Texts.Length));
        Assert.Equal(Words(_texts.Take(read.Length)), Words(corpus));
    }

    [Fact]
    public void Plain_text_files_count_as_human()
    {
        _folder.Write("text/a.txt", _texts[0]);
        _folder.Write("text/b.md", _texts[1]);
        Assert.Equal(Words(_texts.Take(2)), Words(Load()));
    }

    [Fact]
    public void What_is_short_or_in_another_language_is_left_out_and_counted()
    {
        const string german = "der hund und die katze sind nicht in dem haus das auf dem berg ist und wir sehen sie mit den kindern von der straße aus wenn es nicht regnet oder schneit";
        _folder.Write("text/a.jsonl", MadeUpText.Lines([.. _texts.Take(10), german, .. Enumerable.Repeat("the end of it was as short as that", 3)]));
        var corpus = Load();
        Assert.Equal(("en", 10), (corpus.Language, corpus.Texts.Length));
        Assert.Equal((14, 3, german.Split(' ').Length), (corpus.Read, corpus.Short, corpus.OtherLanguages));
        Assert.Equal(corpus.Texts.Sum(text => text.Words), corpus.Words);
    }

    [Fact]
    public void A_document_needs_25_words()
    {
        var words = Enumerable.Repeat("and the other", 9).SelectMany(some => some.Split(' ')).ToArray();
        _folder.Write("text/a.jsonl", MadeUpText.Lines([string.Join(' ', words[..24]), string.Join(' ', words[..25])]));
        var corpus = Load();
        Assert.Equal((25, 1), (corpus.Words, corpus.Short));
    }

    [Fact]
    public void Neither_the_order_of_files_and_lines_nor_repeats_make_a_difference()
    {
        _folder.Write("text/a.jsonl", MadeUpText.Lines(_texts));
        foreach (var words in new[] { Enough, 1500 })
        {
            var once = Load(words: words);
            _folder.Write("other/a.jsonl", MadeUpText.Lines(_texts.Skip(20).Reverse().Concat(_texts.Skip(50))));
            _folder.Write("other/b.jsonl", MadeUpText.Lines(_texts.Take(30)));
            var other = Load("other", words);
            Assert.Equal((once.Digest, once.Words), (other.Digest, other.Words));
            Assert.Equal(once.Texts.Select(text => text.Pieces), other.Texts.Select(text => text.Pieces));
        }
    }

    [Fact]
    public void Another_word_makes_another_corpus()
    {
        _folder.Write("text/a.jsonl", MadeUpText.Lines(_texts));
        _folder.Write("other/a.jsonl", MadeUpText.Lines([.. _texts[1..], _texts[0] + " again"]));
        Assert.NotEqual(Load().Digest, Load("other").Digest);
    }

    [Fact]
    public void No_more_is_kept_than_was_asked_for()
    {
        _folder.Write("text/a.jsonl", MadeUpText.Lines(_texts));
        var (all, some) = (Load(), Load(words: 1000));
        Assert.InRange(some.Words, 1000, 1090);
        // the first in the order of keys, whatever the order of lines
        Assert.Equal(all.Texts.Take(some.Texts.Length).Select(text => text.Key), some.Texts.Select(text => text.Key));
    }

    [Fact]
    public void Without_human_text_it_says_how_much_of_another_kind_there_was()
    {
        _folder.Write("text/a.jsonl", MadeUpText.Lines(_texts, "machine"));
        var error = Assert.Throws<DataException>(() => Load());
        Assert.Contains("among 60 documents, 60 of them labelled as something else", error.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private LabCorpus Load(string folder = "text", long words = Enough) =>
        LabCorpus.Load(new CollapseRequest { Inputs = [_folder[folder]] }, words, null, _ => { }, default);

    private static string[] Words(LabCorpus corpus) => [.. corpus.Texts.Select(text => string.Join(' ', text.Pieces.SelectMany(piece => piece))).Order(StringComparer.Ordinal)];

    private static string[] Words(IEnumerable<string> texts) => [.. texts.Select(text => text.Replace(".", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
}
