namespace Provenance.Documents.Findings;

/// <summary>The list of fields that a parser will read, each once.</summary>
internal static class FieldList
{
    /// <summary>Adds fields to a list unless they are in it, and returns their indexes.</summary>
    internal static int[] Add(List<string> paths, IReadOnlyList<string> wanted)
    {
        var indexes = new int[wanted.Count];
        for (var i = 0; i < indexes.Length; i++)
        {
            var index = paths.IndexOf(wanted[i]);
            if (index < 0)
            {
                index = paths.Count;
                paths.Add(wanted[i]);
            }

            indexes[i] = index;
        }

        return indexes;
    }
}
