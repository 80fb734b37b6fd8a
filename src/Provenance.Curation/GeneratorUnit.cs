namespace Provenance.Curation;

/// <summary>The unit that counts as one generator when generators are mixed.</summary>
public enum GeneratorUnit
{
    /// <summary>A declared name: versions of one model are several generators.</summary>
    Generator,

    /// <summary>
    /// The family of a declared name, else the family that the document declares, such as <c>family:gpt</c>. A name without either is a generator of its own.
    /// </summary>
    Family,
}
