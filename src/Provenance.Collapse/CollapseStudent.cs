namespace Provenance.Collapse;

/// <summary>The kind of language model that is trained generation after generation.</summary>
public enum CollapseStudent
{
    /// <summary>Interpolated Kneser-Ney n-grams: counts, trained in a second, independent of the order of documents.</summary>
    KneserNey,

    /// <summary>A feed-forward network of 400,000 weights, trained by gradient descent in the order of the documents; knows the 4,000 most frequent words.</summary>
    Neural,
}
