namespace Provenance.Formats.Tokenizers;

/// <summary>A token that is recognised in a text as a whole.</summary>
/// <param name="Content">Its text.</param>
/// <param name="Id">Its number.</param>
/// <param name="TakesSpaceBefore">True if white space before it is part of it.</param>
/// <param name="TakesSpaceBehind">True if white space after it is part of it.</param>
internal sealed record AddedToken(string Content, int Id, bool TakesSpaceBefore = false, bool TakesSpaceBehind = false);
