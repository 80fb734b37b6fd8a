using System.Globalization;
using Provenance.Reports.Collapse;
using Xunit;

namespace Provenance.Tests.Reports;

public class CollapseTablesTests
{
    [Fact]
    public void Generations_are_a_line_each_below_their_heads_and_after_human_text()
    {
        var lines = Lines(CollapseTables.Generations, CollapseSample.Least());
        Assert.StartsWith("arm,seed,generation,training_words,human_share,perplexity,ratio,vocabulary,tail_coverage,", lines[0], StringComparison.Ordinal);
        Assert.EndsWith(",survival_18,survival_19,survival_20", lines[0], StringComparison.Ordinal);
        Assert.Equal(["text,1,0", "replace,1,0", "replace,1,1"], lines.Skip(1).Select(line => string.Join(',', line.Split(',')[..3])));
        Assert.All(lines, line => Assert.Equal(36, line.Split(',').Length));
    }

    [Fact]
    public void Numbers_are_unrounded_in_any_culture_and_nothing_where_there_is_none()
    {
        var before = Thread.CurrentThread.CurrentCulture;
        try
        {
            Thread.CurrentThread.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            var fields = Lines(CollapseTables.Generations, CollapseSample.Least("unsmoothed"))[^1].Split(',');
            Assert.Equal(["", "", "20000", "0.8", "1.1"], fields[5..10]);
            Assert.Equal(1 - Math.Exp(-1), double.Parse(fields[16], CultureInfo.InvariantCulture));
            Assert.Equal("", fields[^1]);
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }

    [Fact]
    public void What_would_break_a_table_is_quoted()
    {
        Assert.Contains("\r\n\"policy:<script>alert('x')</script> \"\"q\"\" & é\",1,0,", Render.Text(CollapseTables.Generations, CollapseSample.Hostile()), StringComparison.Ordinal);
        using var text = new StringWriter();
        new CsvWriter(text).Field("a,b").Field("c\nd").Field("e\rf").Field("plain").Field("").Line();
        Assert.Equal("\"a,b\",\"c\nd\",\"e\rf\",plain,\r\n", text.ToString());
    }

    [Fact]
    public void Orders_and_sentinels_are_tables_as_well()
    {
        var orders = Lines(CollapseTables.Orders, CollapseSample.Usual());
        Assert.Equal("seed,pool,order,student,share,human_share,perplexity", orders[0]);
        Assert.StartsWith("1,mixed,resemblance,kneser-ney,0.1,0.9,", orders[1], StringComparison.Ordinal);
        Assert.Equal(1 + 3 * 2 * 4 * 2 * 5, orders.Length);
        Assert.Equal(["seed,pool,median_rank,trusted", "1,unknown,0.5,no", "2,unknown,0.6000000000000001,yes"], Lines(CollapseTables.Sentinels, CollapseSample.Usual())[..3]);
    }

    [Fact]
    public void A_folder_has_the_tables_that_have_rows()
    {
        using var folder = new TemporaryFolder();
        CollapsePages.Write(CollapseSample.Least(), folder.Path);
        Assert.Equal(["generations.csv", "report.html", "report.json"], Names(folder.Path));
        CollapsePages.Write(CollapseSample.Usual(), folder.Path);
        Assert.Equal(["generations.csv", "orders.csv", "report.html", "report.json", "sentinels.csv"], Names(folder.Path));
    }

    private static string[] Lines(Action<CollapseReport, Stream> write, CollapseReport report)
    {
        var text = Render.Text(write, report);
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        return text[..^2].Split("\r\n");
    }

    private static IEnumerable<string> Names(string folder) => Directory.GetFiles(folder).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal);
}
