using System.Text;
using Provenance.Evidence.Credentials;
using Provenance.Formats.Html;
using Xunit;

namespace Provenance.Tests.Formats.Html;

public class SvgShapesTests
{
    private const string Scheme = "http://cv.iptc.org/newscodes/digitalsourcetype/";

    [Theory]
    [InlineData("<meta name=digitalSourceType content=trainedAlgorithmicMedia>", "trainedAlgorithmicMedia", Origin.Machine)]
    [InlineData("<meta property='iptc:DigitalSourceType' content='" + Scheme + "compositeWithTrainedAlgorithmicMedia'>", "compositeWithTrainedAlgorithmicMedia", Origin.Mixed)]
    [InlineData("<meta property='Iptc4xmpExt:DigitalSourceType' content='" + Scheme + "digitalCreation'>", "digitalCreation", Origin.Human)]
    [InlineData("<meta name=digitalsourcetype content=humanEdits>", "humanEdits", Origin.Human)]
    [InlineData("<meta name=digitalsourcetype content=digitalCapture>", "digitalCapture", Origin.Unknown)]
    public void Digital_source_types_are_read_from_meta_elements(string html, string term, Origin says)
    {
        var evidence = Assert.Single(Read(html));
        Assert.Equal((EvidenceKinds.DigitalSourceType, term, says), (evidence.Kind, evidence.Value, evidence.Says));
    }

    [Theory]
    [InlineData("{\"@type\":\"Article\",\"digitalSourceType\":\"" + Scheme + "trainedAlgorithmicMedia\"}")]
    [InlineData("{\"@graph\":[{\"@type\":\"WebSite\"},{\"@type\":[\"NewsArticle\"],\"digitalSourceType\":{\"@id\":\"" + Scheme + "trainedAlgorithmicMedia\"}}]}")]
    [InlineData("[{\"http://schema.org/digitalSourceType\":[{\"@value\":\"trainedAlgorithmicMedia\"}]},]")]
    [InlineData("/* comment */{\"a\":{\"b\":[{\"schema:digitalSourceType\":\"https://schema.org/TrainedAlgorithmicMediaDigitalSource\"}]}}")]
    public void Digital_source_types_are_read_from_json_ld(string json)
    {
        var evidence = Assert.Single(Read($"<script type='application/ld+json'>{json}</script>"));
        Assert.Equal(("trainedAlgorithmicMedia", Origin.Machine), (evidence.Value, evidence.Says));
    }

    [Theory]
    [InlineData("{\"@type\":\"Article\",\"image\":{\"digitalSourceType\":\"trainedAlgorithmicMedia\"}}")]
    [InlineData("{\"digitalSourceType\":\"trainedAlgorithmicMedia\",\"@type\":\"ImageObject\"}")]
    [InlineData("{\"@type\":\"VideoObject\",\"hasPart\":{\"digitalSourceType\":\"trainedAlgorithmicMedia\"}}")]
    public void Those_of_pictures_and_films_say_nothing_of_the_text(string json)
    {
        var evidence = Assert.Single(Read($"<script type='application/ld+json'>{json}</script>"));
        Assert.Equal(Origin.Unknown, evidence.Says);
        Assert.Contains("not of its text", evidence.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script type='application/ld+json'>{\"digitalSourceType\":\"trainedAlgorithmicMedia\"</script>")]
    [InlineData("<script type='application/ld+json'>{\"digitalSourceType\":\"\\ud800\"}</script>")]
    [InlineData("<script type='application/ld+json'>\"digitalSourceType\"</script>")]
    [InlineData("<script>{\"digitalSourceType\":\"trainedAlgorithmicMedia\"}</script>")]
    [InlineData("<meta name=digitalsourcetype content=somethingElse>")]
    [InlineData("<meta name=nodigitalsourcetype content=trainedAlgorithmicMedia>")]
    [InlineData("<p>digitalSourceType: trainedAlgorithmicMedia</p>")]
    [InlineData("<meta name=ai-disclosure content=perhaps>")]
    [InlineData("<meta name=generator content='WordPress 6.5; Elementor; Wix.com; Hugo 0.120; Gemini to HTML; JasperReports'>")]
    public void What_no_vocabulary_has_and_damaged_json_are_no_evidence(string html) => Assert.Empty(Read(html));

    [Theory]
    [InlineData("none", Origin.Human)]
    [InlineData("AI-Assisted", Origin.Mixed)]
    [InlineData("ai-generated", Origin.Machine)]
    [InlineData("autonomous", Origin.Machine)]
    [InlineData("mixed", Origin.Mixed)]
    [InlineData("ai-modified", Origin.Mixed)]
    public void A_page_declares_how_far_ai_was_involved(string value, Origin says)
    {
        var evidence = Assert.Single(Read($"<meta name=ai-disclosure content='{value}'>"));
        Assert.Equal((EvidenceKinds.AiDisclosure, value.ToLowerInvariant(), says), (evidence.Kind, evidence.Value, evidence.Says));
        Assert.Equal(says, Assert.Single(Read($"<script type=application/ld+json>{{\"aiDisclosure\":{{\"level\":\"{value}\"}}}}</script>")).Says);
    }

    [Theory]
    [InlineData("<aside ai-disclosure=ai-generated ai-model=some-model>")]
    [InlineData("<aside aidisclosure=ai-generated aimodel=some-model>")]
    public void What_is_declared_for_a_part_says_nothing_of_the_whole(string html)
    {
        var evidence = Assert.Single(Read(html));
        Assert.Equal(("ai-generated", Origin.Unknown), (evidence.Value, evidence.Says));
        Assert.EndsWith("model: some-model", evidence.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ChatGPT", "chatgpt")]
    [InlineData("Powered by Copy.ai (v2)", "copy.ai")]
    [InlineData("OpenAI GPT-4o", "gpt-4o")]
    [InlineData("KoalaWriter 1.0", "koalawriter")]
    public void A_generator_that_is_an_ai_product_is_named(string content, string product)
    {
        var evidence = Assert.Single(Read($"<META NAME=Generator content='{content}'>"));
        Assert.Equal((EvidenceKinds.PageGenerator, product, Origin.Machine), (evidence.Kind, evidence.Value, evidence.Says));
    }

    [Theory]
    [InlineData("rytrx")]
    [InlineData("notopenai")]
    [InlineData("")]
    public void Products_are_found_as_whole_words_only(string content) => Assert.Null(PageGenerator.Product(content));

    [Fact]
    public void A_manifest_in_the_page_is_handed_to_who_reads_it_with_the_page()
    {
        var html = Encoding.UTF8.GetBytes("<head><script type='application/c2pa'> AQID\n</script></head><p>text");
        var credentials = new Recorder();
        new HtmlText(credentials).TryRead(html, null, out var page);
        Assert.Equal([1, 2, 3], credentials.Manifest);
        Assert.Equal(html, credentials.Page);
        Assert.Equal("read", Assert.Single(page.Evidence).Value);
    }

    [Theory]
    [InlineData("<link rel='preload c2pa-manifest' href=https://example.org/m.c2pa>", "remote")]
    [InlineData("<script type=application/c2pa>AQID</script>", "unread")]
    [InlineData("<script type=application/c2pa>not base64!</script>", "unread")]
    [InlineData("<link rel=c2pa-manifest href=a><script type=application/c2pa>AQID</script>", "several")]
    public void Manifests_that_cannot_be_read_here_are_told_of(string html, string value)
    {
        var evidence = Assert.Single(Read(html));
        Assert.Equal((EvidenceKinds.ContentCredential, value, Origin.Unknown), (evidence.Kind, evidence.Value, evidence.Says));
    }

    private static IReadOnlyList<OriginEvidence> Read(string html)
    {
        new HtmlText().TryRead(Encoding.UTF8.GetBytes(html + "<p>text</p>"), null, out var page);
        return page.Evidence;
    }

    private sealed class Recorder : ICredentialReader
    {
        internal byte[]? Manifest { get; private set; }

        internal byte[]? Page { get; private set; }

        public OriginEvidence? Read(ReadOnlySpan<byte> manifest, ReadOnlySpan<byte> page)
        {
            (Manifest, Page) = (manifest.ToArray(), page.ToArray());
            return new OriginEvidence(EvidenceKinds.ContentCredential, "read");
        }
    }
}
