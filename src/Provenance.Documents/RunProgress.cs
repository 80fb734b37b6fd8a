namespace Provenance.Documents;

/// <summary>The progress of a run.</summary>
/// <param name="Step">The current step in a few words, such as <c>scanning</c>.</param>
/// <param name="Elapsed">Time since the step began, or since the run began if <see cref="Fraction"/> is a share of the run.</param>
public readonly record struct RunProgress(string Step, TimeSpan Elapsed)
{
    /// <summary>The share below which the time left cannot be estimated.</summary>
    private const double MinDone = 0.01;

    /// <summary>Share of the step done, or of the run where its steps are weighted, 0 to 1; null if the total is unknown.</summary>
    public double? Fraction { get; init; }

    /// <summary>Share done before this run began, for example of a resumed download; 0 to <see cref="Fraction"/>.</summary>
    public double Resumed { get; init; }

    /// <summary>Number of documents done; 0 if the step does not count documents.</summary>
    public long Documents { get; init; }

    /// <summary>Number of store records done; 0 if the step does not count records.</summary>
    public long Records { get; init; }

    /// <summary>Number of bytes done by this run, of text or of a download; 0 if not counted.</summary>
    public long Bytes { get; init; }

    /// <summary>Estimated time left; null if unknown.</summary>
    public TimeSpan? Remaining => Fraction is { } done && done - Resumed > MinDone ? Elapsed * (Math.Max(0, 1 - done) / (done - Resumed)) : null;
}
