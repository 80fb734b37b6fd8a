namespace Provenance.Evidence.Credentials;

/// <summary>The content to which a manifest is bound, and the manifest's position in it; positions are byte offsets.</summary>
internal readonly ref struct BoundText
{
    internal required BindingKind Kind { get; init; }

    /// <summary>The whole content, the manifest included.</summary>
    internal required ReadOnlySpan<byte> Bytes { get; init; }

    /// <summary>Start of the manifest; not known for pages.</summary>
    internal int Start { get; init; }

    /// <summary>End of the manifest.</summary>
    internal int End { get; init; }

    /// <summary>The first byte of armour that the hash may exclude together with it: the start of its line, or the line break before.</summary>
    internal int Earliest { get; init; }

    /// <summary>End of the part that the hash may exclude: for armour, the end of its line with the line break; for a wrapper, the end of its padding.</summary>
    internal int Latest { get; init; }
}
