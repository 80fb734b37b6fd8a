
using Provenance.Text.Canonical;
using Provenance.Text.Tokens;

namespace Provenance.Detection.Features;

/// <summary>
/// All features of a detector in order: n-gram families, each with a linear model that turns it into one margin, then surprise
/// from learned counts, then dense families, then length. To add a family, add one line to <see cref="Create"/>: the version changes with it, and
/// detectors of another version are refused. Families own scratch space: one schema per thread.
/// </summary>
internal sealed class FeatureSchema
{
    /// <summary>Number of columns of a row: <see cref="Count"/> of every schema, as a constant for ML.NET's attributes.</summary>
    internal const int Columns = 75;

    /// <summary>Number of values that an adapted detector measures beside a row: margins and surprise, as a row begins.</summary>
    internal const int SourceColumns = 26;

    /// <summary>Number of columns of the rows of an adapted detector's trees.</summary>
    internal const int AdaptedColumns = Columns + SourceColumns + 2;

    private FeatureSchema(INgramFamily[] ngrams, IFeatureFamily[] dense)
    {
        Ngrams = ngrams;
        Dense = dense;
        var names = new List<string>();
        foreach (var family in ngrams) names.Add("margin." + family.Version);
        foreach (var name in SurprisalFeatures.Names) names.Add(name);
        foreach (var family in dense)
        {
            foreach (var name in family.Names) names.Add(name);
        }

        names.Add("tokens.log");
        Names = [.. names];
        var versions = new List<string> { Normalizer.Version, Tokenizer.Version };
        foreach (var family in ngrams) versions.Add(family.Version);
        versions.Add(SurprisalFeatures.Version);
        foreach (var family in dense) versions.Add(family.Version);
        Version = string.Join('+', versions);
    }

    /// <summary>The families of hashed n-grams; their margins come first in a row, in this order.</summary>
    internal INgramFamily[] Ngrams { get; }

    /// <summary>The families of dense features, after the margins.</summary>
    internal IFeatureFamily[] Dense { get; }

    /// <summary>The name of each column of a row.</summary>
    internal string[] Names { get; }

    /// <summary>Number of columns of a row.</summary>
    internal int Count => Names.Length;

    /// <summary>Names and versions of everything that determines a row.</summary>
    internal string Version { get; }

    internal static FeatureSchema Create(int vocabulary) => new(
        [new WordNgrams(vocabulary), new DistortedNgrams(vocabulary), new CharacterNgrams(vocabulary)],
        [new SentenceFeatures(), new PunctuationFeatures(), new WordFeatures(vocabulary), new RepetitionFeatures()]);

    /// <summary>The columns of surprise.</summary>
    internal Range SurprisalColumns => Ngrams.Length..(Ngrams.Length + SurprisalFeatures.Names.Length);

    /// <summary>Writes all columns but margins and surprise.</summary>
    internal void WriteDense(in TokenView view, ReadOnlySpan<ushort> ranks, Span<float> row)
    {
        var at = SurprisalColumns.End.Value;
        foreach (var family in Dense)
        {
            family.Write(view, ranks, row.Slice(at, family.Names.Length));
            at += family.Names.Length;
        }

        row[at] = MathF.Log(1 + view.Count);
    }
}
