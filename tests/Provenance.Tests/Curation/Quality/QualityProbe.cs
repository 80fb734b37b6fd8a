using System.Text;
using Provenance.Curation.Quality;
using Provenance.Text.Tokens;

namespace Provenance.Tests.Curation.Quality;

internal static class QualityProbe
{
    internal static float[] Measure(string text)
    {
        var values = new float[QualityMeter.Signals.Count];
        var utf8 = Encoding.UTF8.GetBytes(text);
        new QualityMeter().Measure(utf8, new WordCounter().Count(utf8), values);
        return values;
    }

    internal static float Value(string text, string signal) => Measure(text)[IndexOf(signal)];

    internal static int IndexOf(string signal)
    {
        for (var i = 0; i < QualityMeter.Signals.Count; i++)
        {
            if (QualityMeter.Signals[i].Name == signal) return i;
        }

        throw new ArgumentException(signal);
    }
}
