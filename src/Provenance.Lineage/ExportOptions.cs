namespace Provenance.Lineage;

/// <summary>What an export says that no record does.</summary>
public sealed record ExportOptions
{
    /// <summary>The data set's name; null for that of the store, without folder and ending.</summary>
    public string? Name { get; init; }

    /// <summary>Where the data set is published; null for a URN made of the store's own name.</summary>
    public string? Url { get; init; }

    /// <summary>Asked for the date of an export only where no record has one, such as in an empty store.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
