namespace Provenance.Formats.Corpora;

/// <summary>
/// The description of a public data set: the addresses of its files, its licence, and the rules by which its records become labelled documents. Manifests of well-known data sets are the files
/// <c>corpora/*.json</c>; <c>corpora/README.md</c> documents their members.
/// </summary>
public sealed record CorpusManifest
{
    /// <summary>A short name of letters, digits, dots and hyphens, used for files on disk.</summary>
    public required string Name { get; init; }

    /// <summary>Its full name.</summary>
    public required string Title { get; init; }

    /// <summary>Its content, in a sentence or two.</summary>
    public required string About { get; init; }

    /// <summary>The publisher's page.</summary>
    public required Uri Page { get; init; }

    /// <summary>An SPDX expression if there is one, otherwise the licence's own words; <c>unstated</c> if its publisher names none.</summary>
    public required string Licence { get; init; }

    /// <summary>The labels of its documents, from <c>human</c>, <c>machine</c> and <c>mixed</c>; empty if it is not labelled.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>The models that wrote some of it, or their families.</summary>
    public IReadOnlyList<string> Generators { get; init; } = [];

    /// <summary>Languages as ISO 639-1 codes.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Its files, at least one.</summary>
    public required IReadOnlyList<CorpusFile> Files { get; init; }

    /// <summary>True if it has rules for documents, so that <see cref="CorpusConverter"/> can convert it.</summary>
    public bool CanConvert => Files.All(file => file.Texts.Count > 0);

    /// <summary>Total size of all files in bytes, exact or approximate; null if the size of one is unknown.</summary>
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
    /// <param name="path">Path of the file.</param>
    /// <returns>The manifest.</returns>
    /// <exception cref="InputNotFoundException">The file does not exist.</exception>
    /// <exception cref="DataException">The file is not a valid manifest; the message names the member and its fault.</exception>
    public static CorpusManifest Load(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return CorpusManifestReader.Read(path);
    }
}
