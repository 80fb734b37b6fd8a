namespace Provenance.Lineage;

/// <summary>Facts of an export that no record states.</summary>
public sealed record ExportOptions
{
    /// <summary>The data set's name; null for the store's name without folder and ending.</summary>
    public string? Name { get; init; }

    /// <summary>The address at which the data set is published; null for a URN made from the name that the store was given.</summary>
    public string? Url { get; init; }

    /// <summary>The clock for an export's date, used only if no record has a time, as in an empty store.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
