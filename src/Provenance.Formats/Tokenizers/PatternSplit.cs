using System.Text.RegularExpressions;

namespace Provenance.Formats.Tokenizers;

/// <summary>A step that splits texts at the matches of a pattern.</summary>
/// <param name="pattern">Matched against the <see cref="CategoryView"/> of the text, so that characters beyond U+FFFF count as one.</param>
/// <param name="behavior">The treatment of the matches.</param>
/// <param name="invert">True to swap matches and the text between them.</param>
internal sealed class PatternSplit(Regex pattern, SplitBehavior behavior, bool invert = false) : TextStep
{
    /// <summary>Maximum time for one match. Patterns of real tokenizers take microseconds; hostile ones backtrack for years.</summary>
    internal static TimeSpan Patience { get; } = TimeSpan.FromSeconds(10);

    internal override void Run(ReadOnlySpan<char> text, bool isStart, TextAction next)
    {
        using var view = CategoryView.Create(text);
        var parts = new Parts(text, isStart, behavior, next);
        var end = 0;
        foreach (var match in pattern.EnumerateMatches(view.IsSame ? text : view.Letters))
        {
            var start = view.Place(match.Index);
            if (start > end) parts.Add(end, start, isMatch: invert);

            end = view.Place(match.Index + match.Length);
            parts.Add(start, end, isMatch: !invert);
        }

        if (end < text.Length) parts.Add(end, text.Length, isMatch: invert);

        parts.Finish();
    }

    /// <summary>Passes parts on as soon as it is known with what they are merged.</summary>
    private ref struct Parts(ReadOnlySpan<char> text, bool isStart, SplitBehavior behavior, TextAction next)
    {
        private readonly ReadOnlySpan<char> _text = text;
        private (int Start, int End, bool IsMatch) _held;
        private bool _afterMatch;

        internal void Add(int start, int end, bool isMatch)
        {
            var merges = _held.End > _held.Start && behavior switch
            {
                SplitBehavior.MergedWithPrevious => isMatch && !_afterMatch,
                SplitBehavior.MergedWithNext => _held.IsMatch && !isMatch,
                SplitBehavior.Contiguous => _held.IsMatch == isMatch,
                _ => false,
            };
            _afterMatch = isMatch;
            if (merges)
            {
                _held = (_held.Start, end, behavior == SplitBehavior.Contiguous && isMatch);
                return;
            }

            Finish();
            _held = behavior == SplitBehavior.Removed && isMatch ? default : (start, end, isMatch);
        }

        internal void Finish()
        {
            if (_held.End > _held.Start) next(_text[_held.Start.._held.End], isStart && _held.Start == 0);

            _held = default;
        }
    }
}
