
using Provenance.Text.Tokens;

namespace Provenance.Training.Fitting;

/// <summary>A labelled training document: canonical text, tokens and labels.</summary>
internal sealed class TrainingDocument
{
    /// <summary>The data set: the file's name without its endings.</summary>
    internal required string Set { get; init; }

    internal required Origin Label { get; init; }
    internal required string Generator { get; init; }
    internal required string Family { get; init; }
    internal required string Domain { get; init; }
    internal required string Attack { get; init; }
    internal required string Language { get; init; }

    /// <summary>The key shared by every version of one source text; the document's own id where the data has none.</summary>
    internal required string Pair { get; init; }

    /// <summary>A digest of the canonical text, which identifies the same text in two data sets.</summary>
    internal required ulong Digest { get; init; }

    internal required int Words { get; init; }
    internal required byte[] Text { get; init; }
    internal required uint[] Hashes { get; init; }
    internal required uint[] Suffixes { get; init; }
    internal required int[] Starts { get; init; }
    internal required ushort[] Lengths { get; init; }
    internal required TokenKind[] Kinds { get; init; }

    internal int Tokens => Hashes.Length;

    internal TokenView View(int from, int to) => new TokenView(Text, Hashes, Suffixes, Starts, Lengths, Kinds).Slice(from, to);
}
