namespace Provenance.Documents.Conditions;

/// <summary>The sign of a comparison. <c>in</c> is <see cref="Equal"/> with several values.</summary>
internal enum ComparisonSign
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,

    /// <summary>Equal to a member of a list, or to a key of an object.</summary>
    Has,
}
