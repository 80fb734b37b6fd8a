using System.Text.RegularExpressions;
using Provenance.Curation.Pool;
using Provenance.Documents.Rejects;
using Xunit;

namespace Provenance.Tests.Documents;

public partial class RejectWordsTests
{
    [Fact]
    public void Every_word_has_a_meaning_and_a_number_of_its_own()
    {
        var words = RejectWords.All.ToList();
        Assert.Equal(words.Count, words.Select(RejectWords.Number).Distinct().Count());
        Assert.All(words, word => Assert.Equal(word, RejectWords.Word(RejectWords.Number(word))));
        Assert.All(words, word => Assert.NotEqual("", RejectWords.Meaning(word)));
        Assert.Equal(RejectWords.Number(RejectWords.Unreadable), RejectWords.Number("of a format from elsewhere"));
    }

    [Fact]
    public void Reasons_of_records_and_of_curation_are_in_the_vocabulary()
    {
        Assert.All(Enum.GetValues<RejectReason>().Except([RejectReason.None]), reason => Assert.Contains(RejectReasonText.Word(reason), RejectWords.All));
        Assert.All(Enum.GetValues<RejectCause>().Except([RejectCause.None]), cause => Assert.Contains(RejectCauses.Word(cause, 1).Split(':')[0], RejectWords.All));
    }

    [Fact]
    public void Reasons_that_the_sources_spell_out_are_in_the_vocabulary()
    {
        var spelt = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Spelt().Matches(File.ReadAllText(file))).Select(match => match.Groups[1].Value).Distinct(StringComparer.Ordinal).ToList();
        Assert.True(spelt.Count > 20, string.Join(' ', spelt));
        Assert.All(spelt, word => Assert.Contains(word, RejectWords.All));
    }

    /// <summary>The third argument of a reject: a file, a place, and then the reason.</summary>
    [GeneratedRegex("""(?:new(?: Reject)?|At)\(\s*[A-Za-z_.]+,\s*(?:\([^"]*?\) \+ 1|[A-Za-z0-9_.]+),\s*"([a-z0-9-]+)",""")]
    private static partial Regex Spelt();
}
