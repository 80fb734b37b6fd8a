namespace Provenance.Formats;

/// <summary>Time-outs and retries of downloads.</summary>
public sealed record PullOptions
{
    /// <summary>The defaults: a time-out of 60 s, five attempts in a row without progress, and pauses from 1 s.</summary>
    public static PullOptions Default { get; } = new();

    /// <summary>Maximum time without data before a connection is given up; default 60 s.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Number of attempts in a row without new data before a download is given up, at least 1; default 5.</summary>
    public int Tries { get; init; } = 5;

    /// <summary>Pause before the second attempt; doubles with each further one, up to a minute; default 1 s. A longer <c>Retry-After</c> of the server is respected.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The clock; default the system clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
