using System.Text;
using System.Text.Json;
using Provenance.Documents.Formats;
using Provenance.Documents.Inputs;
using Provenance.Documents.Records;
using Provenance.Tests.Documents;

namespace Provenance.Tests.Formats.Warc;

/// <summary>All that is read from a file: its documents in their order, rejects, and what was passed over.</summary>
internal sealed class WarcReading
{
    public List<JsonElement> Documents { get; } = [];

    public List<Reject> Rejects { get; } = [];

    public Dictionary<string, long> Skipped { get; } = [];

    /// <summary>Blocks that the file was cut into.</summary>
    public int Blocks { get; private set; }

    /// <summary>Ids of the documents and reasons of the rejects, in the order of the file.</summary>
    public List<string> Order { get; } = [];

    public IEnumerable<string> Ids => Documents.Select(document => document.GetProperty("id").GetString()!);

    public JsonElement Metadata => Documents.Single().GetProperty("metadata");

    public string Text => Documents.Single().GetProperty("text").GetString()!;

    public static WarcReading Read(WarcSample sample, WarcOptions? options = null) => Read(sample.Members(), options);

    public static WarcReading Read(byte[] file, WarcOptions? options = null, int maxRecordBytes = 1_000_000, int[]? cuts = null)
    {
        var formats = FileFormats.Create(FormatOptions.Default with { Warc = options ?? WarcOptions.Default });
        var read = new WarcReading();
        var input = InputFiles.Named("test.warc.gz", file.Length, formats);
        using var reader = InputOpener.Open(input, new CuttingStream(file, cuts ?? []), new ReadingOptions { Formats = formats }, maxRecordBytes, alone: true, out _, out _);
        var documents = new BlockDocuments(new DocumentParser(ReadingOptions.Default), maxRecordBytes, keepRaw: false);
        var block = new RecordBlock();
        while (reader.TryFill(block))
        {
            documents.Start(block);
            read.Blocks++;
            RecordStep step;
            while ((step = documents.Next(out var view)) != RecordStep.End) read.Take(step, view, documents);

            foreach (var (reason, count) in documents.Skipped!)
            {
                read.Skipped[reason] = read.Skipped.GetValueOrDefault(reason) + count;
            }
        }

        return read;
    }

    private void Take(RecordStep step, DocumentView view, BlockDocuments documents)
    {
        if (step == RecordStep.Reject)
        {
            Rejects.Add(documents.Rejected);
            Order.Add(documents.Rejected.Reason);
            return;
        }

        using var json = JsonDocument.Parse(Encoding.UTF8.GetString(view.Raw));
        Documents.Add(json.RootElement.Clone());
        Order.Add(Encoding.UTF8.GetString(view.Id));
    }
}
