using Provenance.Documents.Errors;
using Provenance.Documents.Formats;

namespace Provenance.Documents.Outputs;

/// <summary>Checks, before anything is written, that no output replaces an input or another output.</summary>
internal static class OutputPaths
{
    private static readonly StringComparer Names = OperatingSystem.IsLinux() ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase;

    /// <param name="inputs">The files to read.</param>
    /// <param name="outputs">The files to write; null for none.</param>
    /// <exception cref="OutputException">Two of them are the same file.</exception>
    internal static void Check(List<InputFile> inputs, params ReadOnlySpan<string?> outputs) => Check(inputs, [], outputs);

    /// <param name="inputs">The files to read.</param>
    /// <param name="used">Other files in use: a detector, a provenance store; null for none.</param>
    /// <param name="outputs">The files to write; null for none.</param>
    /// <exception cref="OutputException">Two of them are the same file.</exception>
    internal static void Check(List<InputFile> inputs, IReadOnlyList<string?> used, params ReadOnlySpan<string?> outputs) => Check(() => inputs, used, outputs);

    /// <param name="inputs">The files to read; evaluated only if an output exists already.</param>
    /// <param name="used">Other files in use; null for none.</param>
    /// <param name="outputs">The files to write; null for none.</param>
    /// <exception cref="OutputException">Two of them are the same file.</exception>
    internal static void Check(Func<List<InputFile>> inputs, IReadOnlyList<string?> used, params ReadOnlySpan<string?> outputs)
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
        if (written.Count == 0) return;

        foreach (var input in inputs())
        {
            if ((input.IsStandardInput ? Redirected() : input.Refusal is null ? input.Path : null) is { } path && written.Contains(AtomicFile.Resolve(path)))
            {
                throw DocumentErrors.IsInput(path);
            }
        }

        foreach (var path in used)
        {
            // a store on a server is not a file
            if (File.Exists(path) && written.Contains(AtomicFile.Resolve(path))) throw DocumentErrors.IsUsed(path);
        }
    }

    /// <summary>Returns the file that standard input was redirected from; null if there is none, or if it cannot be determined.</summary>
    private static string? Redirected()
    {
        try
        {
            return OperatingSystem.IsLinux() && File.ResolveLinkTarget("/proc/self/fd/0", returnFinalTarget: false)?.FullName is { } path && File.Exists(path) ? path : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
