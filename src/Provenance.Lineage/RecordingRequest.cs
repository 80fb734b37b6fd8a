namespace Provenance.Lineage;

/// <summary>Documents to record.</summary>
public record RecordingRequest
{
    /// <summary>Files, folders, globs, and <c>-</c> for <see cref="StandardInput"/>.</summary>
    public required IReadOnlyList<string> Inputs { get; init; }

    /// <summary>The stream that <c>-</c> stands for among the inputs. It stays open.</summary>
    public Stream? StandardInput { get; init; }

    /// <summary>The formats, and the fields of text and id.</summary>
    public ReadingOptions Reading { get; init; } = ReadingOptions.Default;

    /// <summary>A file for the rejected records of the input, as JSON lines; null for none.</summary>
    public string? RejectsPath { get; init; }

    /// <summary>True to record signatures of texts for finding near-duplicates; default false, because they take twice the time and several times the space.</summary>
    public bool Signatures { get; init; }

    /// <summary>The agent that states it.</summary>
    public string? Agent { get; init; }

    /// <summary>The run to which the records belong.</summary>
    public string? Run { get; init; }

    /// <summary>The clock for the times of records.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
