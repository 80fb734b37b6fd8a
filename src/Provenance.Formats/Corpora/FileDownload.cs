using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Provenance.Documents.Pipelines;

namespace Provenance.Formats.Corpora;

/// <summary>
/// Downloads one file into its partial file, over as many connections as necessary: requests the missing bytes by Range (RFC 9110, 14) of the same version only (If-Range),
/// starts over if the server does not support this, and retries after temporary failures.
/// </summary>
internal sealed class FileDownload(HttpClient client, CorpusFile file, long? expected, bool digestKnown, PartialFile part, PullOptions options, IRunObserver? observer)
{
    private const int BufferBytes = 256 * 1024;

    private readonly byte[] _buffer = new byte[BufferBytes];
    private readonly ProgressThrottle _progress = new(observer, options.Time, file.Name);
    private long _began;
    private long _fetched;
    private TimeSpan? _asked;

    /// <summary>Runs until the partial file is complete.</summary>
    /// <exception cref="TransferException">The file cannot be downloaded now, or the disk is full.</exception>
    /// <exception cref="DataException">The server's file differs from the one in the manifest.</exception>
    internal async Task RunAsync(CancellationToken cancellation)
    {
        _began = options.Time.GetTimestamp();
        var furthest = part.Length;
        for (var failures = 1; ; failures++)
        {
            var trouble = await TryAsync(cancellation).ConfigureAwait(false);
            if (trouble is null) return;

            // an attempt without new data is a failure, even if a server without ranges sends the same bytes again
            failures = part.Length > furthest ? 1 : failures;
            furthest = Math.Max(furthest, part.Length);
            if (failures >= options.Tries) throw CorporaErrors.GaveUp(file.Url, failures, trouble);

            if (_asked > RetryPause.LongestAsked) throw CorporaErrors.AskedToWait(file.Url, _asked.Value);

            var pause = RetryPause.Compute(failures, options.FirstPause, _asked);
            observer?.OnNotice(string.Create(CultureInfo.InvariantCulture, $"{file.Name}: {trouble}; trying again in {pause.TotalSeconds:0.#} s"));
            await Task.Delay(pause, options.Time, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Makes one attempt; returns null if the file is complete after it, otherwise the failure.</summary>
    private async Task<string?> TryAsync(CancellationToken cancellation)
    {
        _asked = null;
        using var silence = new CancellationTokenSource(options.Patience, options.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, silence.Token);
        try
        {
            using var request = Request();
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token).ConfigureAwait(false);
            return Begin(response) ? await CopyAsync(response, silence, either.Token).ConfigureAwait(false) : Trouble(response);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return string.Create(CultureInfo.InvariantCulture, $"the server said nothing for {options.Patience.TotalSeconds:0.#} s");
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return Innermost(e);
        }
    }

    private HttpRequestMessage Request()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, file.Url);
        if (part.Length == 0) return request;

        var condition = part.State?.IfRange();
        if (part.State?.Url != file.Url.AbsoluteUri || (condition is null && !digestKnown))
        {
            observer?.OnNotice($"{file.Name}: starts over; what is there may be of another version");
            part.Restart(null);
            return request;
        }

        request.Headers.Range = new RangeHeaderValue(part.Length, null);
        request.Headers.IfRange = condition;
        return request;
    }

    /// <summary>Prepares the partial file for the response; returns false if the response is of no use.</summary>
    private bool Begin(HttpResponseMessage response)
    {
        var content = response.Content.Headers;
        var asked = response.RequestMessage!.Headers.Range is not null;
        switch (response.StatusCode)
        {
            case HttpStatusCode.PartialContent when asked && content.ContentRange?.From == part.Length:
                Check(response, content.ContentRange.Length);
                observer?.OnNotice(string.Create(CultureInfo.InvariantCulture, $"{file.Name}: goes on at byte {part.Length}"));
                return true;
            case HttpStatusCode.OK:
                Check(response, content.ContentLength);
                if (part.Length > 0)
                {
                    observer?.OnNotice($"{file.Name}: starts over; the server has another version now, or cannot go on in the middle");
                }

                part.Restart(PartialState.Read(file.Url, response, content.ContentLength));
                return true;
            case HttpStatusCode.RequestedRangeNotSatisfiable when asked:
                return content.ContentRange?.Length == part.Length && (expected is null || expected == part.Length);
            default:
                return false;
        }
    }

    private void Check(HttpResponseMessage response, long? total)
    {
        if (response.Content.Headers.ContentEncoding.FirstOrDefault(coding => coding != "identity") is { } coding)
        {
            throw CorporaErrors.Packed(file.Url, coding);
        }

        if (total is { } offered && expected is { } wanted && offered != wanted) throw CorporaErrors.WrongSize(file.Url, wanted, offered);

        if (total - part.Length is { } needed && part.FreeBytes() is { } free && needed > free)
        {
            throw CorporaErrors.NoRoom(file.Name, needed, free);
        }
    }

    private async Task<string?> CopyAsync(HttpResponseMessage response, CancellationTokenSource silence, CancellationToken either)
    {
        if (response.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable)
        {
            // all bytes were there already
            return null;
        }

        // the length of a partial response is that of the rest
        var total = response.StatusCode == HttpStatusCode.PartialContent
            ? response.Content.Headers.ContentRange?.Length ?? expected
            : response.Content.Headers.ContentLength ?? expected;
        using var body = await response.Content.ReadAsStreamAsync(either).ConfigureAwait(false);
        while (true)
        {
            silence.CancelAfter(options.Patience);
            var read = await body.ReadAsync(_buffer, either).ConfigureAwait(false);
            if (read == 0)
            {
                return part.Length < total ? string.Create(CultureInfo.InvariantCulture, $"the connection ended at byte {part.Length} of {total}") : null;
            }

            if (part.Length + read > total) throw CorporaErrors.TooLong(file.Url, total.Value);

            part.Append(_buffer.AsMemory(0, read));
            _fetched += read;
            var share = total > 0 ? part.Length / (double)total : (double?)null;
            _progress.Tell(new RunProgress(file.Name, options.Time.GetElapsedTime(_began)) { Bytes = _fetched, Fraction = share, Resumed = share is null ? 0 : Math.Max(0, part.Length - _fetched) / (double)total! });
        }
    }

    private string Trouble(HttpResponseMessage response)
    {
        var status = response.StatusCode;
        if (status is HttpStatusCode.RequestedRangeNotSatisfiable or HttpStatusCode.PartialContent && part.Length > 0)
        {
            part.Restart(null);
            return "the server cannot go on where the last download ended, so it starts over";
        }

        if (status is not (HttpStatusCode.RequestTimeout or (HttpStatusCode)425 or HttpStatusCode.TooManyRequests or HttpStatusCode.InternalServerError
            or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout))
        {
            throw CorporaErrors.Refused(file.Url, status);
        }

        _asked = RetryPause.Asked(response.Headers.RetryAfter, options.Time);
        return string.Create(CultureInfo.InvariantCulture, $"the server says {(int)status}, {status}");
    }

    private static string Innermost(Exception e)
    {
        while (e.InnerException is { } inner) e = inner;

        return e.Message;
    }
}
