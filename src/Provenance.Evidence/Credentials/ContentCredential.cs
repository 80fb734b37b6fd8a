using Provenance.Documents.Evidence;

namespace Provenance.Evidence.Credentials;

/// <summary>What the active manifest of a store says, and how far it holds. Only assertions that the claim names with their right hash are heard.</summary>
internal sealed record ContentCredential
{
    /// <summary>What keeps the manifest from being read; null where it was read.</summary>
    internal string? Fault { get; init; }

    /// <summary>The software that made the claim, with its version; null where it does not say.</summary>
    internal string? Generator { get; init; }

    /// <summary>Terms of <see cref="DigitalSourceTypes"/>, in the order in which they are stated, each once.</summary>
    internal IReadOnlyList<string> SourceTypes { get; init; } = [];

    /// <summary>The origin that the terms and the disclosed models come to together.</summary>
    internal Origin Stated { get; init; }

    /// <summary>Actions, such as <c>c2pa.created</c>, each once.</summary>
    internal IReadOnlyList<string> Actions { get; init; } = [];

    /// <summary>Software that the actions name.</summary>
    internal IReadOnlyList<string> Agents { get; init; } = [];

    /// <summary>What is said of training and mining, such as <c>c2pa.ai_training notAllowed</c>.</summary>
    internal IReadOnlyList<string> Mining { get; init; } = [];

    /// <summary>Models that are disclosed, each with how far people were involved, such as <c>Test Model 4 fully_autonomous</c>.</summary>
    internal IReadOnlyList<string> Models { get; init; } = [];

    /// <summary>Labels of all assertions that the claim names.</summary>
    internal IReadOnlyList<string> Assertions { get; init; } = [];

    /// <summary>How many other works the claim says went into this one.</summary>
    internal int Ingredients { get; init; }

    /// <summary>The hash that binds the manifest to the text.</summary>
    internal HashCheck Text { get; init; }

    /// <summary>The hashes by which the claim names its assertions: the worst of them.</summary>
    internal HashCheck Links { get; init; }

    /// <summary>The signature.</summary>
    internal SignatureVerdict Signature { get; init; }

    /// <summary>What the credential speaks for: nothing where the text, the assertions or the signature contradict it, or there is no signature at all.</summary>
    internal Origin Says =>
        Fault is null
        && (Text is HashCheck.Match or HashCheck.NotStated)
        && Links is HashCheck.Match
        && Signature.Check is not (SignatureCheck.Missing or SignatureCheck.Malformed or SignatureCheck.Bad)
            ? Stated
            : Origin.Unknown;
}
