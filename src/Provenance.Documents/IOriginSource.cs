namespace Provenance.Documents;

/// <summary>Knows where documents come from, such as a provenance store.</summary>
public interface IOriginSource
{
    /// <summary>The name for messages.</summary>
    string Name { get; }

    /// <summary>Opens a look-up for the calling thread.</summary>
    IOriginLookup OpenOrigins();
}
