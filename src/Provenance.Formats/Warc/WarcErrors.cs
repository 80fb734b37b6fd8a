namespace Provenance.Formats.Warc;

/// <summary>All errors that this folder raises.</summary>
internal static class WarcErrors
{
    /// <summary>Checks options; throws if one is invalid.</summary>
    internal static void Check(WarcOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        foreach (var type in options.Types)
        {
            if (!WarcOptions.AllTypes.Contains(type))
            {
                throw new ArgumentException($"'{type}' is no type of record that can hold a text; these are: {string.Join(", ", WarcOptions.AllTypes)}");
            }
        }

        foreach (var mime in options.Mime)
        {
            if (!mime.Contains('/', StringComparison.Ordinal))
            {
                throw new ArgumentException($"'{mime}' is not a media type: write text/html, or text/* for all of a kind");
            }
        }

        ArgumentOutOfRangeException.ThrowIfNegative(options.MinWords, nameof(options));
    }
}
