namespace Provenance.Curation;

/// <summary>The lexical diversity of one collection. NaN where there is too little text for a figure.</summary>
/// <param name="Documents">Documents with a word.</param>
/// <param name="Words">Words in them.</param>
/// <param name="Types">Distinct words.</param>
/// <param name="Distinct1">Distinct words over 50,000 of the sample.</param>
/// <param name="Distinct2">Distinct pairs over those of 50,000 words of the sample.</param>
/// <param name="Distinct3">Distinct triples, likewise.</param>
/// <param name="SelfBleu4">Likeness of 1,000 sampled documents to each other, (0, 1].</param>
/// <param name="CompressionRatio">Bytes of the sample over its bytes in gzip.</param>
public sealed record DiversityFigures(
    long Documents, long Words, int Types, double Distinct1, double Distinct2, double Distinct3, double SelfBleu4, double CompressionRatio);
