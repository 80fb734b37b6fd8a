namespace Provenance.Curation.Diversity;

/// <summary>The lexical diversity of one collection. NaN where there is too little text for a figure.</summary>
/// <param name="Documents">Documents with a word.</param>
/// <param name="Words">Words in them.</param>
/// <param name="Types">Distinct words.</param>
/// <param name="Mattr">Moving-average type-token ratio over 100 words, (0, 1]; of the sample.</param>
/// <param name="Mtld">In words; of the sample. Can rise while a model collapses.</param>
/// <param name="HdD">Expected type-token ratio of 42 words, (0, 1].</param>
/// <param name="YulesK">Less is more varied; human English has about 100.</param>
/// <param name="Distinct1">Distinct words over 50,000 of the sample.</param>
/// <param name="Distinct2">Distinct pairs over those of 50,000 words of the sample.</param>
/// <param name="Distinct3">Distinct triples, likewise.</param>
/// <param name="SelfBleu4">Likeness of 1,000 sampled documents to each other, (0, 1].</param>
/// <param name="CompressionRatio">Bytes of the sample over its bytes in gzip.</param>
/// <param name="ZipfTail">Exponent of the counts' power law.</param>
/// <param name="GiniSimpson">Chance that two words differ, [0, 1).</param>
public sealed record DiversityFigures(
    long Documents, long Words, int Types, double Mattr, double Mtld, double HdD, double YulesK, double Distinct1, double Distinct2,
    double Distinct3, double SelfBleu4, double CompressionRatio, double ZipfTail, double GiniSimpson);
