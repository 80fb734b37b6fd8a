namespace Provenance.Formats.Parquet;

/// <summary>Reads a file of lines in chunks of whole lines.</summary>
internal static class RowLines
{
    private const int ChunkBytes = 1 << 20;

    /// <param name="file">The file; its buffer must be off.</param>
    /// <param name="onLines">Called with whole lines, which it may change in place; returns true if it has, so that they are written back.</param>
    internal static void Read(FileStream file, Func<Span<byte>, bool> onLines)
    {
        var buffer = new byte[ChunkBytes];
        var length = 0;
        while (true)
        {
            var read = file.Read(buffer, length, buffer.Length - length);
            var end = length + read;
            var whole = read == 0 ? end : buffer.AsSpan(length, read).LastIndexOf((byte)'\n') + 1 is > 0 and var newline ? length + newline : 0;
            if (whole > 0)
            {
                if (onLines(buffer.AsSpan(0, whole)))
                {
                    file.Position -= end;
                    file.Write(buffer, 0, whole);
                    file.Position += end - whole;
                }

                buffer.AsSpan(whole, end - whole).CopyTo(buffer);
            }

            length = end - whole;
            if (read == 0) return;

            if (length == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
        }
    }
}
