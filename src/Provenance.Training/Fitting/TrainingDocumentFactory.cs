
using Provenance.Text.Canonical;
using Provenance.Text.Identification;
using Provenance.Text.Tokens;

namespace Provenance.Training.Fitting;

/// <summary>Normalises and tokenises training documents; owns its buffers.</summary>
internal sealed class TrainingDocumentFactory
{
    /// <summary>Maximum number of tokens that are kept of a document: windows are cut from them.</summary>
    private const int MaxTokens = 4000;

    private readonly Normalizer _normalizer = new();
    private readonly TokenBuffer _tokens = new();

    internal TrainingDocument Create(ReadOnlySpan<byte> utf8, in TrainingLabels labels)
    {
        var text = _normalizer.Normalize(utf8);
        Tokenizer.Split(text, _normalizer.PaddedOutput, _tokens);
        var count = Math.Min(_tokens.Count, MaxTokens);
        var end = count == 0 ? 0 : _tokens.Starts[count - 1] + _tokens.Lengths[count - 1];
        return new TrainingDocument
        {
            Set = labels.Set,
            Label = labels.Label,
            Generator = labels.Generator,
            Family = labels.Family,
            Domain = labels.Domain,
            Attack = labels.Attack,
            Language = labels.Language ?? Languages.Codes[LanguageIdentifier.Identify(new TokenView(text, _tokens))],
            Pair = labels.Pair,
            Digest = DigestOf(_tokens),
            Words = (int)((long)_tokens.Words * count / Math.Max(1, _tokens.Count)),
            Text = text[..end].ToArray(),
            Hashes = _tokens.Hashes[..count],
            Suffixes = _tokens.Suffixes[..count],
            Starts = _tokens.Starts[..count],
            Lengths = _tokens.Lengths[..count],
            Kinds = _tokens.Kinds[..count],
        };
    }

    private static ulong DigestOf(TokenBuffer tokens)
    {
        var digest = 0UL;
        for (var i = 0; i < tokens.Count; i++) digest = Hashing.Mix(digest, tokens.Hashes[i]);
        return digest;
    }
}
