namespace Provenance.Formats.Corpora;

/// <summary>
/// What is known of a public data set: where its files are, under which licence, and how its records become labelled documents. Manifests of well-known sets are the files
/// <c>corpora/*.json</c>; <c>corpora/README.md</c> says what may stand in one.
/// </summary>
public sealed record CorpusManifest
{
    /// <summary>A short name of letters, digits, dots and hyphens, which files on disk get.</summary>
    public required string Name { get; init; }

    /// <summary>Its name in full.</summary>
    public required string Title { get; init; }

    /// <summary>What it holds, in a sentence or two.</summary>
    public required string About { get; init; }

    /// <summary>The page of whoever publishes it.</summary>
    public required Uri Page { get; init; }

    /// <summary>An SPDX expression where there is one, else the licence's own words; <c>unstated</c> where its publisher names none.</summary>
    public required string Licence { get; init; }

    /// <summary>Labels of its documents, of <c>human</c>, <c>machine</c> and <c>mixed</c>; none where nobody labelled them.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>Models that wrote in it, or kinds of them.</summary>
    public IReadOnlyList<string> Generators { get; init; } = [];

    /// <summary>Languages as ISO 639-1 codes.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Its files; one at least.</summary>
    public required IReadOnlyList<CorpusFile> Files { get; init; }

    /// <summary>Whether it says how records become documents, so that <see cref="CorpusConverter"/> can make them.</summary>
    public bool CanConvert => Files.All(file => file.Texts.Count > 0);

    /// <summary>Bytes of all files, exact or about; null where not even that is known of each.</summary>
    public long? Bytes
    {
        get
        {
            var sum = 0L;
            foreach (var file in Files)
            {
                if ((file.Bytes ?? file.AboutBytes) is not { } bytes) return null;

                sum += bytes;
            }

            return sum;
        }
    }

    /// <summary>Reads a manifest.</summary>
    /// <exception cref="InputNotFoundException">There is no such file.</exception>
    /// <exception cref="DataException">It is no manifest; says which member is wrong, and how.</exception>
    public static CorpusManifest Load(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return CorpusManifestReader.Read(path);
    }
}
