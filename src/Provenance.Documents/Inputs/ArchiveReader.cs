using Provenance.Documents.Archives;
using Provenance.Documents.Errors;
using Provenance.Documents.Formats;
using Provenance.Documents.Rejects;

namespace Provenance.Documents.Inputs;

/// <summary>
/// Reads the members of an archive one after the other, each in the format of its name or first bytes, like the files of a folder. Nothing is written to disk, and archives within
/// it are counted and not opened.
/// </summary>
internal sealed class ArchiveReader(FormatInput input, IArchiveMembers members, DocumentFormats formats) : IBlockReader
{
    private IBlockReader? _reader;
    private MemberContent? _content;
    private string? _notice;
    private int _number;
    private bool _done;

    public bool TryFill(RecordBlock block)
    {
        while (!_done)
        {
            if (_reader is not null)
            {
                if (_reader.TryFill(block))
                {
                    block.Notice = block.Problem is null ? InputReader.Both(_notice, block.Notice) : null;
                    _notice = null;
                    return true;
                }

                CloseMember();
                continue;
            }

            try
            {
                OpenNext();
            }
            catch (InvalidDataException e)
            {
                _done = true;
                block.Begin(MemberFile(input.File.Path, 0), 0);
                block.Problem = Fault(e);
                return true;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw DocumentErrors.Reading(input.File.Path, e);
            }
        }

        return false;
    }

    private void OpenNext()
    {
        if (members.Next() is not { } member)
        {
            _done = true;
            return;
        }

        if (member.IsHidden) return;

        var path = $"{input.File.Path}/{member.Name}";
        var file = MemberFile(path, member.Length);
        if (member.Refusal is { } refusal)
        {
            _reader = new RefusedFile(file, new Reject(path, 0, RejectReasonText.Word(RejectReason.Compressed), $"this member of the archive {refusal}"));
            return;
        }

        _content = member.Content;
        _content.EndsAtFault = true;
        var start = new PrefixedStream(_content);
        if (file.Format is ArchiveFormat || (file.Unnamed && member.Length > 0 && !InputLook.IsReadable(path, start, formats)))
        {
            input.File.Tally.AddNotRead(InputLook.Ending(path, formats));
            CloseMember();
            return;
        }

        _reader = input.Member!(file, start, new MemberPacking(members.Kind), out var source, out _notice);
        _content.EndsAtFault = source.IsPacked;
    }

    private InputFile MemberFile(string path, long length) =>
        InputFiles.Named(path, length, formats) with { IsFound = true, Tally = input.File.Tally, Archive = input.File, Member = ++_number };

    /// <summary>Returns the reject for the archive as a whole.</summary>
    private Reject Fault(InvalidDataException fault) => input.Compression is not null && fault.InnerException is null
        ? input.PackingFault()
        : RejectReasonText.Packing(input.File.Path, members.Kind, truncated: fault.InnerException is EndOfStreamException) with { Detail = $"the {members.Kind} archive is damaged here: {fault.Message.TrimEnd('.')}; whole members before this place were used; fetch or write the file again" };

    private void CloseMember()
    {
        _reader?.Dispose();
        _content?.Dispose();
        (_reader, _content, _notice) = (null, null, null);
    }

    public void Dispose()
    {
        CloseMember();
        members.Dispose();
        input.Packed.Dispose();
    }
}
