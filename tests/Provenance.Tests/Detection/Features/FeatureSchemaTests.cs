using System.Text;
using Provenance.Detection.Features;
using Provenance.Tests.Text;
using Provenance.Text.Canonical;
using Provenance.Text.Tokens;
using Xunit;

namespace Provenance.Tests.Detection.Features;

public class FeatureSchemaTests
{
    [Fact]
    public void Names_are_distinct_and_margins_come_first()
    {
        var schema = FeatureSchema.Create(1000);
        Assert.Equal(schema.Names.Length, schema.Names.Distinct().Count());
        Assert.All(schema.Names[..schema.Ngrams.Length], name => Assert.StartsWith("margin.", name, StringComparison.Ordinal));
        Assert.Equal(schema.Count, schema.Ngrams.Length + SurprisalFeatures.Names.Length + schema.Dense.Sum(family => family.Names.Length) + 1);
    }

    [Fact]
    public void The_version_names_everything_a_row_depends_on()
    {
        var schema = FeatureSchema.Create(1000);
        string[] parts = [Normalizer.Version, Tokenizer.Version, .. schema.Ngrams.Select(f => f.Version), SurprisalFeatures.Version, .. schema.Dense.Select(f => f.Version)];
        Assert.Equal(parts, schema.Version.Split('+'));
        Assert.Equal(parts.Length, parts.Distinct().Count());
    }

    [Fact]
    public void Dense_families_write_every_column_but_margins_and_surprise()
    {
        var schema = FeatureSchema.Create(3);
        var text = string.Concat(Enumerable.Repeat("The cat sat on the mat, and why not? It was warm there. ", 20));
        var tokens = TextProbe.Split(text);
        var row = new float[schema.Count];
        Array.Fill(row, -12345);
        schema.WriteDense(new TokenView(Encoding.UTF8.GetBytes(text), tokens), new ushort[tokens.Count], row);
        var dense = schema.SurprisalColumns.End.Value;
        Assert.All(row[..dense], value => Assert.Equal(-12345, value));
        Assert.All(row[dense..], value => Assert.NotEqual(-12345, value));
        Assert.Equal(MathF.Log(1 + tokens.Count), row[^1]);
    }

    [Fact]
    public void Extracting_allocates_nothing_once_warm()
    {
        var vocabulary = FeatureProbe.VocabularyOf("the cat sat on mat");
        var extractor = new FeatureExtractor(vocabulary);
        var text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("The cat sat on the mat, and why not? Naïve 字 it was 😀. ", 50)));
        var tokens = TextProbe.Split(Encoding.UTF8.GetString(text));
        var row = new float[extractor.Schema.Count];
        var counts = CountsTable.Create([(CountsTable.Pair(tokens.Hashes[0], tokens.Hashes[1]), 3, 1)]);
        Assert.Equal(0, Allocations.LeastOf(Pass));

        void Pass()
        {
            var view = new TokenView(text, tokens);
            var ranks = extractor.Ranks(view);
            extractor.PrepareSurprisal(counts, view, ranks);
            extractor.WriteSurprisal(counts, view, row);
            extractor.Schema.WriteDense(view, ranks, row);
            for (var family = 0; family < extractor.Schema.Ngrams.Length; family++) extractor.Ngrams(family, view, ranks, 1 << 14);
        }
    }
}
