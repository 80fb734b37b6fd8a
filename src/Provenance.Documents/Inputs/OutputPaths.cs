using Provenance.Documents.Errors;
using Provenance.Documents.Formats;
using Provenance.Documents.Outputs;

namespace Provenance.Documents.Inputs;

/// <summary>Checks, before anything is written, that no output replaces an input or another output, or becomes an input of the next run.</summary>
internal static class OutputPaths
{
    private static readonly StringComparer Names = OperatingSystem.IsLinux() ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase;

    /// <param name="named">The inputs as the user names them: files, folders, globs and <c>-</c>.</param>
    /// <param name="inputs">The files to read; evaluated only if an output exists already.</param>
    /// <param name="used">Other files in use: a detector, a provenance store; null for none.</param>
    /// <param name="outputs">The files to write; null for none.</param>
    /// <exception cref="OutputException">Two of them are the same file, or an output would be an input of the next run.</exception>
    internal static void Check(IReadOnlyList<string> named, Func<List<InputFile>> inputs, IReadOnlyList<string?> used, params ReadOnlySpan<string?> outputs)
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

        CheckReplaced(written, inputs, used);
        CheckWithin(named, outputs);
    }

    private static void CheckReplaced(HashSet<string> written, Func<List<InputFile>> inputs, IReadOnlyList<string?> used)
    {
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

    /// <summary>
    /// Refuses outputs in input folders, which the next run would read. Hidden ones are never read, and those with a completion manifest among the outputs are passed over.
    /// </summary>
    /// <param name="named">The inputs as the user names them.</param>
    /// <param name="outputs">The files and folders to write; null for none.</param>
    /// <exception cref="OutputException">One of them lies in an input folder, or matches an input pattern.</exception>
    internal static void CheckWithin(IReadOnlyList<string> named, params ReadOnlySpan<string?> outputs)
    {
        foreach (var output in outputs)
        {
            if (output is null || HasManifest(output, outputs)) continue;

            var target = File.Exists(output) ? AtomicFile.Resolve(output) : Path.GetFullPath(output);
            if (AtomicFile.UnderDevices(target)) continue;

            foreach (var input in named)
            {
                if (Reaches(input, target)) throw DocumentErrors.WithinInput(output, input);
            }
        }
    }

    private static bool HasManifest(string output, ReadOnlySpan<string?> outputs) =>
        outputs.Contains(CompletionManifest.PathFor(output)) || (output.EndsWith(CompletionManifest.PathFor(""), StringComparison.Ordinal) && outputs.Contains(output[..^CompletionManifest.PathFor("").Length]));

    /// <summary>True if the next run would find a file by an input.</summary>
    private static bool Reaches(string input, string target)
    {
        if (input == InputFile.StandardInput || File.Exists(input)) return false;

        if (!Directory.Exists(input)) return GlobPattern.IsPattern(input) && GlobPattern.MatchesPath(Path.GetFullPath(input), target);

        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(Directory.ResolveLinkTarget(input, returnFinalTarget: true)?.FullName ?? input)) + Path.DirectorySeparatorChar;
        folder = folder == "//" ? "/" : folder;
        return target.StartsWith(folder, OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase)
            && !target[folder.Length..].Split(Path.DirectorySeparatorChar).Any(name => name.StartsWith('.'));
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
