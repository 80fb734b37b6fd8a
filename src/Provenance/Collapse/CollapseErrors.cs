using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Provenance.Collapse.Models;

namespace Provenance.Collapse;

/// <summary>The folder's throws, with their messages.</summary>
internal static class CollapseErrors
{
    /// <summary>The caller passed an option, a symbol or a table outside its range.</summary>
    [DoesNotReturn]
    internal static void Argument(string name, string message) => throw new ArgumentException(message, name);

    internal static void Require(bool holds, string name, string range)
    {
        if (!holds)
        {
            Argument(name, $"{name} must be {range}");
        }
    }

    internal static void CheckWeights(ReadOnlySpan<double> weights, int documents)
    {
        Require(weights.IsEmpty || weights.Length == documents, nameof(weights), $"empty or {documents} numbers, one a document");
        for (var i = 0; i < weights.Length; i++)
        {
            Require(weights[i] >= 0 && double.IsFinite(weights[i]), nameof(weights), $"finite and not negative, but weights[{i}] is {weights[i]}");
        }
    }

    /// <summary>Documents hold words of the vocabulary: <see cref="LabVocabulary.Unknown"/> or <see cref="LabVocabulary.FirstWord"/> and up.</summary>
    internal static void CheckWord(int word, int vocabularySize)
    {
        if (word is LabVocabulary.Start or LabVocabulary.End || (uint)word >= (uint)vocabularySize)
        {
            Argument(nameof(word), $"{word} is not a word of a document: it is 0 (unknown) or {LabVocabulary.FirstWord} to {vocabularySize - 1}");
        }
    }

    internal static DataException NoText(long read, long notHuman) => new(string.Create(CultureInfo.InvariantCulture,
        $"no human text of {Corpus.LabText.LeastWords} words or more among {read:N0} documents, {notHuman:N0} of them labelled as something else"));

    internal static DataException TooLittle(long words, long least) => new(string.Create(CultureInfo.InvariantCulture,
        $"only {words:N0} words of human text; the lab needs {least:N0}, and 200,000 for figures that mean something"));

    internal static DataException TooFew(int documents, long words) => new(string.Create(CultureInfo.InvariantCulture,
        $"{words:N0} words of human text in {documents:N0} document{(documents == 1 ? "" : "s")} cannot be divided into parts to train, to judge and to test by; add text, or cut it into shorter documents, such as chapters"));

    internal static OutputException OutputExists(string path) => new($"{path}: is there already; name a folder that does not exist, or go on with --resume");

    internal static OutputException NoRun(string path) => new($"{path}: nothing to resume, it has other things and no {LabJournal.FileName}; name a run's folder, or a new one");

    internal static OutputException InUse(string path) => new($"{path}: another run is writing here; wait for it, or name another folder");

    internal static DataException OtherRun(string path) => new($"{path}: holds a run with other options or other text; name another folder, or repeat its options");

    internal static DataException Damaged(string path, long line) => new(path, line, "is not what a run of the lab wrote; remove the folder and begin anew");
}
