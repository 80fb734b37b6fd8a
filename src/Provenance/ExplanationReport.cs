using Provenance.Documents;
using Provenance.Reports;

namespace Provenance;

/// <summary>Explanations as a page for people: one file that loads nothing and runs nothing.</summary>
public static class ExplanationReport
{
    /// <summary>Writes the page, whole or not at all; packed as its name says, such as <c>.gz</c>.</summary>
    /// <param name="explanations">One or a few: each is shown in full.</param>
    /// <param name="path">Where to.</param>
    /// <param name="inputs">Files that the documents came from, and others that are in use, which the page must not replace; null for none.</param>
    /// <param name="formats">The formats that those are read in, and the ways to pack it; null for <see cref="DocumentFormats.Plain"/>.</param>
    /// <exception cref="OutputException">The file cannot be created, or would replace an input.</exception>
    /// <exception cref="TransferException">Writing failed; nothing has appeared.</exception>
    public static void Write(IReadOnlyList<Explanation> explanations, string path, IReadOnlyList<string>? inputs = null, DocumentFormats? formats = null)
    {
        ArgumentNullException.ThrowIfNull(explanations);
        ArgumentNullException.ThrowIfNull(path);
        OutputPaths.Check(InputFiles.Expand(inputs ?? [], formats ?? DocumentFormats.Plain), path);
        using var file = new AtomicFile(path, formats);
        try
        {
            ExplanationPage.Write(explanations, file.Stream);
        }
        catch (IOException e)
        {
            throw DocumentErrors.Writing(path, e);
        }

        file.Commit();
    }
}
