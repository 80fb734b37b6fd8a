namespace Provenance.Documents;

/// <summary>A source of declared origins, such as a provenance store.</summary>
public interface IOriginSource
{
    /// <summary>The source's name in messages.</summary>
    string Name { get; }

    /// <summary>Opens a look-up for the calling thread.</summary>
    /// <returns>The look-up; the caller disposes of it.</returns>
    IOriginLookup OpenOrigins();
}
