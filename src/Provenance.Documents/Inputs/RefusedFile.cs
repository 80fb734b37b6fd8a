using Provenance.Documents.Formats;

namespace Provenance.Documents.Inputs;

/// <summary>A file that cannot be read on this machine: it yields a reject and no records.</summary>
internal sealed class RefusedFile(InputFile file, Reject reject) : IBlockReader
{
    private bool _said;

    public bool TryFill(RecordBlock block)
    {
        if (_said) return false;

        block.Begin(file, 0);
        block.Problem = reject;
        return _said = true;
    }

    public void Dispose() { }
}
