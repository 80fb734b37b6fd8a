using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Provenance.Documents.Records;
using Provenance.Text.Identification;

namespace Provenance.Curation.Pool;

/// <summary>Reads assessments, as <c>scan</c> writes them, from fields of JSON lines.</summary>
/// <param name="first">The number of parser fields before these.</param>
internal sealed class AssessmentFields(int first)
{
    private const string Scheme = "sha256:";
    private const int DigestLength = 32;

    private static readonly string[] Names = ["detector", "text_digest", "resemblance", "p_value", "probability", "language", "words"];
    private static readonly Dictionary<string, short> Codes = Enumerate();

    /// <summary>Returns the paths of the fields, in the parser's order.</summary>
    /// <param name="parent">The enclosing object, with a dot; empty for the line itself.</param>
    internal static IEnumerable<string> Paths(string parent = "") => Names.Select(name => parent + name);

    /// <summary>Returns true if there is an assessment.</summary>
    internal bool Any(in DocumentView view) => view.Field(first) is [(byte)'"', ..];

    /// <summary>Returns true if the assessment is by the given detector.</summary>
    /// <param name="view">The line.</param>
    /// <param name="digest">The detector's digest as a JSON string, with its quotes.</param>
    internal bool IsBy(in DocumentView view, ReadOnlySpan<byte> digest) => view.Field(first).SequenceEqual(digest);

    /// <summary>Returns the detector's digest; empty where there is none.</summary>
    internal string Detector(in DocumentView view) => view.String(first) ?? "";

    /// <summary>Reads the assessment without its detector.</summary>
    /// <returns>The fault of the assessment; null where there is none.</returns>
    internal string? Read(in DocumentView view, out KnownAssessment assessment)
    {
        assessment = default;
        if (!TryDigest(view.Field(first + 1), out var text))
        {
            return Wrong(view, 1, $"the first {DigestLength} hexadecimal digits of the SHA-256 of its text");
        }

        Span<float> numbers = stackalloc float[3];
        for (var i = 0; i < numbers.Length; i++)
        {
            var json = view.Field(first + 2 + i);
            numbers[i] = float.NaN;
            if (!json.SequenceEqual("null"u8) && !(float.TryParse(json, NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[i]) && float.IsFinite(numbers[i])))
            {
                return Wrong(view, 2 + i, "a number");
            }
        }

        var language = view.String(first + 5) is { } code ? Codes.GetValueOrDefault(code, (short)-1) : (short)-1;
        if (!Utf8Parser.TryParse(view.Field(first + 6), out int words, out var length) || length != view.Field(first + 6).Length || words < 0)
        {
            return Wrong(view, 6, "a number of words");
        }

        assessment = new KnownAssessment(text, numbers[0], numbers[1], numbers[2], words, language, 0);
        return null;
    }

    /// <summary>Returns a digest as a JSON string, for comparison with those of lines.</summary>
    internal static byte[] Quoted(string digest) => Encoding.UTF8.GetBytes($"\"{digest}\"");

    private string Wrong(in DocumentView view, int field, string expected) => view.Field(first + field) is { IsEmpty: false } json
        ? $"{Names[field]} holds {Encoding.UTF8.GetString(json[..Math.Min(json.Length, 40)])}, not {expected}"
        : $"there is no {Names[field]}; an older version wrote this assessment, or another tool: scan again";

    private static bool TryDigest(ReadOnlySpan<byte> json, out UInt128 digest)
    {
        digest = default;
        if (json.Length != Scheme.Length + DigestLength + 2 || !json[1..].StartsWith("sha256:"u8)) return false;

        var digits = json.Slice(1 + Scheme.Length, DigestLength);
        if (!Utf8Parser.TryParse(digits[..16], out ulong upper, out var one, 'x') || one != 16 || !Utf8Parser.TryParse(digits[16..], out ulong lower, out var two, 'x') || two != 16)
        {
            return false;
        }

        digest = new UInt128(upper, lower);
        return true;
    }

    private static Dictionary<string, short> Enumerate()
    {
        var codes = new Dictionary<string, short>(StringComparer.Ordinal);
        for (short i = 0; i < Languages.Codes.Length; i++) codes.Add(Languages.Codes[i], i);

        return codes;
    }
}
