namespace Provenance.Documents.Formats;

/// <summary>
/// A file format. Reading has two halves: one thread cuts the file into blocks of whole records, which should cost little; then any number of
/// threads convert the records into JSON lines, unless they are lines or text already. Text, id and fields are then found in the same way for all formats.
/// </summary>
internal interface IDocumentFormat
{
    /// <summary>The name in options and messages, such as <c>warc</c>.</summary>
    string Name { get; }

    /// <summary>Endings of file names in this format, with their dots and without that of a compression: <c>.warc</c>.</summary>
    IReadOnlyList<string> Endings { get; }

    /// <summary>True if an unpacked file in this format starts with these bytes (some hundred, or all of a shorter file), whatever its name; false if that cannot be told.</summary>
    bool Recognises(ReadOnlySpan<byte> start);

    /// <summary>Opens a file. The reader fills blocks either with raw records for the converter or, if there is no converter, with <see cref="RecordBlock.List"/>.</summary>
    /// <exception cref="InputNotFoundException">A requirement for reading such files is missing on this machine; the message says what to install.</exception>
    IBlockReader Open(FormatInput input);

    /// <summary>Creates a converter of raw records to JSON lines, one per thread; null if the reader fills <see cref="RecordBlock.List"/>.</summary>
    IRecordConverter? CreateConverter();
}
