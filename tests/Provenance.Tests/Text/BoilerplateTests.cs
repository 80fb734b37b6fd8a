using System.Text;
using Provenance.Text.Canonical;
using Xunit;

namespace Provenance.Tests.Text;

public class BoilerplateTests
{
    [Theory]
    [InlineData("Sure, here is a poem about the sea:\n\nThe sea is wide.", "The sea is wide.")]
    [InlineData("Certainly! Here's the summary:\nIt works.", "It works.")]
    [InlineData("Here’s a short answer: It works.", "It works.")]
    [InlineData("OF COURSE: it works.", "it works.")]
    [InlineData("\uFEFF  Okay, here are three ideas: One.", "One.")]
    [InlineData("\u00A0\u200BSure, here you go: One.", "One.")]
    [InlineData("Sure: Here is the text: One.", "One.")]
    public void Openers_are_cut(string raw, string expected) => AssertCut(Anomaly.Opener, raw, expected);

    [Theory]
    [InlineData("Surely there is one thing: time.")]
    [InlineData("Sure enough, he came back and nobody said a word about it.")]
    [InlineData("Hereish is no word: none.")]
    [InlineData("He said: sure, here is: the book.")]
    [InlineData("Sure, here is:")]
    [InlineData("Of course he was late that day, as he had been on every day since the spring, when the trains had changed their hours and the old road had been closed for good, and he said: no.")]
    public void What_only_starts_alike_is_kept(string raw) => AssertKept(Anomaly.Opener, raw);

    [Theory]
    [InlineData("The sea is wide. Would you like me to write another one?", "The sea is wide.")]
    [InlineData("The sea is wide.\n\nLet me know if you'd like changes!", "The sea is wide.")]
    [InlineData("The sea is wide.\n\nDo you want me to:\n\n* write more?\n* stop?", "The sea is wide.")]
    [InlineData("The sea is wide. Let me know if it helps! Would you like me to go on?", "The sea is wide.")]
    [InlineData("The sea is wide. LET ME KNOW IF IT HELPS 😊", "The sea is wide.")]
    public void Closers_are_cut(string raw, string expected) => AssertCut(Anomaly.Closer, raw, expected);

    [Theory]
    [InlineData("Would you like me to sing?")]
    [InlineData("Let me know if you can come. The train leaves at nine and the tickets are with Ann.")]
    [InlineData("\"Would you like me to sing?\" she asked. He did not answer.")]
    [InlineData("He turned. \"Would you like me to sing?\"")]
    [InlineData("Let me know if you can come.\n\nThe train leaves at nine.")]
    public void What_the_text_goes_on_after_is_kept(string raw) => AssertKept(Anomaly.Closer, raw);

    [Theory]
    [InlineData("Sure, I can help with that\nStep 1: open the lid.\nStep 2: look inside.")]
    [InlineData("It works. Let me know if you can come\nBest, Ann")]
    [InlineData("It works.\n\nLet me know if you can come.\n\nBest, Ann")]
    [InlineData("It works.\n\nWould you like me to:\n\n* write more?\n* stop?")]
    public void Line_breaks_make_no_difference(string raw) =>
        Assert.Equal(TextProbe.Tokens(raw.Replace('\n', ' ')), TextProbe.Tokens(raw));

    private static void AssertCut(Anomaly kind, string raw, string expected)
    {
        Assert.Equal(expected, Trim(raw, out var anomalies));
        Assert.True(anomalies[kind] >= 1);
    }

    private static void AssertKept(Anomaly kind, string raw)
    {
        Assert.Equal(raw, Trim(raw, out var anomalies));
        Assert.Equal(0, anomalies[kind]);
    }

    private static string Trim(string raw, out AnomalyCounts anomalies)
    {
        anomalies = default;
        return Encoding.UTF8.GetString(Boilerplate.Trim(Encoding.UTF8.GetBytes(raw), ref anomalies));
    }
}
