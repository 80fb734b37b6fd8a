using System.Text;
using Provenance.Documents.Buffers;
using Provenance.Documents.Conditions;
using Provenance.Documents.Findings;
using Provenance.Documents.Grouping;
using Provenance.Documents.Records;
using Provenance.Text.Identification;
using Xunit;

namespace Provenance.Tests.Documents.Grouping;

public class GroupKeyTests
{
    [Theory]
    [InlineData("https://www.Example.org/a?b=c#d", "example.org")]
    [InlineData("http://user:secret@news.example.org:8080/x", "news.example.org")]
    [InlineData("https://[2001:db8::1]:443/", "[2001:db8::1]")]
    [InlineData("https://example.org", "example.org")]
    [InlineData("ftp://www.", "")]
    [InlineData("just words about http://example.org", "")]
    [InlineData("/local/path", "")]
    public void The_host_of_an_address_has_no_user_port_or_www(string url, string host) =>
        Assert.Equal(host, GroupOf("host", $$"""{"id":"1","text":"a","url":"{{url}}"}"""));

    [Fact]
    public void An_address_is_found_where_crawls_keep_it_and_its_escaped_slashes_are_read()
    {
        Assert.Equal("example.org", GroupOf("host", """{"text":"a","metadata":{"url":"https:\/\/example.org\/x"}}"""));
        Assert.Equal("example.org", GroupOf("host", """{"text":"a","source":"https://example.org/feed"}"""));
        Assert.Equal("", GroupOf("host", """{"text":"a","source":"common-crawl"}"""));
    }

    [Theory]
    [InlineData("2019-07-31T12:00:00Z", "2019-07")]
    [InlineData("2019/07/31", "2019-07")]
    [InlineData("20190731120000", "2019-07")]
    [InlineData("20190731", "2019-07")]
    [InlineData("2019", "2019")]
    [InlineData("2019-13-01", "")]
    [InlineData("31 July 2019", "2019-07")]
    [InlineData("CC-MAIN-2019-30", "2019-07")]
    [InlineData("1970-01-01", "")]
    [InlineData("", "")]
    public void A_month_is_read_off_the_times_that_crawls_write(string time, string month) =>
        Assert.Equal(month, GroupOf("month", $$"""{"text":"a","added":"{{time}}"}"""));

    [Fact]
    public void The_time_of_collection_goes_before_the_time_of_writing() =>
        Assert.Equal("2023-01", GroupOf("month", """{"text":"a","created":"2001-05-01","added":"2023-01-09"}"""));

    [Theory]
    [InlineData("""{"text":"a","source":"wiki \"quoted\" \u00e9"}""", "wiki \"quoted\" é")]
    [InlineData("""{"text":"a","source":12}""", "12")]
    [InlineData("""{"text":"a","source":true}""", "true")]
    [InlineData("""{"text":"a","source":null}""", "")]
    [InlineData("""{"text":"a","source":["x"]}""", "")]
    [InlineData("""{"text":"a"}""", "")]
    public void A_fields_value_is_its_group_and_what_is_no_value_is_none(string line, string group) => Assert.Equal(group, GroupOf("source", line));

    [Fact]
    public void A_long_value_is_cut_between_two_characters()
    {
        var group = GroupOf("source", $$"""{"text":"a","source":"{{new string('é', 300)}}"}""");
        Assert.Equal(new string('é', FieldText.LongestName / 2), group);
    }

    [Theory]
    [InlineData(0, "under 50 words")]
    [InlineData(50, "50 to 99 words")]
    [InlineData(1_000, "1,000 words and more")]
    public void Lengths_have_classes(int words, string name) => Assert.Equal(name, GroupOf("length", """{"text":"a"}""", words));

    [Fact]
    public void Language_is_the_one_recognised_and_not_the_one_declared() =>
        Assert.Equal("en", GroupOf("language", """{"text":"a","language":"fr"}"""));

    [Fact]
    public void A_file_is_named_by_its_path() => Assert.Equal("some/file.jsonl", GroupOf("file", """{"text":"a"}"""));

    private static string GroupOf(string name, string line, int words = 100)
    {
        List<string> paths = ["something", "else"];
        var key = Assert.Single(GroupKey.All([name], paths, new DateOnly(2026, 11, 30)));
        Assert.True(new DocumentParser(ReadingOptions.Default, [.. paths]).TryParse("some/file.jsonl", 1, Encoding.UTF8.GetBytes(line), out var view));
        var score = new DocumentScore
        {
            Verdict = Verdict.Human,
            Score = 0,
            Probability = 0.5,
            Resemblance = 0,
            PValue = 0.5,
            Words = words,
            Language = Languages.English,
            Reasons = Reasons.None,
        };
        var to = new ByteBuffer();
        key.Write(view, score, to);
        return Encoding.UTF8.GetString(to.Written);
    }
}
