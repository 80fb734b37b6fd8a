using System.Text;
using Provenance.Documents.Errors;

namespace Provenance.Documents.Records;

/// <summary>A dotted path into a JSON object, as UTF-8 names, outermost first. A name in double quotes may hold dots.</summary>
internal sealed class FieldPath
{
    internal FieldPath(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        Text = path;
        var names = new List<byte[]>();
        var name = new StringBuilder();
        var quoted = false;
        for (var i = 0; i <= path.Length; i++)
        {
            if (i == path.Length || (path[i] == '.' && !quoted))
            {
                if (name.Length == 0 || quoted) throw DocumentErrors.BadPath(path);

                names.Add(Encoding.UTF8.GetBytes(name.ToString()));
                name.Clear();
            }
            else if (path[i] == '"')
            {
                quoted = !quoted;
            }
            else
            {
                // within quotes, a backslash makes the next character an ordinary one
                i += quoted && path[i] == '\\' && i + 1 < path.Length ? 1 : 0;
                name.Append(path[i]);
            }
        }

        Segments = [.. names];
    }

    internal string Text { get; }

    internal byte[][] Segments { get; }
}
