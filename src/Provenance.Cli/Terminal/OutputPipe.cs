namespace Provenance.Cli.Terminal;

/// <summary>Standard output, with separate errors for a reader that has gone, a full disk and a missing output.</summary>
internal sealed class OutputPipe(Stream inner) : Stream
{
    /// <summary>EPIPE of errno.h, the same on Linux, macOS and the BSDs; .NET passes it on as the HResult.</summary>
    private const int BrokenPipe = 32;

    /// <summary>ERROR_NO_DATA and ERROR_BROKEN_PIPE of Windows, as HResults.</summary>
    private const int WindowsNoData = unchecked((int)0x800700E8);
    private const int WindowsBrokenPipe = unchecked((int)0x8007006D);

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            inner.Write(buffer);
        }
        catch (IOException e) when (e.HResult is BrokenPipe or WindowsNoData or WindowsBrokenPipe)
        {
            throw new BrokenPipeException("standard output: its reader has gone", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // the second error occurs if it was closed, as by >&-
            throw new TransferException($"standard output: writing failed: {e.Message}", e);
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush() => inner.Flush();

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
