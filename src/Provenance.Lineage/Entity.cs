using System.Text;

namespace Provenance.Lineage;

/// <summary>What a record is about: a document by its normalised digest, a set or a model by its name.</summary>
/// <param name="Kind"><see cref="RecordKind.Document"/>, <see cref="RecordKind.Set"/> or <see cref="RecordKind.Model"/>.</param>
/// <param name="Digest">A document's; else zero.</param>
/// <param name="Name">A set's or a model's; else null.</param>
public readonly record struct Entity(RecordKind Kind, Digest Digest, string? Name)
{
    /// <summary>A document.</summary>
    public static Entity OfDocument(Digest normalized) => new(RecordKind.Document, normalized, null);

    /// <summary>A set of documents.</summary>
    public static Entity OfSet(string name) => new(RecordKind.Set, default, name);

    /// <summary>A model.</summary>
    public static Entity OfModel(string name) => new(RecordKind.Model, default, name);

    /// <summary>The key in stores: a letter for the kind, then the digest's bytes or the name as UTF-8.</summary>
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

    /// <summary>As messages name it.</summary>
    public override string ToString() => Kind switch
    {
        RecordKind.Set => $"set {Name}",
        RecordKind.Model => $"model {Name}",
        _ => Digest.ToString(),
    };
}
