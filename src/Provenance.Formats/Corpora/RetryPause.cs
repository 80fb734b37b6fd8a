using System.Net.Http.Headers;

namespace Provenance.Formats.Corpora;

/// <summary>Computes the pause before a download is retried.</summary>
internal static class RetryPause
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    /// <summary>Maximum pause that a server may request; for a longer one the download fails, so that the user knows.</summary>
    internal static readonly TimeSpan LongestAsked = TimeSpan.FromMinutes(5);

    /// <param name="failures">Number of attempts in a row without progress, from 1.</param>
    /// <param name="first">The pause after the first failure.</param>
    /// <param name="asked">The pause that the server requests; null for none.</param>
    internal static TimeSpan Compute(int failures, TimeSpan first, TimeSpan? asked)
    {
        var doubled = first * Math.Pow(2, Math.Min(failures - 1, 30));
        var pause = doubled < Longest ? doubled : Longest;
        return asked > pause ? asked.Value : pause;
    }

    /// <summary>Returns the pause that <c>Retry-After</c> requests, in seconds or as a date (RFC 9110, 10.2.3).</summary>
    internal static TimeSpan? Asked(RetryConditionHeaderValue? header, TimeProvider time) => header switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - time.GetUtcNow() is var left && left > TimeSpan.Zero ? left : TimeSpan.Zero,
        _ => null,
    };
}
