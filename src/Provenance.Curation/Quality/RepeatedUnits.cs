namespace Provenance.Curation.Quality;

/// <summary>Measures the share of a document's lines, or paragraphs, that repeat earlier ones.</summary>
internal sealed class RepeatedUnits
{
    private readonly DenseIds _ids = new();
    private int _units;
    private int _repeated;
    private long _characters;
    private long _repeatedCharacters;

    /// <summary>Share of repeated units; NaN where there are none.</summary>
    internal float Share => _units > 0 ? _repeated / (float)_units : float.NaN;

    /// <summary>Share of characters in repeated units.</summary>
    internal float CharacterShare => _characters > 0 ? _repeatedCharacters / (float)_characters : float.NaN;

    internal void Clear(int expected)
    {
        _ids.Clear(expected);
        (_units, _repeated, _characters, _repeatedCharacters) = (0, 0, 0, 0);
    }

    internal void Add(ulong hash, long characters)
    {
        var known = _ids.Count;
        var isRepeated = _ids.Add(hash) < known;
        _units++;
        _characters += characters;
        if (isRepeated)
        {
            _repeated++;
            _repeatedCharacters += characters;
        }
    }
}
