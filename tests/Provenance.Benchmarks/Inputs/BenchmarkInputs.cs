using Provenance.Benchmarks.Own;
using Provenance.Documents.Buffers;

namespace Provenance.Benchmarks.Inputs;

/// <summary>Writes generated documents as JSON lines, the same bytes for the same size.</summary>
internal static class BenchmarkInputs
{
    private const int Megabyte = 1_000_000;
    private const int Seed = 7;

    /// <summary>Writes a file for each kind, with so many megabytes of text.</summary>
    internal static void WriteAll(string folder, int megabytes)
    {
        Directory.CreateDirectory(folder);
        foreach (var (name, script, words) in InputKinds.All)
        {
            using var file = File.Create(Path.Combine(folder, name + ".jsonl"));
            var source = new SyntheticText(script, Seed);
            WriteLines(file, (long)megabytes * Megabyte, () => source.Document(words));
        }
    }

    /// <summary>
    /// Writes middling documents to a stream, faster than anything scans them: texts come again after some thousands, ids never do, because what a scan remembers of ids is
    /// what grows with its input.
    /// </summary>
    internal static void WriteEndless(Stream to, long megabytes)
    {
        const int Texts = 8192, Words = 300;
        var source = new SyntheticText(Script.Ascii, Seed);
        var texts = new byte[Texts][];
        for (var i = 0; i < Texts; i++) texts[i] = source.Document(Words);
        var next = 0;
        WriteLines(to, megabytes * Megabyte, () => texts[next++ % Texts]);
    }

    private static void WriteLines(Stream to, long textBytes, Func<byte[]> next)
    {
        var lines = new ByteBuffer();
        for (long number = 0, written = 0; written < textBytes; number++)
        {
            var text = next();
            written += text.Length;
            BenchmarkLine.Write(lines, number, text);
            if (lines.Length < Megabyte) continue;
            to.Write(lines.Written);
            lines.Clear();
        }

        to.Write(lines.Written);
    }
}
