namespace Provenance.Documents.Rejects;

/// <summary>Names files of kinds that are not read, by their first bytes (as in the file(1) database), with the command that converts them.</summary>
internal static class ForeignContent
{
    /// <summary>Offset of the name of the first member in a zip archive (APPNOTE 4.3.7).</summary>
    private const int ZipName = 30;

    /// <summary>Offset of the mark of a tar archive (POSIX.1-1988).</summary>
    private const int TarMark = 257;

    /// <summary>Returns what packed data is, and how it is unpacked; empty for other data.</summary>
    internal static string Packed(ReadOnlySpan<byte> start) =>
        start.StartsWith<byte>([0x28, 0xB5, 0x2F, 0xFD]) ? "zstd data; unpack it first: zstd -d FILE"
        : start.StartsWith<byte>([0x04, 0x22, 0x4D, 0x18]) || start.StartsWith<byte>([0x02, 0x21, 0x4C, 0x18]) ? "lz4 data; unpack it first: lz4 -d FILE"
        : start.StartsWith("BZh"u8) && start.Length > 3 && char.IsAsciiDigit((char)start[3]) ? "bzip2 data; unpack it first: bzip2 -d FILE"
        : start.StartsWith<byte>([0xFD, 0x37, 0x7A, 0x58, 0x5A]) ? "xz data; unpack it first: xz -d FILE"
        : start.StartsWith<byte>([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]) ? "a 7z archive; unpack it first: 7z x FILE"
        : start.StartsWith("Rar!\u001A\u0007"u8) ? "a RAR archive; unpack it first: unrar x FILE"
        : start.StartsWith<byte>([0x1F, 0x9D]) ? "compress data; unpack it first: gzip -d FILE"
        : start.StartsWith<byte>([0xFF, 0x06, 0x00, 0x00]) && start[4..].StartsWith("sNaPpY"u8) ? "snappy data; unpack it first: snzip -d FILE"
        : start.StartsWith<byte>([0x1F, 0x8B]) ? "twice gzipped data; unpack it first: gzip -d FILE"
        : IsZip(start) ? Zip(start)
        : IsTar(start) ? "a tar archive under another name; name it .tar, or unpack it first: tar xf FILE"
        : "";

    /// <summary>Returns what the data is, and how it becomes text; empty if it may be text or is of no known kind.</summary>
    internal static string Other(ReadOnlySpan<byte> start) =>
        start.StartsWith("%PDF-"u8) ? "PDF data; convert it, for instance with: pdftotext FILE"
        : start.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) ? "an old Office file (.doc, .xls, .ppt); convert it, for instance with: soffice --headless --convert-to docx FILE"
        : start.StartsWith("{\\rtf"u8) ? "RTF; convert it, for instance with: soffice --headless --convert-to docx FILE"
        : start.StartsWith("%!PS"u8) ? "PostScript; convert it, for instance with: ps2ascii FILE FILE.txt"
        : start.StartsWith("AT&TFORM"u8) ? "a DjVu file; convert it, for instance with: djvutxt FILE FILE.txt"
        : start.Length > 68 && start[60..].StartsWith("BOOKMOBI"u8) ? "a Kindle book; convert it, for instance with: ebook-convert FILE FILE.txt"
        : start.StartsWith("SQLite format 3\0"u8) ? "an SQLite database; write its rows as JSON lines, for instance with: sqlite3 FILE \"SELECT json_object('id', rowid, 'text', TEXT) FROM TABLE\" > FILE.jsonl"
        : start.StartsWith("ARROW1"u8) ? "an Arrow (Feather) file; convert it to Parquet, for instance with pyarrow: pq.write_table(feather.read_table('FILE'), 'FILE.parquet')"
        : start.StartsWith<byte>([0xFF, 0xFF, 0xFF, 0xFF]) ? "an Arrow stream, as save_to_disk of Hugging Face datasets writes; convert it: Dataset.from_file('FILE').to_parquet('FILE.parquet')"
        : start.StartsWith("Obj\u0001"u8) ? "an Avro file; convert it, for instance with DuckDB: COPY (FROM read_avro('FILE')) TO 'FILE.parquet'"
        : start.StartsWith("ORC"u8) && start.Contains((byte)0) ? "an ORC file; convert it to Parquet, for instance with pyarrow: pq.write_table(orc.read_table('FILE'), 'FILE.parquet')"
        : start.StartsWith<byte>([0x89, 0x48, 0x44, 0x46]) ? "an HDF5 file; write its texts as JSON lines"
        : start.StartsWith<byte>([0x93, 0x4E, 0x55, 0x4D, 0x50, 0x59]) ? "a NumPy array; write its texts as JSON lines"
        : start.StartsWith("version https://git-lfs.github.com/spec/"u8) ? "a pointer to a file of Git LFS, not the file; fetch it: git lfs pull"
        : Medium(start) is { Length: > 0 } medium ? $"{medium}, which has no text to read"
        : "";

    internal static bool IsZip(ReadOnlySpan<byte> start) => start.StartsWith("PK\u0003\u0004"u8) || start.StartsWith("PK\u0005\u0006"u8);

    /// <summary>True for an archive of files, false for a document that is a zip archive.</summary>
    internal static bool IsPlainZip(ReadOnlySpan<byte> start) => IsZip(start) && !IsDocument(start);

    /// <summary>True for a document of Word.</summary>
    internal static bool IsWord(ReadOnlySpan<byte> start) => IsZip(start) && IsDocument(start) && start.IndexOf("word/"u8) >= 0;

    internal static bool IsTar(ReadOnlySpan<byte> start) => start.Length >= TarMark + 5 && start[TarMark..].StartsWith("ustar"u8);

    /// <summary>Returns the kind of a document that is a zip archive, and how it becomes text; a plain archive is told to be unpacked.</summary>
    internal static string Zip(ReadOnlySpan<byte> start)
    {
        var name = start.Length > ZipName ? start[ZipName..] : [];
        if (name.StartsWith("mimetypeapplication/epub+zip"u8)) return "an EPUB book; convert it, for instance with: pandoc FILE -t plain -o FILE.txt";

        if (name.StartsWith("mimetypeapplication/vnd.oasis.opendocument"u8)) return "an OpenDocument file; convert it, for instance with: soffice --headless --convert-to docx FILE";

        if (!IsDocument(start)) return "a zip archive under another name; name it .zip, or unpack it first: unzip FILE";

        // the folder of a later member tells which program it is for
        return start.IndexOf("word/"u8) >= 0 ? "a Word document under another name; name it .docx"
            : start.IndexOf("xl/"u8) >= 0 ? "an Excel file; convert it, for instance with: soffice --headless --convert-to csv FILE"
            : start.IndexOf("ppt/"u8) >= 0 ? "a PowerPoint file; convert it, for instance with: soffice --headless --convert-to pdf FILE, then pdftotext"
            : "an Office file; convert it, for instance with: soffice --headless --convert-to docx FILE";
    }

    private static bool IsDocument(ReadOnlySpan<byte> start)
    {
        var name = start.Length > ZipName ? start[ZipName..] : [];
        return name.StartsWith("mimetypeapplication/"u8) || name.StartsWith("[Content_Types].xml"u8) || name.StartsWith("_rels/.rels"u8) || name.StartsWith("docProps/"u8);
    }

    private static string Medium(ReadOnlySpan<byte> start) =>
        start.StartsWith<byte>([0x89, 0x50, 0x4E, 0x47]) ? "a PNG image"
        : start.StartsWith<byte>([0xFF, 0xD8, 0xFF]) ? "a JPEG image"
        : start.StartsWith("GIF87a"u8) || start.StartsWith("GIF89a"u8) ? "a GIF image"
        : start.StartsWith<byte>([0x49, 0x49, 0x2A, 0x00]) || start.StartsWith<byte>([0x4D, 0x4D, 0x00, 0x2A]) ? "a TIFF image"
        : start.StartsWith("RIFF"u8) && start.Length > 12 ? (start[8..].StartsWith("WEBP"u8) ? "a WebP image" : "a sound or a film")
        : start.StartsWith("ID3"u8) || start.StartsWith("OggS"u8) || start.StartsWith("fLaC"u8) || start.StartsWith<byte>([0x1A, 0x45, 0xDF, 0xA3]) || (start.Length > 12 && start[4..].StartsWith("ftyp"u8)) ? "a sound or a film"
        : start.StartsWith<byte>([0x7F, 0x45, 0x4C, 0x46]) || start.StartsWith("MZ"u8) && start.Contains((byte)0) ? "a program"
        : "";
}
