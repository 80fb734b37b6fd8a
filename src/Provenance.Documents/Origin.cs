namespace Provenance.Documents;

/// <summary>The origin of a document: human, machine or both.</summary>
public enum Origin
{
    /// <summary>The origin is not known.</summary>
    Unknown,

    /// <summary>Written by people; IPTC <c>digitalCreation</c>.</summary>
    Human,

    /// <summary>Written by a language model; IPTC <c>trainedAlgorithmicMedia</c>.</summary>
    Machine,

    /// <summary>Human text revised or continued by a model, or model text edited by people; IPTC <c>compositeWithTrainedAlgorithmicMedia</c>.</summary>
    Mixed,
}
