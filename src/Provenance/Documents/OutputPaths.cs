namespace Provenance.Documents;

/// <summary>Looks, before anything is written, whether an output would replace an input or another output.</summary>
internal static class OutputPaths
{
    private static readonly StringComparer Names = OperatingSystem.IsLinux() ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase;

    /// <param name="inputs">What will be read.</param>
    /// <param name="outputs">Files that will be written; null for none.</param>
    /// <exception cref="OutputException">Two of them are the same file.</exception>
    internal static void Check(List<InputFile> inputs, params ReadOnlySpan<string?> outputs)
    {
        var written = new HashSet<string>(Names);
        foreach (var output in outputs)
        {
            // devices are appended to, not replaced
            if (output is not null && AtomicFile.Resolve(output) is var target && !AtomicFile.UnderDevices(target) && !written.Add(target))
            {
                throw DocumentErrors.WrittenTwice(output);
            }
        }

        written.RemoveWhere(path => !File.Exists(path));
        if (written.Count == 0)
        {
            return;
        }

        foreach (var input in inputs)
        {
            if (!input.IsStandardInput && written.Contains(AtomicFile.Resolve(input.Path)))
            {
                throw DocumentErrors.IsInput(input.Path);
            }
        }
    }
}
