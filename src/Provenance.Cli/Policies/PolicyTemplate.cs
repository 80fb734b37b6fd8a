using System.Text;

namespace Provenance.Cli.Policies;

/// <summary>A policy with every setting, its default and what it means, to begin from.</summary>
internal static class PolicyTemplate
{
    private const string Resource = "template.yaml";

    /// <summary>YAML.</summary>
    internal static string Text { get; } = Read();

    /// <summary>Writes it to a file that must not be there yet.</summary>
    /// <exception cref="OutputException">It is there, or cannot be made.</exception>
    internal static void WriteTo(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            file.Write(Encoding.UTF8.GetBytes(Text));
        }
        catch (IOException) when (Path.Exists(path))
        {
            throw new OutputException($"{path}: is there already, and may have been worked on; name another file");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new OutputException($"{path}: cannot be created: {e.Message}", e);
        }
    }

    private static string Read()
    {
        using var stream = typeof(PolicyTemplate).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
