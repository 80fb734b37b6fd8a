namespace Provenance.Evidence.Credentials;

/// <summary>What a manifest is bound to, and where in it the manifest stands; places are byte offsets.</summary>
internal readonly ref struct BoundText
{
    internal required BindingKind Kind { get; init; }

    /// <summary>All of it, the manifest included.</summary>
    internal required ReadOnlySpan<byte> Bytes { get; init; }

    /// <summary>Where the manifest starts; of a page, nothing is known.</summary>
    internal int Start { get; init; }

    /// <summary>Where it ends.</summary>
    internal int End { get; init; }

    /// <summary>Of armour, the earliest byte that may be left out of the hash with it: the start of its line, or the line break before.</summary>
    internal int Earliest { get; init; }

    /// <summary>The end of what may be left out: of armour, that of its line with its line break; of a wrapper, that of its padding.</summary>
    internal int Latest { get; init; }
}
