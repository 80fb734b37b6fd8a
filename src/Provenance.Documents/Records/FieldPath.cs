using System.Buffers;

namespace Provenance.Documents.Records;

/// <summary>
/// A path to the values of a field in a JSON object. The grammar is the same for every option, condition and policy:
/// <c>a.b</c> is the field <c>b</c> of the object <c>a</c> or, where there is none, the field of that whole name; <c>"a.b"</c> is one name;
/// <c>a[]</c> are all elements of a list, <c>a[0]</c> and <c>a[-1]</c> its first and last, <c>a[role=user,system]</c> and <c>a[role!=user]</c> those whose
/// field has, or lacks, one of the values; <c>a+b</c> joins values and <c>a|b</c> is the first that is there. <c>+</c> binds tighter than <c>|</c>.
/// </summary>
internal sealed class FieldPath
{
    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create(".[]|+\"'=!,\\ ");

    internal FieldPath(string text, FieldPart[][] choices)
    {
        Text = text;
        Choices = choices;
        var steps = choices[0][0].Steps;
        IsPlain = choices is [[_]] && Array.TrueForAll(steps, step => step.Name is not null);
        Segments = IsPlain ? Array.ConvertAll(steps, step => step.Name!) : [];
        Flat = IsPlain ? choices[0][0].Flat?[0].Name : null;
    }

    /// <summary>The path as the user wrote it.</summary>
    internal string Text { get; }

    /// <summary>True if it consists of names alone, so that one walk over the record finds it.</summary>
    internal bool IsPlain { get; }

    /// <summary>The names of a plain path as UTF-8, outermost first; empty for others.</summary>
    internal byte[][] Segments { get; }

    /// <summary>A plain path as one name, see <see cref="FieldPart.Flat"/>.</summary>
    internal byte[]? Flat { get; }

    /// <summary>The alternatives, each a list of parts to join.</summary>
    internal FieldPart[][] Choices { get; }

    /// <summary>Returns a name as one step of a path, in quotes if it needs them.</summary>
    internal static string Quoted(string name) =>
        name.AsSpan().ContainsAny(NeedQuotes) ? $"\"{name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"" : name;

    /// <exception cref="ArgumentException">The text is not a path; the message gives the column.</exception>
    internal static FieldPath Parse(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return new FieldPathReader(path).Read();
    }
}
