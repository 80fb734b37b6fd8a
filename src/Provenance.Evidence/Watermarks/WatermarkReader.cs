using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Provenance.Documents.Buffers;
using Provenance.Documents.Evidence;

namespace Provenance.Evidence.Watermarks;

/// <summary>Looks for watermarks in texts, with the user's tokenizer and keys; one per thread.</summary>
internal sealed class WatermarkReader : IEvidenceReader
{
    /// <summary>Maximum number of bytes inspected: a watermark shows within some hundred tokens, and memory stays bounded.</summary>
    internal const int MaxBytes = 1 << 20;

    private readonly TokenEncoding _encode;
    private readonly List<(WatermarkOptions Options, IWatermarkScorer Scorer)> _watermarks = [];
    private readonly List<int> _tokens = [];

    /// <param name="encode">Encodes text with the tokenizer of the model that may have written it; used by this reader alone.</param>
    /// <param name="vocabulary">The number of tokens of that tokenizer.</param>
    /// <param name="watermarks">The watermarks to look for.</param>
    internal WatermarkReader(TokenEncoding encode, int vocabulary, IReadOnlyList<WatermarkOptions> watermarks)
    {
        _encode = encode;
        foreach (var options in watermarks) _watermarks.Add((options, Scorer(options, options.Vocabulary ?? vocabulary)));
    }

    public void Read(ReadOnlySpan<byte> text, List<OriginEvidence> to)
    {
        Encode(Utf8Prefix.Cut(text, MaxBytes));
        foreach (var (options, scorer) in _watermarks)
        {
            var score = scorer.Score(CollectionsMarshal.AsSpan(_tokens));
            if (score.Tokens > 0 && score.PValue is var p && (p < options.ReportBelow || options.ReportBelow == 1))
            {
                to.Add(new OriginEvidence(EvidenceKinds.Watermark, options.Name)
                {
                    Says = p < WatermarkOptions.MachineBelow ? Origin.Machine : Origin.Unknown,
                    Detail = string.Create(CultureInfo.InvariantCulture, $"z = {score.Z:0.0} of {score.Tokens} tokens, p = {p:0.0e+0}, green share {score.GreenShare:0.00} where {options.Gamma:0.00##} is chance"),
                });
            }
        }
    }

    private static IWatermarkScorer Scorer(WatermarkOptions options, int vocabulary) => options.Scheme switch
    {
        WatermarkScheme.Kgw => new KgwScorer(options.Gamma, options.Key, vocabulary, options.Tokens),
        WatermarkScheme.SelfHash => new SelfHashScorer(options.Gamma, options.Key, vocabulary, options.Tokens),
        _ => new UnigramScorer(options.Gamma, options.Key, vocabulary, options.Tokens),
    };

    private void Encode(ReadOnlySpan<byte> text)
    {
        _tokens.Clear();
        var letters = ArrayPool<char>.Shared.Rent(text.Length);
        _encode(letters.AsSpan(0, Encoding.UTF8.GetChars(text, letters)), _tokens);
        ArrayPool<char>.Shared.Return(letters);
    }
}

/// <summary>Appends the ids of the tokens of a text.</summary>
internal delegate void TokenEncoding(ReadOnlySpan<char> text, List<int> tokens);
