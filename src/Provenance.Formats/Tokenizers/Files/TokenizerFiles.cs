using System.Buffers.Text;
using Google.Protobuf;
using Microsoft.ML.Tokenizers;
using Provenance.Documents.Errors;
using Provenance.Formats.Tokenizers.Json;
using Provenance.Formats.Tokenizers.SentencePiece;

namespace Provenance.Formats.Tokenizers.Files;

/// <summary>Recognises the kind of a tokenizer file by its bytes, and reads it.</summary>
internal static class TokenizerFiles
{
    internal static TextTokenizer Read(string path)
    {
        var bytes = DocumentErrors.OnRead(path, () =>
        {
            using var file = File.OpenRead(path);
            if (file.Length > TokenizerLimits.MaxBytes) throw TokenizerErrors.TooLarge(path, file.Length, TokenizerLimits.MaxBytes);

            var content = new byte[file.Length];
            file.ReadExactly(content);
            return content;
        });
        var name = $"{Path.GetFileName(path)} {Digest.Compute(bytes)}";
        try
        {
            return First(bytes) is (byte)'{' ? JsonTokenizer.Read(path, name, bytes)
                : IsRanks(bytes) ? RankFile.Read(path, name, bytes)
                : SentencePieceFile.Read(path, name, bytes);
        }
        catch (InvalidProtocolBufferException e)
        {
            throw TokenizerErrors.NoModel(path, e);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or IndexOutOfRangeException or KeyNotFoundException or FormatException or NullReferenceException or OverflowException)
        {
            throw TokenizerErrors.Broken(path, e);
        }
    }

    /// <summary>Returns an encoding of OpenAI whose vocabulary is included in ML.NET.</summary>
    internal static TextTokenizer Shipped(string encoding)
    {
        var tokenizer = encoding == Encodings.Gpt2 ? TiktokenTokenizer.CreateForModel(encoding) : TiktokenTokenizer.CreateForEncoding(encoding);
        return new TextTokenizer
        {
            Name = encoding,
            Size = 1 + tokenizer.SpecialTokens!.Values.Max(),
            Model = new TiktokenModel(tokenizer),
            Steps = [new EncodingSplit(encoding)],
        };
    }

    private static byte? First(ReadOnlySpan<byte> bytes)
    {
        var text = bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        var at = text.IndexOfAnyExcept(" \t\r\n"u8);
        return at < 0 ? null : text[at];
    }

    /// <summary>True if a file starts like tiktoken's: base64, a space and a number.</summary>
    private static bool IsRanks(ReadOnlySpan<byte> bytes)
    {
        var line = bytes[..Math.Min(bytes.Length, 2 * TokenizerLimits.MaxTokenLength)];
        line = line.IndexOfAny((byte)'\r', (byte)'\n') is >= 0 and var end ? line[..end] : line;
        var space = line.IndexOf((byte)' ');
        return space > 0 && Base64.IsValid(line[..space]) && line[(space + 1)..].IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0 && space + 1 < line.Length;
    }
}
