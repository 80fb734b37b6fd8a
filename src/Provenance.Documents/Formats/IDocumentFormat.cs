namespace Provenance.Documents.Formats;

/// <summary>
/// A format of files. Reading it has two halves: one thread cuts the file into blocks of whole records, which should cost little, and any number of
/// threads turn the records of blocks into JSON lines, unless they are lines or a text already, in which the rest of the program finds text, id and fields as it does everywhere.
/// </summary>
internal interface IDocumentFormat
{
    /// <summary>As options and messages name it, such as <c>warc</c>.</summary>
    string Name { get; }

    /// <summary>Endings of names that mean it, with their dots and without that of a compression: <c>.warc</c>.</summary>
    IReadOnlyList<string> Endings { get; }

    /// <summary>Whether a file that is unpacked starts so, whatever it is called; some hundred bytes, or all there are. False where that cannot be told.</summary>
    bool Recognises(ReadOnlySpan<byte> start);

    /// <summary>Opens a file. Its reader fills blocks either with raw records, for the converter, or with <see cref="RecordBlock.List"/>, where there is no converter.</summary>
    /// <exception cref="InputNotFoundException">What is needed to read such files is missing on this machine; says what to install.</exception>
    IBlockReader Open(FormatInput input);

    /// <summary>Makes what turns blocks of raw records into JSON lines; one a thread. Null where the reader does so.</summary>
    IRecordConverter? CreateConverter();
}
