namespace Provenance.Detection.Scoring;

/// <summary>One document in a <see cref="ScanBlock"/>; id and first words are in the block's names.</summary>
internal readonly record struct ScannedRow(
    long Line, ulong IdHash, int NameStart, int IdLength, int PreviewLength, Verdict Verdict, byte Language, int Words, double Probability, double Resemblance, double Score, double PValue, Origin Origin);
