using Provenance.Documents.Errors;
using Provenance.Documents.Formats;

namespace Provenance.Documents.Outputs;

/// <summary>Looks, before anything is written, whether an output would replace what is read, or another output.</summary>
internal static class OutputPaths
{
    private static readonly StringComparer Names = OperatingSystem.IsLinux() ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase;

    /// <param name="inputs">What will be read.</param>
    /// <param name="outputs">Files that will be written; null for none.</param>
    /// <exception cref="OutputException">Two of them are the same file.</exception>
    internal static void Check(List<InputFile> inputs, params ReadOnlySpan<string?> outputs) => Check(inputs, [], outputs);

    /// <param name="inputs">What will be read.</param>
    /// <param name="used">What is in use besides: a detector, a provenance store by its name; null for none.</param>
    /// <param name="outputs">Files that will be written; null for none.</param>
    /// <exception cref="OutputException">Two of them are the same file.</exception>
    internal static void Check(List<InputFile> inputs, IReadOnlyList<string?> used, params ReadOnlySpan<string?> outputs) => Check(() => inputs, used, outputs);

    /// <param name="inputs">What will be read; asked for only where an output exists already.</param>
    /// <param name="used">What is in use besides; null for none.</param>
    /// <param name="outputs">Files that will be written; null for none.</param>
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
            // a store on a server is no file
            if (File.Exists(path) && written.Contains(AtomicFile.Resolve(path))) throw DocumentErrors.IsUsed(path);
        }
    }

    /// <summary>The file that standard input was redirected from; null where it is none, or cannot be told.</summary>
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
