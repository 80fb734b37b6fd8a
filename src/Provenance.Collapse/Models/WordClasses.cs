namespace Provenance.Collapse.Models;

/// <summary>
/// Words in classes of about equal frequency, the most frequent first, so that P(word | h) = P(class | h) P(word | class, h) (Goodman, "Classes for
/// fast maximum entropy training", ICASSP 2001; by frequency in Mikolov et al., "Extensions of recurrent neural network language model",
/// ICASSP 2011). The product is a distribution for any classes, and with C of equal mass among V words a word costs C + V/C on average.
/// </summary>
internal sealed class WordClasses
{
    /// <param name="counts">
    /// The count of each number, from <see cref="LabVocabulary.Counts"/>, so that the students of all generations have the same classes.
    /// </param>
    /// <param name="size">Number of distinguished words; the counts of greater numbers belong to the unknown class.</param>
    /// <param name="classes">Requested number of classes; there are fewer where a word has more than its class's share. 0 for the square root of the words.</param>
    internal WordClasses(ReadOnlySpan<long> counts, int size, int classes)
    {
        var mass = new double[size];
        for (var word = 0; word < counts.Length; word++) mass[word < size ? word : LabVocabulary.Unknown] += counts[word];

        var order = Enumerable.Range(0, size).Where(word => word != LabVocabulary.Start).OrderByDescending(word => mass[word]).ToArray();
        // one more than the count, so that words without an occurrence are distributed as well
        var total = order.Sum(word => mass[word] + 1);
        var wanted = classes > 0 ? Math.Min(classes, order.Length) : (int)Math.Ceiling(Math.Sqrt(order.Length));
        var (first, before, last) = (new List<int>(), 0.0, -1);
        (Words, Places, ClassOf) = (order, new int[size], new int[size]);
        for (var place = 0; place < order.Length; place++)
        {
            var bin = (int)(wanted * before / total);
            if (bin != last)
            {
                first.Add(place);
                last = bin;
            }

            before += mass[order[place]] + 1;
            (Places[order[place]], ClassOf[order[place]]) = (place, first.Count - 1);
        }

        First = [.. first, order.Length];
    }

    /// <summary>The number of classes.</summary>
    internal int Count => First.Length - 1;

    /// <summary>The words by place, without the start symbol.</summary>
    internal int[] Words { get; }

    /// <summary>The place of each word.</summary>
    internal int[] Places { get; }

    /// <summary>The class of each word.</summary>
    internal int[] ClassOf { get; }

    /// <summary>The first place of each class, followed by the end of the last one.</summary>
    internal int[] First { get; }
}
