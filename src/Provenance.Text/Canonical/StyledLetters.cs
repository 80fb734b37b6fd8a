using System.Buffers;
using System.Text;

namespace Provenance.Text.Canonical;

/// <summary>
/// Writes letters and digits that Unicode decomposes to ASCII ones as ASCII: mathematical, circled, squared, full width, superscript, small
/// capitals, ligatures. Runs of styled letters are counted as look-alikes; ligatures, Roman numerals, variables are typography, and raised letters after a word stay.
/// </summary>
internal static class StyledLetters
{
    /// <summary>Minimum length of a run of styled letters that counts: shorter ones are the variables of formulas.</summary>
    private const int MinRun = 3;

    /// <summary>The first bytes of all but phonetic letters.</summary>
    private static readonly SearchValues<byte> FirstBytes = SearchValues.Create([0xE1, 0xE2, 0xEA, 0xEF, 0xF0]);

    /// <summary>The first bytes with those of phonetic letters, U+0240 to U+02FF, which are letters of a style only beside others of it.</summary>
    private static readonly SearchValues<byte> WithPhonetic = SearchValues.Create([0xC9, 0xCA, 0xCB, 0xE1, 0xE2, 0xEA, 0xEF, 0xF0]);

    /// <summary>Letters of single code points: the letter-like symbols of U+2100, small capitals, superscripts; code points of UnicodeData 15.</summary>
    private const string Singles =
        "ℂCℊgℋHℌHℍHℎhℐIℑIℒLℓlℕNℙPℚQℛRℜRℝRℤZℨZKKℬBℭCℯeℰEℱFℳMℴoⅅDⅆdⅇeⅈiⅉj"
        + "ᴀAʙBᴄCᴅDᴇEꜰFɢGʜHɪIᴊJᴋKʟLᴍMɴNᴏOᴘPꞯQʀRꜱSᴛTᴜUᴠVᴡWʏYᴢZ"
        + "ᴬAᴮBᴰDᴱEᴳGᴴHᴵIᴶJᴷKᴸLᴹMᴺNᴼOᴾPᴿRᵀTᵁUᵂWᵃaᵇbᵈdᵉeᵍgᵏkᵐmᵒoᵖpᵗtᵘuᵛvᶜcᶠfᶻzⁱiⁿnʰhʲjʳrʷwʸyˡlˢsˣx"
        + "ₐaₑeₒoₓxₕhₖkₗlₘmₙnₚpₛsₜtᵢiᵣrᵤuᵥvⱼjⱽV";

    /// <summary>Ligatures and Roman numerals, which print has always had.</summary>
    private static readonly Dictionary<int, byte[]> Sequences = [];

    private static readonly Dictionary<int, int> Letters = Build();

    static StyledLetters()
    {
        AddSequences(0xFB00, "ff fi fl ffi ffl st st");
        AddSequences(0x2160, "I II III IV V VI VII VIII IX X XI XII L C D M");
        AddSequences(0x2170, "i ii iii iv v vi vii viii ix x xi xii l c d m");
    }

    /// <summary>Writes all of them as ASCII.</summary>
    /// <returns>False if there are none; then <paramref name="to"/> is not to be used.</returns>
    internal static bool Fold(ReadOnlySpan<byte> text, Rewrite to, ref AnomalyCounts anomalies)
    {
        var copied = 0;
        var (run, runEnd) = (0, -1);
        var firstBytes = HasSmallCapitals(text) ? WithPhonetic : FirstBytes;
        Span<byte> letter = stackalloc byte[1];
        for (var i = 0; i < text.Length;)
        {
            var skip = text[i..].IndexOfAny(firstBytes);
            if (skip < 0) break;
            i += skip;
            if (!MayBeStyled(text[i..]) || Rune.DecodeFromUtf8(text[i..], out var rune, out var size) != OperationStatus.Done)
            {
                i++;
                continue;
            }

            if (Sequences.TryGetValue(rune.Value, out var sequence))
            {
                to.Copy(text, copied, i);
                to.Replace(i, i + size, sequence);
                copied = i + size;
                anomalies[Anomaly.Ligature]++;
            }
            else if (Letters.TryGetValue(rune.Value, out var plain) && !IsFlag(text, i, rune.Value) && (i == runEnd || !IsRaisedAfterWord(text, i, rune.Value)))
            {
                run = i == runEnd ? run + 1 : 1;
                if (rune.Value is >= 0xFF10 and <= 0xFF5E || run > MinRun) anomalies[Anomaly.Homoglyph]++;
                else if (run == MinRun) anomalies[Anomaly.Homoglyph] += MinRun;
                // the selector that makes an emoji of it goes with it
                if (text[(i + size)..].StartsWith("\uFE0F"u8)) size += 3;
                to.Copy(text, copied, i);
                letter[0] = (byte)plain;
                to.Replace(i, i + size, letter);
                copied = runEnd = i + size;
            }

            i += size;
        }

        to.Copy(text, copied, text.Length);
        return copied > 0;
    }

    private static bool HasSmallCapitals(ReadOnlySpan<byte> text)
    {
        var found = 0;
        for (int i = 0, at; found < MinRun && (at = text[i..].IndexOf((byte)0xE1)) >= 0; i += at + 1) found += i + at + 1 < text.Length && text[i + at + 1] is >= 0xB4 and <= 0xB6 ? 1 : 0;
        return found == MinRun;
    }

    private static bool MayBeStyled(ReadOnlySpan<byte> text) => text.Length > 2 && text[0] switch
    {
        0xE1 => text[1] is >= 0xB4 and <= 0xB6,
        0xE2 => text[1] is 0x81 or 0x82 or 0x84 or 0x85 or 0x92 or 0x93 or 0xB1,
        0xEA => text[1] is 0x9C or 0x9E,
        0xEF => text[1] == 0xAC || (text[1] == 0xBC ? text[2] is (>= 0x90 and <= 0x99) or >= 0xA1 : text[1] == 0xBD && text[2] <= 0x9A),
        0xF0 => text[1] is 0x9D or 0x9F,
        _ => true,
    };

    /// <summary>True for a regional indicator beside another one: two of them are a flag.</summary>
    private static bool IsFlag(ReadOnlySpan<byte> text, int i, int point) =>
        IsRegional(point)
        && ((Rune.DecodeFromUtf8(text[(i + 4)..], out var next, out _) == OperationStatus.Done && IsRegional(next.Value))
            || (Rune.DecodeLastFromUtf8(text[..i], out var last, out _) == OperationStatus.Done && IsRegional(last.Value)));

    private static bool IsRegional(int point) => point is >= 0x1F1E6 and <= 0x1F1FF;

    /// <summary>True for raised letters after a word or number, "1st" and "m.": people write so.</summary>
    private static bool IsRaisedAfterWord(ReadOnlySpan<byte> text, int i, int point) =>
        IsRaised(point) && Rune.DecodeLastFromUtf8(text[..i], out var last, out _) == OperationStatus.Done && Rune.IsLetterOrDigit(last);

    private static bool IsRaised(int point) => point is (>= 0x02B0 and <= 0x02FF) or (>= 0x1D2C and <= 0x1DBF) or (>= 0x2071 and <= 0x209C) or 0x2C7C or 0x2C7D;

    private static void AddSequences(int first, string texts)
    {
        foreach (var text in texts.Split(' ')) Sequences.Add(first++, Encoding.ASCII.GetBytes(text));
    }

    private static Dictionary<int, int> Build()
    {
        var letters = new Dictionary<int, int>(1400);
        var styled = 0;
        foreach (var rune in Singles.EnumerateRunes())
        {
            if (styled != 0) letters.TryAdd(styled, rune.Value);
            styled = styled != 0 ? 0 : rune.Value;
        }

        // thirteen alphabets of capitals and small letters, whose holes are in the letter-like symbols, and five of digits
        for (var i = 0; i < 13 * 52; i++) letters.TryAdd(0x1D400 + i, i % 52 < 26 ? 'A' + (i % 52) : 'a' + (i % 52) - 26);
        for (var i = 0; i < 50; i++) letters.TryAdd(0x1D7CE + i, '0' + (i % 10));
        for (var i = 0; i < 26; i++)
        {
            // circled, parenthesised, full width, squared, negative circled, negative squared, regional indicators
            foreach (var capitals in new[] { 0x24B6, 0xFF21, 0x1F110, 0x1F130, 0x1F150, 0x1F170, 0x1F1E6 }) letters.TryAdd(capitals + i, 'A' + i);
            foreach (var small in new[] { 0x249C, 0x24D0, 0xFF41 }) letters.TryAdd(small + i, 'a' + i);
        }

        for (var i = 0; i < 10; i++) letters.TryAdd(0xFF10 + i, '0' + i);
        return letters;
    }
}
