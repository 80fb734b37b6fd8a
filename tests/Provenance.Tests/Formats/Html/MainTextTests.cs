using System.Text;
using Provenance.Formats.Html;
using Xunit;

namespace Provenance.Tests.Formats.Html;

public class MainTextTests(ITestOutputHelper output)
{
    private const int Seeds = 20;

    [Fact]
    public void The_article_is_found_on_pages_of_many_kinds_and_little_else()
    {
        var reader = new HtmlText();
        var recalls = new Dictionary<string, double>();
        var precisions = new Dictionary<string, double>();
        for (var seed = 1; seed <= Seeds; seed++)
        {
            foreach (var page in new PageTemplates((ulong)seed).All())
            {
                Assert.True(reader.TryRead(Encoding.UTF8.GetBytes(page.Html), null, out var found));
                var (recall, precision) = Compare(page.Article, found.Text);
                recalls[page.Name] = recalls.GetValueOrDefault(page.Name) + (recall / Seeds);
                precisions[page.Name] = precisions.GetValueOrDefault(page.Name) + (precision / Seeds);
            }
        }

        foreach (var name in recalls.Keys) output.WriteLine($"{name,-40} recall {recalls[name]:F3} precision {precisions[name]:F3}");

        output.WriteLine($"{"mean",-40} recall {recalls.Values.Average():F3} precision {precisions.Values.Average():F3}");
        // measured: 1.000 each, and 0.994 on average, the worst 0.960
        Assert.True(recalls.Values.Min() >= 0.995, "recall");
        Assert.True(precisions.Values.Min() >= 0.95, "precision of the worst");
        Assert.True(precisions.Values.Average() >= 0.985, "precision");
    }

    [Fact]
    public void Comments_stay_out_unless_they_are_the_page()
    {
        var comments = string.Concat(Enumerable.Repeat("<div class=comment><p>this is what somebody thinks of it, in a sentence of more than sixteen words, as people do now and then</p></div>", 20));
        Assert.DoesNotContain("somebody", Read($"<h1>News</h1><p>{Sentence}</p><p>{Sentence}</p><div id=comments>{comments}</div>"), StringComparison.Ordinal);
        Assert.Contains("somebody", Read($"<h1>A link</h1><div id=comments>{comments}</div>"), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_is_dense_all_that_is_visible_is_the_text()
    {
        Assert.Equal("Hello\n\nWorld", Read("<div>Hello</div><div>World</div><script>no</script>"));
        Assert.Equal("one\ntwo", Read("<ul><li><a href=1>one</a><li><a href=2>two</a></ul>"));
    }

    [Fact]
    public void A_headline_that_stands_apart_from_its_article_comes_with_it()
    {
        var text = Read($"<div><ul><li><a href=/>Home</a><li><a href=/s>Sport</a></ul></div><header><h1>What happened</h1></header><div><div><p>{Sentence}</p><p>{Sentence}</p></div></div>");
        Assert.StartsWith("What happened\n\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Sport", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Headings_that_are_links_stay_in_their_article()
    {
        var text = Read($"<main><p>{Sentence}</p><h2><a href=#next>What came next</a></h2><p>{Sentence}</p><ul><li><a href=/other>Elsewhere</a></ul></main>");
        Assert.Contains("\n\nWhat came next\n\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Elsewhere", text, StringComparison.Ordinal);
    }

    private const string Sentence = "It was a day like any other when the river rose over its banks and took the bridge with it, said those who had seen it.";

    private static string Read(string html)
    {
        new HtmlText().TryRead(Encoding.UTF8.GetBytes(html), null, out var page);
        return page.Text;
    }

    /// <summary>Shares of the article's words that were found, and of what was found that is the article's, counted as often as they occur.</summary>
    private static (double Recall, double Precision) Compare(string article, string found)
    {
        var wanted = Words(article);
        var have = Words(found);
        var left = wanted.GroupBy(word => word).ToDictionary(group => group.Key, group => group.Count());
        var common = have.Count(word => left.TryGetValue(word, out var count) && (left[word] = count - 1) >= 0);
        return ((double)common / wanted.Length, (double)common / have.Length);
    }

    private static string[] Words(string text) => text.Split([' ', '\n', '\t', '.', '?', ':'], StringSplitOptions.RemoveEmptyEntries);
}
