using Provenance.Documents.Evidence;

namespace Provenance.Evidence.Credentials;

/// <summary>The content of a store's active manifest, and the results of its checks. Only assertions that the claim references with the right hash are used.</summary>
internal sealed record ContentCredential
{
    /// <summary>The reason why the manifest cannot be read; null if it was read.</summary>
    internal string? Fault { get; init; }

    /// <summary>The software that made the claim, with its version; null if not stated.</summary>
    internal string? Generator { get; init; }

    /// <summary>Terms of <see cref="DigitalSourceTypes"/>, in the order stated, without duplicates.</summary>
    internal IReadOnlyList<string> SourceTypes { get; init; } = [];

    /// <summary>The origin that the terms and the disclosed models indicate together.</summary>
    internal Origin Stated { get; init; }

    /// <summary>Actions, such as <c>c2pa.created</c>, without duplicates.</summary>
    internal IReadOnlyList<string> Actions { get; init; } = [];

    /// <summary>Software that the actions name.</summary>
    internal IReadOnlyList<string> Agents { get; init; } = [];

    /// <summary>Statements about training and mining, such as <c>c2pa.ai_training notAllowed</c>.</summary>
    internal IReadOnlyList<string> Mining { get; init; } = [];

    /// <summary>Disclosed models, each with the extent of human involvement, such as <c>Test Model 4 fully_autonomous</c>.</summary>
    internal IReadOnlyList<string> Models { get; init; } = [];

    /// <summary>Labels of all assertions that the claim names.</summary>
    internal IReadOnlyList<string> Assertions { get; init; } = [];

    /// <summary>Number of other works that the claim names as ingredients.</summary>
    internal int Ingredients { get; init; }

    /// <summary>The check of the hash that binds the manifest to the text.</summary>
    internal HashCheck Text { get; init; }

    /// <summary>The worst check among the hashes by which the claim references its assertions.</summary>
    internal HashCheck Links { get; init; }

    /// <summary>The check of the signature.</summary>
    internal SignatureVerdict Signature { get; init; }

    /// <summary>The origin that the credential indicates; unknown if the text, the assertions or the signature contradict it, or if there is no signature.</summary>
    internal Origin Says =>
        Fault is null
        && (Text is HashCheck.Match or HashCheck.NotStated)
        && Links is HashCheck.Match
        && Signature.Check is not (SignatureCheck.Missing or SignatureCheck.Malformed or SignatureCheck.Bad)
            ? Stated
            : Origin.Unknown;
}
