namespace Provenance.Formats;

/// <summary>How patient a download is.</summary>
public sealed record PullOptions
{
    /// <summary>60 s of silence, five tries in a row that bring nothing, from 1 s between them.</summary>
    public static PullOptions Default { get; } = new();

    /// <summary>How long the server may say nothing before the connection is given up; default 60 s.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Tries in a row that bring nothing new before a download is given up, at least 1; default 5.</summary>
    public int Tries { get; init; } = 5;

    /// <summary>Pause before the second try, which doubles with every further one up to a minute; default 1 s. A server's <c>Retry-After</c> is kept to where it is longer.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The clock; default that of the system.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
