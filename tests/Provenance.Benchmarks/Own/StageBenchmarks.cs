using BenchmarkDotNet.Attributes;
using Provenance.Features;
using Provenance.Text;

namespace Provenance.Benchmarks.Own;

/// <summary>Each stage of scoring one document, by its length in words; nothing may be allocated.</summary>
[MemoryDiagnoser]
public class StageBenchmarks
{
    private readonly Normalizer _normalizer = new();
    private readonly TokenBuffer _tokens = new();
    private readonly WordNgrams _words = new();
    private readonly RepetitionFeatures _repetition = new();
    private readonly float[] _row = new float[64];
    private byte[] _text = [];
    private uint[] _ngrams = [];
    private ushort[] _ranks = [];

    /// <summary>Words of the document.</summary>
    [Params(50, 300, 5000)]
    public int Words { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _text = SyntheticText.Words(Words, seed: 1);
        Tokenizer.Split(_normalizer.Normalize(_text), _normalizer.PaddedOutput, _tokens);
        _ngrams = new uint[_tokens.Count * _words.MostPerToken];
        _ranks = new ushort[_tokens.Count];
    }

    [Benchmark]
    public int Normalize() => _normalizer.Normalize(_text).Length;

    [Benchmark]
    public int Tokenize()
    {
        Tokenizer.Split(_normalizer.PaddedOutput[..^Normalizer.Padding], _normalizer.PaddedOutput, _tokens);
        return _tokens.Count;
    }

    [Benchmark]
    public byte Language() => LanguageIdentifier.Identify(View);

    [Benchmark]
    public int WordNgrams() => _words.Write(View, _ranks, _ngrams);

    [Benchmark]
    public float Repetition()
    {
        _repetition.Write(View, _ranks, _row.AsSpan(0, _repetition.Names.Length));
        return _row[0];
    }

    private TokenView View => new(_normalizer.PaddedOutput[..^Normalizer.Padding], _tokens);
}
