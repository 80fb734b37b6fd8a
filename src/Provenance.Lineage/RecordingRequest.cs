namespace Provenance.Lineage;

/// <summary>Documents to record.</summary>
public record RecordingRequest
{
    /// <summary>Files, folders, globs, and <c>-</c> for <see cref="StandardInput"/>.</summary>
    public required IReadOnlyList<string> Inputs { get; init; }

    /// <summary>What <c>-</c> means among the inputs. It stays open.</summary>
    public Stream? StandardInput { get; init; }

    /// <summary>Where text and id are.</summary>
    public ReadingOptions Reading { get; init; } = ReadingOptions.Default;

    /// <summary>A file for the records of the input that could not be used, as JSON lines.</summary>
    public string? RejectsPath { get; init; }

    /// <summary>Whether to sign texts, so that near-duplicates are found; default: no, because it takes twice the time and several times the space.</summary>
    public bool Signatures { get; init; }

    /// <summary>Who states it.</summary>
    public string? Agent { get; init; }

    /// <summary>The run that it belongs to.</summary>
    public string? Run { get; init; }

    /// <summary>The clock that records' times are taken from.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
