
using Provenance.Text.Tokens;

namespace Provenance.Detection.Features;

/// <summary>Frequency of each punctuation mark per hundred tokens, after normalisation has unified variants.</summary>
internal sealed class PunctuationFeatures : IFeatureFamily
{
    private static readonly string[] NameTable =
    [
        "mark.comma", "mark.stop", "mark.semicolon", "mark.colon", "mark.dash", "mark.quote", "mark.apostrophe", "mark.bracket",
        "mark.question", "mark.exclamation", "mark.run", "mark.slash", "mark.other", "number", "symbol",
    ];

    private static readonly byte[] SlotOf = BuildSlots();

    private readonly MarkPositions _marks = new();

    /// <inheritdoc/>
    public string Version => "punctuation-1";

    /// <inheritdoc/>
    public ReadOnlySpan<string> Names => NameTable;

    /// <inheritdoc/>
    public void Write(in TokenView view, ReadOnlySpan<ushort> ranks, Span<float> output)
    {
        output.Clear();
        if (view.Count == 0) return;
        var share = 100f / view.Count;
        foreach (var i in _marks.Find(view))
        {
            switch (view.Kinds[i])
            {
                case TokenKind.Punctuation:
                    output[SlotOf[view.FirstByte(i)]] += share;
                    if (view.Lengths[i] > 1) output[10] += share;
                    break;
                case TokenKind.Number:
                    output[13] += share;
                    break;
                case TokenKind.Symbol:
                    output[14] += share;
                    break;
                default:
                    break;
            }
        }
    }

    private static byte[] BuildSlots()
    {
        var slots = new byte[256];
        for (var c = 0; c < 256; c++)
        {
            slots[c] = (char)c switch
            {
                ',' => 0,
                '.' => 1,
                ';' => 2,
                ':' => 3,
                '-' => 4,
                '"' => 5,
                '\'' => 6,
                '(' or ')' or '[' or ']' or '{' or '}' => 7,
                '?' => 8,
                '!' => 9,
                '/' or '\\' => 11,
                _ => 12,
            };
        }

        return slots;
    }
}
