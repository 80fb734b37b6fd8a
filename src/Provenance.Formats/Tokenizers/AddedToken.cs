namespace Provenance.Formats.Tokenizers;

/// <summary>A token that is recognised in a text as a whole.</summary>
/// <param name="Content">The text that stands for it.</param>
/// <param name="Id">Its number.</param>
/// <param name="TakesSpaceBefore">Whether white space before it is part of it.</param>
/// <param name="TakesSpaceBehind">Whether white space behind it is part of it.</param>
internal sealed record AddedToken(string Content, int Id, bool TakesSpaceBefore = false, bool TakesSpaceBehind = false);
