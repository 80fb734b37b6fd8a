using System.Text;
using Provenance.Documents.Formats;
using Provenance.Documents.Records;
using Provenance.Documents.Rejects;
using Xunit;

namespace Provenance.Tests.Documents;

public class BlockReaderTests
{
    private const string Mixed =
        "\uFEFF{\"id\":\"a\",\"text\":\"first \u00e9\u4e2d\"}\r\n\r\n{\"id\":\"b\",\"text\":\"x\\ny\"}\n   \n\uFEFF{\"id\":3,\"text\":\"\U0001F600\"}\r\nbad\r\n{\"id\":\"d\",\"text\":\"last\"}";

    private static readonly string[] MixedExpected =
        ["1 a first \u00e9\u4e2d", "3 b x\ny", "5 3 \U0001F600", "6 invalid-json", "7 d last"];

    [Fact]
    public void Reads_cut_at_every_place_give_the_same_documents_and_line_numbers()
    {
        var bytes = Encoding.UTF8.GetBytes(Mixed);
        for (var cut = 1; cut < bytes.Length; cut++) Assert.Equal(MixedExpected, ReadAll(bytes, [cut], blockBytes: 512));
    }

    [Fact]
    public void Blocks_of_every_size_give_the_same_documents_and_line_numbers()
    {
        var bytes = Encoding.UTF8.GetBytes(Mixed);
        for (var size = 1; size <= bytes.Length + 1; size++) Assert.Equal(MixedExpected, ReadAll(bytes, [], size));
    }

    [Fact]
    public void One_byte_a_read_is_enough()
    {
        var bytes = Encoding.UTF8.GetBytes(Mixed);
        var everywhere = new int[bytes.Length];
        for (var i = 0; i < everywhere.Length; i++) everywhere[i] = i;

        Assert.Equal(MixedExpected, ReadAll(bytes, everywhere, 16));
    }

    [Fact]
    public void A_last_line_without_a_line_feed_is_read()
    {
        Assert.Equal(["1 a x"], ReadAll("{\"id\":\"a\",\"text\":\"x\"}"u8.ToArray(), [], 8));
    }

    [Theory]
    [InlineData(8)]
    [InlineData(64)]
    [InlineData(4096)]
    public void A_line_over_the_limit_is_rejected_and_the_next_one_read(int blockBytes)
    {
        var text = "{\"id\":\"a\",\"text\":\"x\"}\n{\"id\":\"b\",\"text\":\"" + new string('x', 100) + "\"}\n{\"id\":\"c\",\"text\":\"z\"}\n";
        Assert.Equal(["1 a x", "2 line-too-long", "3 c z"], ReadAll(Encoding.UTF8.GetBytes(text), [], blockBytes, maxRecordBytes: 60));
    }

    [Fact]
    public void A_line_over_the_limit_is_not_held()
    {
        var reader = new BlockReader(JsonLines, new EndlessLine(64 * 1024 * 1024), () => RejectReasonText.Packing("x", "gzip", truncated: true), 100_000);
        var block = new RecordBlock(1024);
        var before = GC.GetAllocatedBytesForCurrentThread();
        while (reader.TryFill(block))
        {
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
    }

    [Fact]
    public void A_line_as_long_as_the_limit_is_read()
    {
        var line = "{\"id\":\"a\",\"text\":\"xyz\"}";
        Assert.Equal(["1 a xyz"], ReadAll(Encoding.UTF8.GetBytes(line + "\n"), [], 4, line.Length));
        Assert.Equal(["1 line-too-long"], ReadAll(Encoding.UTF8.GetBytes(line + "\n"), [], 4, line.Length - 1));
    }

    [Fact]
    public void A_failing_read_names_the_file()
    {
        var stream = new CuttingStream("{\"id\":\"a\""u8.ToArray(), [], new IOException("the disk is gone"));
        var reader = new BlockReader(JsonLines, stream, () => RejectReasonText.Packing("x", "gzip", truncated: false), 1000);
        var error = Assert.Throws<TransferException>(() => reader.TryFill(new RecordBlock(64)));
        Assert.Equal("test.jsonl: reading failed: the disk is gone", error.Message);
    }

    [Fact]
    public void A_text_file_is_one_document_whatever_the_block()
    {
        var file = new InputFile("notes.txt", TextFormat.Instance, null, 0);
        var text = "one\n\ntwo\r\nthree";
        for (var size = 1; size < 20; size++)
        {
            Assert.Equal([$"1 notes.txt {text}"], ReadAll(Encoding.UTF8.GetBytes("\uFEFF" + text), [3], size, file: file));
        }
    }

    private static readonly InputFile JsonLines = new("test.jsonl", JsonLinesFormat.Instance, null, 0);

    private static List<string> ReadAll(byte[] bytes, int[] cuts, int blockBytes, int maxRecordBytes = 10_000, InputFile? file = null)
    {
        using var reader = new BlockReader(file ?? JsonLines, new CuttingStream(bytes, cuts), () => RejectReasonText.Packing("x", "gzip", truncated: true), maxRecordBytes);
        var documents = new BlockDocuments(new DocumentParser(ReadingOptions.Default), maxRecordBytes, keepRaw: false);
        var block = new RecordBlock(blockBytes);
        var found = new List<string>();
        while (reader.TryFill(block))
        {
            documents.Start(block);
            RecordStep step;
            while ((step = documents.Next(out var view)) != RecordStep.End)
            {
                found.Add(step == RecordStep.Document
                    ? $"{view.Line} {Encoding.UTF8.GetString(view.Id)} {Encoding.UTF8.GetString(view.Text)}"
                    : $"{documents.Rejected.Line} {documents.Rejected.Reason}");
            }
        }

        return found;
    }

    private sealed class EndlessLine(long length) : MemoryStream
    {
        private long _left = length;

        public override int Read(Span<byte> buffer)
        {
            var read = (int)Math.Min(buffer.Length, _left);
            buffer[..read].Fill((byte)'x');
            _left -= read;
            return read;
        }
    }
}
