using System.Text;

namespace Provenance.Formats.Warc;

/// <summary>The requested media types.</summary>
internal sealed class MimeFilter(IReadOnlyList<string> names)
{
    private readonly (byte[] Name, bool IsPrefix)[] _names = [.. names.Select(name => (Encoding.UTF8.GetBytes(name.TrimEnd('*')), name.EndsWith("/*", StringComparison.Ordinal)))];

    internal bool Takes(MediaType type)
    {
        foreach (var (name, isPrefix) in _names)
        {
            if (isPrefix ? type.Essence.Length >= name.Length && Ascii.EqualsIgnoreCase(type.Essence[..name.Length], name) : type.Is(name))
            {
                return true;
            }
        }

        return false;
    }
}
