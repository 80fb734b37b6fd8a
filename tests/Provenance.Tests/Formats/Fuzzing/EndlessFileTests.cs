using System.IO.Compression;
using System.Text;
using Provenance.Formats.Zstandard;
using Provenance.Tests.Formats.Xz;
using Xunit;

namespace Provenance.Tests.Formats.Fuzzing;

/// <summary>Files that never seem to end: each is a gigabyte, packed or not, and is read to its end within a bound of memory.</summary>
public class EndlessFileTests
{
    private const int MaxRecordBytes = 1 << 20;
    private const long Gigabyte = 1L << 30;
    private const string Html = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";

    /// <summary>Name, what it starts with, what comes over and over.</summary>
    public static TheoryData<string, string, string> Files => new()
    {
        { "line.jsonl", "{\"text\":\"", "word " },
        { "depth.jsonl", "", "[" },
        { "element.jsonl", "[{\"id\":1,\"text\":\"", "word " },
        { "nested.jsonl", "[{\"text\":\"a\",\"x\":", "[" },
        { "spread.jsonl", "{\n\"text\": \"", "word " },
        { "wrapper.jsonl", "{\n\"x\": [\n", "1,\n" },
        { "number.jsonl", "[{},", "1" },
        { "row.csv", "id,text\n1,\"", "word, " },
        { "cells.csv", "id,text\n", ",," },
        { "page.html", "<!doctype html><p>", "word " },
        { "depth.html", "<!doctype html>", "<div>" },
        { "laughs.xhtml", "<?xml version='1.0'?><!DOCTYPE html [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]><html><body><p>", "&b;" },
        { "header.warc", "WARC/1.0\r\n", "X-Field: value\r\n" },
        { "record.warc", "WARC/1.0\r\nWARC-Type: conversion\r\nContent-Length: 9999999999999\r\n\r\n", "text " },
        { "chunks.warc", $"WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: 9999999999999\r\n\r\n{Html}Transfer-Encoding: chunked\r\n\r\n", "1\r\na\r\n" },
        { "parts.warc", "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 9999999999999\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n", "--b\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n" },
        { "text.txt", "", "word " },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void A_gigabyte_takes_a_bounded_amount_of_memory(string name, string start, string repeated) =>
        Read(name, new RepeatedStream(Encoding.UTF8.GetBytes(start), Repeated(repeated), Gigabyte));

    [Theory]
    [InlineData("bomb.jsonl.gz")]
    [InlineData("bomb.warc.gz")]
    [InlineData("bomb.html.gz")]
    [InlineData("bomb.csv.gz")]
    [InlineData("bomb.jsonl.zst")]
    [InlineData("bomb.warc.zst")]
    public void A_packed_gigabyte_does_not_unpack_into_memory(string name)
    {
        var start = Encoding.ASCII.GetBytes(name.Contains("warc", StringComparison.Ordinal) ? "WARC/1.0\r\nWARC-Type: conversion\r\nContent-Length: 1073741700\r\n\r\n" : "{\"text\":\"");
        using var packed = new MemoryStream();
        using (var packer = name.EndsWith(".zst", StringComparison.Ordinal) ? ZstdCompression.Instance.Pack(packed) : new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            new RepeatedStream(start, new byte[64 * 1024], Gigabyte).CopyTo(packer);
        }

        packed.Position = 0;
        Read(name, packed);
    }

    [Fact]
    public void Hundreds_of_mebibytes_in_many_streams_of_xz_take_a_bounded_amount_of_memory() =>
        Read("bomb.jsonl.xz", new RepeatedStream([], [.. Enumerable.Repeat(XzSamples.Mebibyte, 16).SelectMany(static stream => stream)], 256 * 280));

    [Theory]
    [InlineData("bomb.zip", "a.jsonl")]
    [InlineData("bomb.zip", "a.txt")]
    [InlineData("bomb.zip", "a.docx")]
    [InlineData("bomb.docx", "word/document.xml")]
    [InlineData("bomb.docx", "_rels/.rels")]
    [InlineData("bomb.docx", "[Content_Types].xml")]
    public void A_zip_archive_of_a_gigabyte_does_not_unpack_into_memory(string name, string member)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var content = zip.CreateEntry(member, CompressionLevel.Fastest).Open();
            new RepeatedStream("<w:document xmlns:w='w'><w:p><w:t>"u8.ToArray(), Repeated("a"), Gigabyte).CopyTo(content);
        }

        packed.Position = 0;
        Read(name, packed);
    }

    private static void Read(string name, Stream bytes)
    {
        var reading = new FileReading(FileFormats.Create(), MaxRecordBytes);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var (_, rejects) = reading.Read(name, bytes);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 96L * MaxRecordBytes);
        Assert.True(rejects > 0, "nothing was wrong with it");
    }

    /// <summary>Enough bytes that copying them does not dominate the time.</summary>
    private static byte[] Repeated(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return [.. Enumerable.Repeat(bytes, Math.Max(1, 16 * 1024 / bytes.Length)).SelectMany(static piece => piece)];
    }
}
