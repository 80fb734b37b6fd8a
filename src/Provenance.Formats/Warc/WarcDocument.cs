using System.Globalization;
using System.Text;
using Provenance.Documents.Formats;
using Provenance.Evidence.Credentials;
using Provenance.Formats.Html;
using Provenance.Text.Tokens;

namespace Provenance.Formats.Warc;

/// <summary>Converts one record to a document: skips kinds not requested, parses the HTTP response, extracts the text, and writes a JSON line; one per thread.</summary>
internal sealed class WarcDocument(WarcOptions options, ICredentialReader? credentials, TimeProvider? clock)
{
    /// <summary>Maximum length of a type, status or media type in counts; longer ones are not distinguished, because a malformed file may have many.</summary>
    private const int LongestType = 12;

    private readonly byte[][] _types = [.. options.Types.Select(Encoding.ASCII.GetBytes)];
    private readonly MimeFilter _mime = new(options.Mime);
    private readonly HtmlText _html = new(credentials, clock);
    private readonly PlainText _plain = new();
    private readonly WordCounter? _words = options.MinWords > 0 ? new WordCounter() : null;
    private readonly ContentCodings _codings = new();
    private readonly BodyBuffer _joined = new();
    private readonly List<OriginEvidence> _evidence = [];
    private byte[] _utf8 = [];
    private RecordBlock _block = null!;
    private RecordList _to = null!;
    private int _left;

    /// <summary>Sets the source and the target of the following records.</summary>
    internal void Begin(RecordBlock block, RecordList to) => (_block, _to, _left) = (block, to, Math.Max(block.UnpackedLimit, RecordLimits.DefaultMaxBytes));

    /// <summary>Adds a record's document, a reject, or a count.</summary>
    internal void Add(ArraySegment<byte> bytes, RecordBounds bounds, long place)
    {
        var header = bytes.AsSpan(bounds.Start..bounds.Content);
        var type = HeaderFields.Find(header, "warc-type"u8);
        if (!IsAskedFor(type))
        {
            _to.PassOver($"type {(type.Length <= LongestType ? new MediaType(type, default).Name() : "other")}");
            return;
        }

        _evidence.Clear();
        var content = bytes[bounds.Content..bounds.End];
        var raw = bytes.AsSpan(bounds.Start..bounds.End);
        var media = MediaType.Parse(HeaderFields.Find(header, "content-type"u8));
        if (!Ascii.EqualsIgnoreCase(type, "response"u8) || !(media.Is("application/http"u8) || content.AsSpan().StartsWith("HTTP/"u8)))
        {
            // a resource or a conversion is its own body, and so is a response of another protocol, such as DNS
            AddBody(header, default, default, media, content, Digest(header, content, content, default), place);
            return;
        }

        if (!HttpMessage.TryRead(content, out var message))
        {
            _to.Add(WarcRejects.BadHttp(_block.File.Path, place), place, raw);
            return;
        }

        var http = content.AsSpan(0, message.HeaderBytes);
        media = MediaType.Parse(HeaderFields.Find(http, "content-type"u8));
        if (message.Status != 200)
        {
            _to.PassOver(string.Create(CultureInfo.InvariantCulture, $"status {message.Status}"));
        }
        else if (!media.IsUnknown && !_mime.Takes(media))
        {
            _to.PassOver($"mime {media.Name()}");
        }
        else
        {
            AddResponse(header, http, message.Status, media, content, raw, place);
        }
    }

    /// <summary>True if the last coding is chunked (RFC 9112, 6.1).</summary>
    private static bool IsChunked(ReadOnlySpan<byte> codings) => Ascii.EqualsIgnoreCase(codings[(codings.LastIndexOf((byte)',') + 1)..].Trim(" \t\r\n"u8), "chunked"u8);

    private void AddResponse(ReadOnlySpan<byte> header, ReadOnlySpan<byte> http, int status, MediaType media, ArraySegment<byte> content, ReadOnlySpan<byte> raw, long place)
    {
        var stored = content[http.Length..];
        var body = stored;
        if (IsChunked(HeaderFields.Find(http, "transfer-encoding"u8)) && ChunkedBody.TryJoin(stored, _joined)) body = _joined.Segment;

        var digest = Digest(header, content, stored, body);
        var truncated = !HeaderFields.Find(header, "warc-truncated"u8).IsEmpty;
        var state = _codings.Unpack(HeaderFields.Find(http, "content-encoding"u8), ref body, _left);
        // a decompression bomb is discarded, and must not cost the records after it
        _left -= state == CodingState.TooLong ? 0 : _codings.Unpacked;
        switch (state)
        {
            case CodingState.Unknown:
                _to.PassOver($"content-encoding {_codings.Failed}");
                break;
            case CodingState.TooLong:
                _to.Add(WarcRejects.TooLong(_block.File.Path, place, RecordLimits.DefaultMaxBytes), place, raw);
                break;
            // a body that the crawl itself truncated is used as far as it goes, packed or not
            case CodingState.Damaged when !truncated:
                _to.Add(WarcRejects.DamagedBody(_block.File.Path, place, _codings.Failed), place, raw);
                break;
            default:
                if (DisclosureHeader.Read(HeaderFields.Find(http, "ai-disclosure"u8)) is { } evidence) _evidence.Add(evidence);

                AddBody(header, http, status, media, body, digest, place);
                break;
        }
    }

    private void AddBody(ReadOnlySpan<byte> header, ReadOnlySpan<byte> http, int status, MediaType media, ArraySegment<byte> body, bool? digest, long place)
    {
        var type = media.IsUnknown ? MediaType.Sniff(body) : media;
        if (!_mime.Takes(type))
        {
            _to.PassOver($"mime {type.Name()}");
            return;
        }

        HtmlPage? page = null;
        ReadOnlySpan<byte> text = default;
        if (type.IsHtml)
        {
            if (_html.TryRead(body, media.Charset.IsEmpty ? null : HeaderFields.Text(media.Charset), out page))
            {
                text = Encode(page.Text);
                _evidence.AddRange(page.Evidence);
            }
            else if (_html.Problem == HtmlProblem.TooLarge)
            {
                _to.Add(WarcRejects.LargePage(_block.File.Path, place), place, body);
                return;
            }
        }
        else
        {
            text = _plain.Read(body, media.Charset);
        }

        if (text.Trim(" \t\r\n\v\f\0"u8).IsEmpty)
        {
            _to.PassOver("no text");
        }
        else if (_words is not null && _words.Count(text) < options.MinWords)
        {
            _to.PassOver(string.Create(CultureInfo.InvariantCulture, $"fewer than {options.MinWords} words"));
        }
        else
        {
            var facts = new WarcDocumentFacts(header, http, status, type, digest, place)
            {
                Charset = page is null ? _plain.Charset : page.Charset,
                Page = page,
                Evidence = _evidence,
            };
            if ((page is null ? _plain.Repair : _html.Repair) is { Length: > 0 } repair) _block.File.Tally.AddRepair(repair);

            DocumentJson.Write(_to.Json, text, facts);
            _to.Add(place);
        }
    }

    /// <summary>Returns a text as UTF-8; valid until the next call.</summary>
    private ReadOnlySpan<byte> Encode(string text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (_utf8.Length < most || _utf8.Length > Math.Max(most, RecordBlock.KeptBytes)) _utf8 = new byte[most];

        return _utf8.AsSpan(0, Encoding.UTF8.GetBytes(text, _utf8));
    }

    private bool IsAskedFor(ReadOnlySpan<byte> type)
    {
        foreach (var name in _types)
        {
            if (Ascii.EqualsIgnoreCase(name, type)) return true;
        }

        return false;
    }

    /// <summary>Returns true if the digests in a header are right; null if none can be checked.</summary>
    /// <param name="header">The record's header.</param>
    /// <param name="content">Its content block.</param>
    /// <param name="payload">The body as stored.</param>
    /// <param name="joined">The body joined from its chunks, which some writers digest; empty if it is the same.</param>
    private static bool? Digest(ReadOnlySpan<byte> header, ReadOnlySpan<byte> content, ReadOnlySpan<byte> payload, ReadOnlySpan<byte> joined)
    {
        var block = WarcDigest.Matches(HeaderFields.Find(header, "warc-block-digest"u8), content);
        var told = HeaderFields.Find(header, "warc-payload-digest"u8);
        var body = WarcDigest.Matches(told, payload);
        if (body == false && joined != payload) body = WarcDigest.Matches(told, joined);

        return block == false || body == false ? false : block ?? body;
    }
}
