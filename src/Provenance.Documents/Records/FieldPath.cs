using System.Text;
using Provenance.Documents.Errors;

namespace Provenance.Documents.Records;

/// <summary>A dotted path into a JSON object, as UTF-8 names, outermost first.</summary>
internal sealed class FieldPath
{
    internal FieldPath(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var names = path.Split('.');
        Text = path;
        Segments = new byte[names.Length][];
        for (var i = 0; i < names.Length; i++)
        {
            if (names[i].Length == 0) throw DocumentErrors.BadPath(path);

            Segments[i] = Encoding.UTF8.GetBytes(names[i]);
        }
    }

    internal string Text { get; }

    internal byte[][] Segments { get; }
}
