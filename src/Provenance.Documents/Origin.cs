namespace Provenance.Documents;

/// <summary>Who wrote a document.</summary>
public enum Origin
{
    /// <summary>Nothing is known of its origin.</summary>
    Unknown,

    /// <summary>Written by people; IPTC <c>digitalCreation</c>.</summary>
    Human,

    /// <summary>Written by a language model; IPTC <c>trainedAlgorithmicMedia</c>.</summary>
    Machine,

    /// <summary>Human text that a model revised or continued, or model text that people edited; IPTC <c>compositeWithTrainedAlgorithmicMedia</c>.</summary>
    Mixed,
}
