using System.Text;

namespace Provenance.Lineage;

/// <summary>The entity that a record describes: a document by its normalised digest, a data set or a model by its name.</summary>
/// <param name="Kind"><see cref="RecordKind.Document"/>, <see cref="RecordKind.Set"/> or <see cref="RecordKind.Model"/>.</param>
/// <param name="Digest">The digest of a document; zero for others.</param>
/// <param name="Name">The name of a data set or model; null for a document.</param>
public readonly record struct Entity(RecordKind Kind, Digest Digest, string? Name)
{
    /// <summary>Creates the entity of a document.</summary>
    /// <param name="normalized">The digest of its normalised text.</param>
    /// <returns>The entity.</returns>
    public static Entity OfDocument(Digest normalized) => new(RecordKind.Document, normalized, null);

    /// <summary>Creates the entity of a data set.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The entity.</returns>
    public static Entity OfSet(string name) => new(RecordKind.Set, default, name);

    /// <summary>Creates the entity of a model.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The entity.</returns>
    public static Entity OfModel(string name) => new(RecordKind.Model, default, name);

    /// <summary>Returns the key in stores: a letter for the kind, then the digest's bytes or the name as UTF-8.</summary>
    internal byte[] Key()
    {
        if (Kind == RecordKind.Document)
        {
            var key = new byte[1 + Digest.Size];
            key[0] = (byte)'d';
            Digest.CopyTo(key.AsSpan(1));
            return key;
        }

        return [(byte)(Kind == RecordKind.Set ? 's' : 'm'), .. Encoding.UTF8.GetBytes(Name!)];
    }

    internal static Entity FromKey(ReadOnlySpan<byte> key) => key[0] switch
    {
        (byte)'d' => OfDocument(new Digest(key[1..])),
        (byte)'s' => OfSet(Encoding.UTF8.GetString(key[1..])),
        _ => OfModel(Encoding.UTF8.GetString(key[1..])),
    };

    /// <summary>Returns the name in messages.</summary>
    public override string ToString() => Kind switch
    {
        RecordKind.Set => $"set {Name}",
        RecordKind.Model => $"model {Name}",
        _ => Digest.ToString(),
    };
}
