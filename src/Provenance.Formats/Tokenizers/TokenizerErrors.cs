using System.Globalization;

namespace Provenance.Formats.Tokenizers;

/// <summary>All errors of this folder; each names the file and the part that cannot be used.</summary>
internal static class TokenizerErrors
{
    internal static DataException NotJson(string path, Exception cause) => new($"{path}: this tokenizer file is not JSON: {cause.Message}", cause);

    internal static DataException Unusable(string path, string member, string what) => new($"{path}: {member}: {what}");

    /// <summary>The file uses a known feature that cannot be reproduced token by token.</summary>
    internal static DataException NotSupported(string path, string member, string what) => Unusable(path, member, $"{what} is not supported, because its tokens could not be reproduced exactly");

    internal static DataException TooLarge(string path, long bytes, long most) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{path}: {bytes:N0} bytes are more than a tokenizer file may have, {most:N0}"));

    internal static DataException NoModel(string path, Exception cause) => new($"{path}: not a tokenizer.json, tiktoken file or SentencePiece model, or truncated: {cause.Message}", cause);

    internal static DataException Broken(string path, Exception cause) => new($"{path}: this tokenizer file cannot be used: {cause.Message}", cause);

    internal static DataException Failed(string name, Exception cause) => new($"{name}: this tokenizer failed on a text: {cause.Message}", cause);

    internal static DataException Slow(string name, string pattern) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{name}: the pattern {pattern} took longer than {PatternSplit.Patience.TotalSeconds:0} s to find its next match in a text"));

    internal static InputNotFoundException NoTokenizer(string asked, string hint) =>
        new($"{asked}: no tokenizer file or encoding has this name; encodings are {hint}");
}
