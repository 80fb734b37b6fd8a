namespace Provenance.Documents;

/// <summary>The progress of a run.</summary>
/// <param name="Step">What is being done, in a few words, such as <c>scanning</c>.</param>
/// <param name="Elapsed">Time since the step began, or since the run began where <see cref="Fraction"/> is of the run.</param>
public readonly record struct RunProgress(string Step, TimeSpan Elapsed)
{
    /// <summary>Below this share done, an estimate of the time left says nothing.</summary>
    private const double MinDone = 0.01;

    /// <summary>Share done of the step, or of the run where its steps are weighed, 0 to 1; null where the total is not known.</summary>
    public double? Fraction { get; init; }

    /// <summary>Share that was done before the run began, such as of a download that goes on; 0 to <see cref="Fraction"/>.</summary>
    public double Resumed { get; init; }

    /// <summary>Documents done; 0 where something else is counted.</summary>
    public long Documents { get; init; }

    /// <summary>Records of a store done; 0 where something else is counted.</summary>
    public long Records { get; init; }

    /// <summary>Bytes done by this run: of text, or of a download; 0 where they are not counted.</summary>
    public long Bytes { get; init; }

    /// <summary>Estimated time left; null where it cannot be told.</summary>
    public TimeSpan? Remaining => Fraction is { } done && done - Resumed > MinDone ? Elapsed * (Math.Max(0, 1 - done) / (done - Resumed)) : null;
}
