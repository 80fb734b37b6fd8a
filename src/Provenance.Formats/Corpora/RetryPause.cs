using System.Net.Http.Headers;

namespace Provenance.Formats.Corpora;

/// <summary>How long to wait before a download is tried again.</summary>
internal static class RetryPause
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    /// <summary>A server that asks for more than this is not waited for: the user should know instead.</summary>
    internal static readonly TimeSpan LongestAsked = TimeSpan.FromMinutes(5);

    /// <param name="failures">Tries in a row that brought nothing, from 1.</param>
    /// <param name="first">The pause after the first of them.</param>
    /// <param name="asked">What the server asks for, if anything.</param>
    internal static TimeSpan Compute(int failures, TimeSpan first, TimeSpan? asked)
    {
        var doubled = first * Math.Pow(2, Math.Min(failures - 1, 30));
        var pause = doubled < Longest ? doubled : Longest;
        return asked > pause ? asked.Value : pause;
    }

    /// <summary>What <c>Retry-After</c> asks for, as seconds or as a date (RFC 9110, 10.2.3).</summary>
    internal static TimeSpan? Asked(RetryConditionHeaderValue? header, TimeProvider time) => header switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - time.GetUtcNow() is var left && left > TimeSpan.Zero ? left : TimeSpan.Zero,
        _ => null,
    };
}
