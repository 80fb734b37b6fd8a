namespace Provenance.Evidence.Credentials;

/// <summary>
/// References to boxes within a store (ISO 19566-5:2023, C.2; C2PA 2.4, 8.4.2.1): <c>self#jumbf=</c> and labels separated by slashes. A leading slash starts
/// at the store's own label; otherwise the reference is relative to its manifest.
/// </summary>
internal static class JumbfUri
{
    private static ReadOnlySpan<byte> Scheme => "self#jumbf="u8;

    /// <summary>Returns the superbox that a reference means; negative if there is none, or more than one.</summary>
    internal static int Resolve(JumbfBoxes boxes, ReadOnlySpan<byte> store, int manifest, ReadOnlySpan<byte> uri)
    {
        if (!uri.StartsWith(Scheme)) return JumbfBoxes.None;

        var path = uri[Scheme.Length..];
        var at = manifest;
        if (path.StartsWith("/"u8))
        {
            path = path[1..];
            var root = Next(ref path);
            if (boxes.Count == 0 || !boxes[0].LabelOf(store).SequenceEqual(root)) return JumbfBoxes.None;

            at = 0;
        }

        while (!path.IsEmpty && at >= 0) at = boxes.Child(store, at, Next(ref path));

        return at;
    }

    private static ReadOnlySpan<byte> Next(ref ReadOnlySpan<byte> path)
    {
        var slash = path.IndexOf((byte)'/');
        var name = slash < 0 ? path : path[..slash];
        path = slash < 0 ? default : path[(slash + 1)..];
        return name;
    }
}
