using Provenance.Documents.Statistics;
using Xunit;

namespace Provenance.Tests.Curation.Deduplication;

public sealed class NearDuplicateTests : IDisposable
{
    private const ulong Seed = 41;

    private static readonly CurationPolicy Policy = CuratorRig.Plain with { Diversity = new DiversityPolicy { NearDuplicates = 0.8 } };

    private readonly CuratorRig _rig = new();
    private readonly MadeDocuments _made = new(Seed);
    private SplitMix64 _random = new(Seed);

    [Fact]
    public void Of_a_text_and_an_edited_copy_the_human_one_stays()
    {
        var words = Words(300);
        foreach (var humanFirst in new[] { true, false })
        {
            var made = _rig.Make(Policy, _rig.Write("a.jsonl",
            [
                _made.Line("source", humanFirst, string.Join(' ', words)), _made.Line("copy", !humanFirst, string.Join(' ', Edited(words, 2))), _made.Line("other", human: false, _made.Text(300)),
            ]));
            Assert.Equal([humanFirst ? "source" : "copy", "other"], made.Ids().OrderBy(id => id == "other"));
            var reject = Assert.Single(made.Rejects());
            Assert.Equal("near-duplicate", reject.GetProperty("reason").GetString());
            Assert.Matches("^similarity 0\\.[89].* to the document whose digest begins with sha256:[0-9a-f]{32}$", reject.GetProperty("detail").GetString());
        }
    }

    [Fact]
    public void A_chain_of_small_steps_does_not_join_texts_that_have_little_in_common()
    {
        var step = Words(400);
        var lines = new List<string>();
        var texts = new List<string[]>();
        for (var i = 0; i < 30; i++)
        {
            texts.Add(step);
            lines.Add(_made.Line($"step{i}", human: true, string.Join(' ', step)));
            step = Edited(step, 5);
        }

        var made = _rig.Make(Policy, _rig.Write("a.jsonl", lines));
        // five edits change up to 25 of 396 runs, so a few steps fall together and the rest stay
        Assert.InRange(made.Lines().Count, 5, 25);
        foreach (var (id, reason) in made.Reasons())
        {
            Assert.Equal("near-duplicate", reason);
            var gone = texts[int.Parse(id[4..], System.Globalization.CultureInfo.InvariantCulture)];
            Assert.Contains(made.Ids(), kept => Differences(gone, texts[int.Parse(kept[4..], System.Globalization.CultureInfo.InvariantCulture)]) <= 25);
        }
    }

    [Fact]
    public void What_is_near_to_a_document_that_was_left_out_stays()
    {
        var words = Words(300);
        string[] middle = [.. words[..150], .. Edited(words[150..], 4)];
        string[] far = [.. Edited(middle[..150], 4), .. middle[150..]];
        var made = _rig.Make(CuratorRig.Plain with { Diversity = new DiversityPolicy { NearDuplicates = 0.8 } }, _rig.Write("a.jsonl",
        [
            $$"""{"id":"first","text":"{{string.Join(' ', words)}}","origin":"human"}""",
            $$"""{"id":"middle","text":"{{string.Join(' ', middle)}}","origin":"mixed"}""",
            $$"""{"id":"far","text":"{{string.Join(' ', far)}}","origin":"machine"}""",
        ]));
        Assert.Equal(["far", "first"], made.Ids().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Many_pages_of_one_template_are_left_out_in_bounded_time_and_the_first_stands_for_them()
    {
        var words = Words(400);
        var lines = new List<string>();
        for (var i = 0; i < 3000; i++) lines.Add(_made.Line($"page{i}", human: i == 1234, string.Join(' ', Edited(words, 1))));
        var made = _rig.Make(Policy, _rig.Write("a.jsonl", lines));
        Assert.Equal(["page1234"], made.Ids());
    }

    [Fact]
    public void Which_are_left_out_does_not_depend_on_the_order_of_documents()
    {
        var lines = new List<string>();
        for (var i = 0; i < 60; i++)
        {
            var words = Words(120);
            for (var j = 0; j < 4; j++) lines.Add(_made.Line($"d{i}-{j}", human: i % 2 == 0, string.Join(' ', Edited(words, j))));
        }

        var one = _rig.Make(Policy, _rig.Write("a.jsonl", lines));
        CuratorRig.AssertSameBytes(one, _rig.Make(Policy, _rig.Write("b.jsonl", _made.Shuffled(lines))));
        Assert.InRange(one.Rejects().Count, 60, 200);
    }

    public void Dispose() => _rig.Dispose();

    private string[] Words(int count) => _made.Text(count).TrimEnd('.').Split(' ');

    private string[] Edited(string[] words, int edits)
    {
        var copy = (string[])words.Clone();
        for (var i = 0; i < edits; i++) copy[_random.NextInt(copy.Length)] = $"x{_random.NextInt(100_000)}";
        return copy;
    }

    private static int Differences(string[] a, string[] b) => a.Zip(b).Count(pair => pair.First != pair.Second);
}
