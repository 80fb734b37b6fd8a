using Provenance.Text.Identification;

namespace Provenance.Detection.Calibrations;

/// <summary>A detector's calibration to one collection: p-values from documents of that collection, by language. Immutable.</summary>
internal sealed class CollectionCalibration
{
    private readonly LanguageCalibration?[] _languages;

    /// <param name="edges">Words at which each length after the first starts.</param>
    /// <param name="languages">One for each of <see cref="Languages"/>; null where the collection had too few documents.</param>
    /// <param name="manifest">The base, the inputs and the counts, as JSON.</param>
    internal CollectionCalibration(int[] edges, LanguageCalibration?[] languages, string manifest) => (Edges, _languages, Manifest) = (edges, languages, manifest);

    internal int[] Edges { get; }

    internal string Manifest { get; }

    /// <summary>The languages that have a calibration, by their index in <see cref="Languages"/>, ascending.</summary>
    internal IEnumerable<(byte Language, LanguageCalibration Calibration)> Calibrated
    {
        get
        {
            for (var language = 0; language < _languages.Length; language++)
            {
                if (_languages[language] is { } calibration) yield return ((byte)language, calibration);
            }
        }
    }

    /// <summary>Returns the calibration of a language; null where there is none.</summary>
    internal LanguageCalibration? Find(byte language) => _languages[language];
}
