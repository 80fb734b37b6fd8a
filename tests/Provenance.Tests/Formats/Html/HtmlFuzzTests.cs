using System.Text;
using Provenance.Documents.Statistics;
using Provenance.Formats.Html;
using Xunit;

namespace Provenance.Tests.Formats.Html;

public class HtmlFuzzTests
{
    private const ulong Seed = 20261122;

    private const int Pages = 4000;

    private static readonly byte[][] Pieces =
    [
        .. new[]
        {
            "<", ">", "</", "<!--", "-->", "<![CDATA[", "]]>", "<!doctype html>", "&", "&#x", "&#99999999;", "&amp", "\"", "'", "=", "\0", "<table>", "</table>", "<tr>", "<td>", "<svg>", "</svg>",
            "<math>", "<template>", "</template>", "<select>", "<plaintext>", "<script>", "</script>", "<title>", "<textarea>", "<p>", "</p>", "<li>", "<a href=x>", "</a>", "<br>", "<pre>\n",
            "<script type=application/ld+json>{\"digitalSourceType\":[{\"@id\":", "<script type=application/c2pa>AAAA", "<meta name=date content=2020-02-30>", "<meta charset=utf-16>",
            "<meta charset=shift_jis>", "<div hidden>", "<html lang=", "\u200b\ufe0f",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF, 0xFE], [0xEF, 0xBB, 0xBF], [0xC3], [0xED, 0xA0, 0x80], [0x1B, 0x24, 0x42], [0x81],
    ];

    [Fact]
    public void Damaged_pages_are_read_without_an_exception_within_their_bounds_and_give_valid_text()
    {
        var random = new SplitMix64(Seed);
        var reader = new HtmlText();
        var templates = new PageTemplates(Seed).All();
        string?[] charsets = [null, null, "utf-8", "windows-1252", "gb18030", "iso-2022-jp", "euc-kr", "utf-16be", "no-such"];
        for (var i = 0; i < Pages; i++)
        {
            var page = Mutate(Encoding.UTF8.GetBytes(templates[random.NextInt(templates.Count)].Html), ref random);
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var read = reader.TryRead(page, charsets[random.NextInt(charsets.Length)], out var found);
            allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
            var about = $"page {i} of seed {Seed}";
            Assert.True(read == (found.Text.Length > 0), about);
            Assert.True(IsValid(found.Text) && IsValid(found.Title), about);
            Assert.True(reader.Steps <= (long)PageTree.MaxDepth * page.Length, about);
            Assert.True(allocated <= 200L * page.Length + 4 * 1024 * 1024, $"{about} took {allocated} bytes");
        }
    }

    private static byte[] Mutate(byte[] page, ref SplitMix64 random)
    {
        var bytes = new List<byte>(page);
        for (var changes = 1 + random.NextInt(20); changes > 0 && bytes.Count > 0; changes--)
        {
            var at = random.NextInt(bytes.Count);
            switch (random.NextInt(5))
            {
                case 0:
                    bytes[at] = (byte)random.NextInt(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(random.NextInt(100), bytes.Count - at));
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.NextInt(300), bytes.Count - at)));
                    break;
                case 3 when changes == 1:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                default:
                    var piece = Pieces[random.NextInt(Pieces.Length)];
                    for (var times = random.NextInt(10) == 0 ? random.NextInt(600) : 1; times > 0; times--) bytes.InsertRange(at, piece);

                    break;
            }
        }

        return [.. bytes];
    }

    private static bool IsValid(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return false;
            }
        }

        return true;
    }
}
