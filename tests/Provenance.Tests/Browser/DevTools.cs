using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;

namespace Provenance.Tests.Browser;

/// <summary>Commands to a browser and what it tells of itself: the Chrome DevTools Protocol over a WebSocket, a session for each tab.</summary>
internal sealed class DevTools : IDisposable
{
    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _sending = new(1);
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonElement>> _asked = new();
    private readonly ConcurrentQueue<DevToolsEvent> _events = new();
    private readonly Task _reading;
    private int _last;

    internal DevTools(Uri address)
    {
        _socket.ConnectAsync(address, CancellationToken.None).Wait(Waiting.Patience);
        _reading = Task.Run(ReadAsync);
    }

    /// <summary>What a session told so far, in order.</summary>
    internal IEnumerable<DevToolsEvent> Events(string session) => _events.Where(told => told.Session == session);

    /// <summary>Sends a command and waits for its answer.</summary>
    internal async Task<JsonElement> AskAsync(string method, object? parameters = null, string? session = null)
    {
        var id = Interlocked.Increment(ref _last);
        var answer = _asked[id] = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        var message = new Dictionary<string, object> { ["id"] = id, ["method"] = method, ["params"] = parameters ?? new { } };
        if (session is not null)
        {
            message["sessionId"] = session;
        }

        await _sending.WaitAsync();
        try
        {
            await _socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(message), WebSocketMessageType.Text, true, CancellationToken.None);
        }
        finally
        {
            _sending.Release();
        }

        return await answer.Task.WaitAsync(Waiting.Patience);
    }

    public void Dispose()
    {
        _socket.Abort();
        _reading.Wait(Waiting.Patience);
        _socket.Dispose();
        _sending.Dispose();
    }

    private async Task ReadAsync()
    {
        var buffer = new byte[1 << 16];
        using var message = new MemoryStream();
        try
        {
            while (true)
            {
                var part = await _socket.ReceiveAsync(buffer, CancellationToken.None);
                message.Write(buffer, 0, part.Count);
                if (part.EndOfMessage)
                {
                    Take(JsonDocument.Parse(message.ToArray()).RootElement);
                    message.SetLength(0);
                }
            }
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // it was closed: whoever still waits waits in vain
            foreach (var asked in _asked.Values)
            {
                asked.TrySetException(new InvalidOperationException("the browser went away", e));
            }
        }
    }

    private void Take(JsonElement message)
    {
        if (!message.TryGetProperty("id", out var id))
        {
            _events.Enqueue(new DevToolsEvent(message.TryGetProperty("sessionId", out var session) ? session.GetString()! : "", message.GetProperty("method").GetString()!, message.GetProperty("params")));
        }
        else if (_asked.TryRemove(id.GetInt32(), out var asked))
        {
            if (message.TryGetProperty("error", out var error))
            {
                asked.TrySetException(new InvalidOperationException(error.GetRawText()));
            }
            else
            {
                asked.TrySetResult(message.GetProperty("result"));
            }
        }
    }
}
