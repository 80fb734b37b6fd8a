namespace Provenance.Curation;

/// <summary>The lexical diversity of one collection. Figures are NaN where there is too little text.</summary>
/// <param name="Documents">Number of documents with a word.</param>
/// <param name="Words">Number of words in them.</param>
/// <param name="Types">Number of distinct words.</param>
/// <param name="Distinct1">Share of distinct words in 50,000 words of the sample.</param>
/// <param name="Distinct2">Share of distinct pairs in 50,000 words of the sample.</param>
/// <param name="Distinct3">Share of distinct triples in 50,000 words of the sample.</param>
/// <param name="SelfBleu4">Self-BLEU-4: similarity of 1,000 sampled documents to each other, (0, 1].</param>
/// <param name="CompressionRatio">Bytes of the sample divided by its bytes in gzip.</param>
public sealed record DiversityFigures(
    long Documents, long Words, int Types, double Distinct1, double Distinct2, double Distinct3, double SelfBleu4, double CompressionRatio);
