using System.Text.RegularExpressions;

namespace Provenance.Formats.Watermarks.Tokenizers;

/// <summary>
/// A byte-pair tokenizer (Sennrich et al., ACL 2016) as a <c>tokenizer.json</c> describes it: over bytes, as GPT-2, OPT and Llama 3 have it, or over letters with bytes to fall
/// back on, as Llama 2 and Mistral do. Does not change, and is shared by threads.
/// </summary>
internal sealed class BytePairTokenizer
{
    /// <summary>Tokens and their numbers.</summary>
    internal required Dictionary<string, int> Vocabulary { get; init; }

    /// <summary>Which two tokens make which third one: by both numbers, the first in the high half, the pair's rank and what it makes.</summary>
    internal required Dictionary<ulong, (int Rank, int Token)> Merges { get; init; }

    /// <summary>Numbers of the tokens of single bytes; -1 where there is none.</summary>
    internal required int[] Bytes { get; init; }

    /// <summary>Whether it works on bytes.</summary>
    internal required bool OverBytes { get; init; }

    /// <summary>Cuts a text into pieces, which are encoded on their own, one after the other; none where texts are not cut.</summary>
    internal IReadOnlyList<Regex> Pieces { get; init; } = [];

    /// <summary>Whether a piece that is a token as a whole is taken as it is.</summary>
    internal bool WholePiecesFirst { get; init; }

    /// <summary>What stands before every text; null for nothing.</summary>
    internal string? Prefix { get; init; }

    /// <summary>What a space becomes; null for a space.</summary>
    internal string? Space { get; init; }

    /// <summary>Whether texts are normalised to NFC first.</summary>
    internal bool Nfc { get; init; }

    /// <summary>What letters become that it does not know; null where they are passed over.</summary>
    internal int? Unknown { get; init; }

    /// <summary>Tokens, special ones among them: what a watermark divides unless the user says otherwise.</summary>
    internal required int Size { get; init; }

    /// <summary>Reads a <c>tokenizer.json</c>.</summary>
    /// <exception cref="InputNotFoundException">There is no such file.</exception>
    /// <exception cref="DataException">It is none, or of a kind that is not supported.</exception>
    internal static BytePairTokenizer Load(string path) => TokenizerFile.Read(path);
}
