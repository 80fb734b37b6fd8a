using Provenance.Detection.Features;
using Provenance.Documents.Statistics;
using Provenance.Text.Tokens;
using Xunit;

namespace Provenance.Tests.Detection.Features;

public class MarkPositionsTests
{
    [Fact]
    public void All_tokens_but_words_and_ideographs_are_listed_whatever_their_number()
    {
        var random = new SplitMix64(5);
        var marks = new MarkPositions();
        for (var n = 0; n < 150; n++)
        {
            var kinds = new TokenKind[n];
            for (var i = 0; i < n; i++) kinds[i] = (TokenKind)random.NextInt((int)TokenKind.Symbol + 1);
            var view = new TokenView([], new uint[n], new uint[n], new int[n], new ushort[n], kinds);
            Assert.Equal(Enumerable.Range(0, n).Where(i => kinds[i] is not (TokenKind.Word or TokenKind.Ideograph)), marks.Find(view).ToArray());
        }
    }
}
