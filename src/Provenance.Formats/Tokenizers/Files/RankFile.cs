using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Microsoft.ML.Tokenizers;

namespace Provenance.Formats.Tokenizers.Files;

/// <summary>
/// Reads tiktoken's files: one token in base64 and its rank per line. They do not define how texts are split; the programs that use them do. A file whose name starts with
/// the name of an encoding is split like it, all others like <c>cl100k_base</c>, and the tokenizer's name says so.
/// </summary>
internal static class RankFile
{
    private const int ByteValues = 256;

    private static readonly (string Name, string Encoding)[] KnownNames =
    [
        (Encodings.O200kBase, Encodings.O200kBase), (Encodings.Cl100kBase, Encodings.Cl100kBase), (Encodings.Gpt2, Encodings.Gpt2), ("r50k_base", Encodings.Gpt2), ("p50k_base", Encodings.Gpt2),
    ];

    internal static TextTokenizer Read(string path, string name, byte[] bytes)
    {
        using var checkedLines = new MemoryStream(bytes.Length);
        var greatest = Check(path, bytes, checkedLines);
        var encoding = Array.Find(KnownNames, known => Path.GetFileName(path).StartsWith(known.Name, StringComparison.Ordinal)).Encoding ?? Encodings.Cl100kBase;
        checkedLines.Position = 0;
        return new TextTokenizer
        {
            Name = $"{name} split as {encoding}",
            Size = 1 + greatest,
            Model = new TiktokenModel(TiktokenTokenizer.Create(checkedLines, preTokenizer: null, normalizer: null)),
            Steps = [new EncodingSplit(encoding)],
        };
    }

    /// <summary>Checks all lines before ML.NET reads them, because it never returns after an empty one.</summary>
    /// <returns>The maximum rank.</returns>
    private static int Check(string path, byte[] bytes, MemoryStream to)
    {
        var tokens = new HashSet<string>(StringComparer.Ordinal);
        var ranks = new HashSet<int>();
        var single = new bool[ByteValues];
        var (line, greatest) = (0L, 0);
        var decoded = new byte[TokenizerLimits.MaxTokenLength];
        foreach (var range in bytes.AsSpan().Split((byte)'\n'))
        {
            line++;
            ReadOnlySpan<byte> content = bytes.AsSpan(range).TrimEnd((byte)'\r');
            if (content.IsEmpty) continue;

            var space = content.IndexOf((byte)' ');
            if (space <= 0 || Base64.DecodeFromUtf8(content[..space], decoded, out _, out var length) != OperationStatus.Done || length == 0)
            {
                throw new DataException(path, line, $"is not a token in base64 of at most {TokenizerLimits.MaxTokenLength} bytes, a space and a rank");
            }

            if (!int.TryParse(content[(space + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var rank) || rank > TokenizerLimits.MaxId)
            {
                throw new DataException(path, line, $"'{Encoding.UTF8.GetString(content[(space + 1)..])}' is no rank from 0 to {TokenizerLimits.MaxId}");
            }

            if (!tokens.Add(Convert.ToHexString(decoded.AsSpan(0, length))) || !ranks.Add(rank))
            {
                throw new DataException(path, line, "has a token or a rank that stands on an earlier line");
            }

            to.Write(content);
            to.WriteByte((byte)'\n');
            greatest = Math.Max(greatest, rank);
            single[decoded[0]] |= length == 1;
        }

        var missing = Array.IndexOf(single, false);
        return missing < 0 ? greatest : throw TokenizerErrors.Unusable(path, "ranks", string.Create(CultureInfo.InvariantCulture, $"the byte 0x{missing:X2} is no token, so that not every text can be encoded"));
    }
}
