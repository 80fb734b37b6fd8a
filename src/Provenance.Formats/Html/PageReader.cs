using System.Text;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;

namespace Provenance.Formats.Html;

/// <summary>
/// Parses a page with AngleSharp's tokenizer, which is that of the HTML standard (13.2.5), into its tree and its facts. Scripts do not run, nothing is fetched, and there are no
/// entities but the standard's, so that nothing expands.
/// </summary>
internal sealed class PageReader
{
    private enum Capture
    {
        None,
        Title,
        JsonLd,
        Manifest,
    }

    private readonly StringBuilder _captured = new();
    private Capture _capture;

    internal PageTree Tree { get; } = new();

    internal PageFacts Facts { get; } = new();

    internal void Read(string page)
    {
        Tree.Clear();
        Facts.Clear();
        using var source = new TextSource(new StringTextSource(page));
        using var tokenizer = new HtmlTokenizer(source, HtmlEntityProvider.ResolverExtended)
        {
            SkipComments = true,
            SkipProcessingInstructions = true,
            DisableElementPositionTracking = true,
        };
        _capture = Capture.None;
        while (true)
        {
            ref var token = ref tokenizer.GetStructToken();
            switch (token.Type)
            {
                case HtmlTokenType.StartTag:
                    EndCapture();
                    _capture = Start(tokenizer, ref token);
                    break;
                case HtmlTokenType.EndTag:
                    EndCapture();
                    End(HtmlTags.Named(token.Name.Memory.Span));
                    break;
                case HtmlTokenType.Character:
                    Characters(token.Data.Memory.Span);
                    break;
                case HtmlTokenType.EndOfFile:
                    EndCapture();
                    return;
                default:
                    break;
            }
        }
    }

    private Capture Start(HtmlTokenizer tokenizer, ref StructHtmlToken token)
    {
        var tag = HtmlTags.Named(token.Name.Memory.Span);
        var attributes = new TagAttributes(ref token);
        var foreign = Tree.IsOpen(HtmlTag.Svg) || Tree.IsOpen(HtmlTag.Math);
        var marks = attributes.Count == 0 ? ElementMarks.None : AttributeMarks.Read(tag, attributes);
        FactReader.Read(tag, attributes, Facts);
        if (tag == HtmlTag.A)
        {
            Tree.Text.InLink = attributes.TryGet("href", out _);
        }
        else if (tag == HtmlTag.Dialog && !attributes.TryGet("open", out _))
        {
            marks |= ElementMarks.Hidden;
        }

        if (tag is not (HtmlTag.Html or HtmlTag.Head or HtmlTag.Body)) Tree.Open(tag, marks, token.IsSelfClosing);

        return foreign ? Capture.None : Within(tokenizer, tag, attributes);
    }

    /// <summary>Tells the tokenizer the kind of content that follows.</summary>
    private static Capture Within(HtmlTokenizer tokenizer, HtmlTag tag, TagAttributes attributes)
    {
        var traits = HtmlTags.Get(tag);
        if (tag == HtmlTag.Script)
        {
            tokenizer.State = HtmlParseMode.Script;
            var type = attributes.Get("type");
            return type.StartsWith("application/ld+json", StringComparison.OrdinalIgnoreCase) ? Capture.JsonLd
                : type.Equals("application/c2pa", StringComparison.OrdinalIgnoreCase) ? Capture.Manifest : Capture.None;
        }

        if ((traits & TagTraits.RawText) != 0)
        {
            tokenizer.State = HtmlParseMode.Rawtext;
        }
        else if ((traits & TagTraits.EscapableText) != 0)
        {
            tokenizer.State = HtmlParseMode.RCData;
        }
        else if (tag == HtmlTag.Plaintext)
        {
            tokenizer.State = HtmlParseMode.Plaintext;
        }

        return tag == HtmlTag.Title ? Capture.Title : Capture.None;
    }

    private void End(HtmlTag tag)
    {
        if (tag == HtmlTag.A) Tree.Text.InLink = false;

        Tree.Close(tag);
    }

    private void Characters(ReadOnlySpan<char> text)
    {
        if (_capture == Capture.None)
        {
            Tree.Add(text);
        }
        else
        {
            // one text may consist of several tokens
            _captured.Append(text);
        }
    }

    private void EndCapture()
    {
        switch (_capture)
        {
            case Capture.Title:
                Facts.SetTitle(_captured.ToString());
                break;
            case Capture.JsonLd:
                PageFacts.Add(Facts.JsonLd, _captured.ToString());
                break;
            case Capture.Manifest:
                PageFacts.Add(Facts.Manifests, _captured.ToString());
                break;
            default:
                return;
        }

        _captured.Clear();
        _capture = Capture.None;
    }
}
