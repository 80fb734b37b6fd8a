using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Provenance.Tests.Formats.Corpora;

/// <summary>An HTTP server on this machine's loopback that answers as a test says, one request a connection; it can cut, lie and fall silent.</summary>
internal sealed class LoopbackServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Func<ServerRequest, ServerReply> _answer;

    public LoopbackServer(Func<ServerRequest, ServerReply> answer)
    {
        _answer = answer;
        _listener.Start();
        _ = Task.Run(AcceptAsync);
    }

    public ConcurrentQueue<ServerRequest> Requests { get; } = new();

    public string Address(string path) => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/{path}");

    private async Task AcceptAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            var client = await _listener.AcceptTcpClientAsync(_end.Token);
            _ = Task.Run(() => ServeAsync(client));
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            var stream = client.GetStream();
            using var reader = new StreamReader(stream, leaveOpen: true);
            var path = (await reader.ReadLineAsync(_end.Token) ?? "GET /").Split(' ')[1];
            long? from = null;
            string? ifRange = null;
            while (await reader.ReadLineAsync(_end.Token) is { Length: > 0 } header)
            {
                var (name, value) = (header[..header.IndexOf(':', StringComparison.Ordinal)], header[(header.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim());
                from = name.Equals("Range", StringComparison.OrdinalIgnoreCase) ? long.Parse(value["bytes=".Length..].TrimEnd('-'), CultureInfo.InvariantCulture) : from;
                ifRange = name.Equals("If-Range", StringComparison.OrdinalIgnoreCase) ? value : ifRange;
            }

            var request = new ServerRequest(path.TrimStart('/'), from, ifRange);
            Requests.Enqueue(request);
            var reply = _answer(request);
            await stream.WriteAsync(reply.Bytes(), _end.Token);
            if (reply.Silent) await Task.Delay(Timeout.Infinite, _end.Token);
        }
    }

    public void Dispose()
    {
        _end.Cancel();
        _listener.Dispose();
        _end.Dispose();
    }
}
