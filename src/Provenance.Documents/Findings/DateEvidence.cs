using Provenance.Documents.Dates;
using Provenance.Documents.Records;

namespace Provenance.Documents.Findings;

/// <summary>
/// Evidence from a document's dates: a text cannot be younger than the day of its collection, and machine text cannot be older than text-generating models. The earliest date of writing counts, or
/// a later date of change, unless the text was collected before it. One per thread.
/// </summary>
internal sealed class DateEvidence
{
    private readonly DatePriors _priors;
    private readonly DateOnly _today;
    private readonly FieldText _text = new();
    private readonly Dictionary<long, OriginEvidence> _made = [];
    private readonly int[] _written;
    private readonly int[] _changed;
    private readonly int[] _collected;
    private readonly int[] _either;
    private readonly int[] _addresses;
    private readonly int _recordType;

    internal DateEvidence(DatePriors priors, DateOnly today, List<string> paths)
    {
        _priors = priors;
        _today = today;
        _written = FieldList.Add(paths, DateFields.Written);
        _changed = FieldList.Add(paths, DateFields.Changed);
        _collected = FieldList.Add(paths, DateFields.Collected);
        _either = FieldList.Add(paths, DateFields.Either);
        _addresses = FieldList.Add(paths, DateFields.Addresses);
        _recordType = FieldList.Add(paths, [DateFields.RecordType])[0];
    }

    /// <summary>Returns the evidence of a document's date; null if it has none.</summary>
    internal OriginEvidence? Find(in DocumentView document)
    {
        var (written, changed, collected) = (DocumentMonth.None, DocumentMonth.None, DocumentMonth.None);
        foreach (var field in _written) written = DocumentMonth.Earlier(written, Month(document, field));

        foreach (var field in _changed) changed = DocumentMonth.Later(changed, Month(document, field));

        var fromDump = false;
        for (var i = 0; i < _collected.Length; i++)
        {
            var json = document.Field(_collected[i]);
            if (json.IsEmpty) continue;

            collected = DocumentMonth.Earlier(collected, Month(document, _collected[i]));
            fromDump |= DateFields.Collected[i].EndsWith("dump", StringComparison.Ordinal);
        }

        for (var i = 0; i < _either.Length; i++)
        {
            if (Month(document, _either[i]) is { IsNone: false } month)
            {
                if (fromDump || IsOfCrawl(document, DateFields.Either[i])) collected = DocumentMonth.Earlier(collected, month);
                else written = DocumentMonth.Earlier(written, month);
            }
        }

        return Choose(written, changed, collected);
    }

    private bool IsOfCrawl(in DocumentView document, string field)
    {
        if (field.EndsWith("date", StringComparison.Ordinal)) return !document.Field(_recordType).IsEmpty && _text.Read(document.Field(_recordType)) is [(byte)'r' or (byte)'c', ..] type && (type.SequenceEqual("response"u8) || type.SequenceEqual("resource"u8) || type.SequenceEqual("conversion"u8));

        foreach (var address in _addresses)
        {
            if (!document.Field(address).IsEmpty) return true;
        }

        return false;
    }

    private OriginEvidence? Choose(DocumentMonth written, DocumentMonth changed, DocumentMonth collected)
    {
        var (kind, month, before) = changed.IsNone || (!written.IsNone && !changed.IsAfter(written)) ? (DateKind.Writing, written, DocumentMonth.None) : (DateKind.Change, changed, written);
        if (month.IsNone || (!collected.IsNone && month.IsAfter(collected))) (kind, month, before) = (DateKind.Collection, collected, DocumentMonth.None);
        if (month.IsNone) return null;

        var key = ((long)kind << 48) | ((long)month.Key << 24) | (long)before.Key;
        return _made.TryGetValue(key, out var made) ? made : _made[key] = Make(kind, month, before);
    }

    private DocumentMonth Month(in DocumentView document, int field)
    {
        var json = document.Field(field);
        if (json.IsEmpty) return DocumentMonth.None;

        var text = _text.Read(json);
        return DateReader.TryRead(text, _today, out var date) || DateFields.TryDump(text, _today, out date) ? new DocumentMonth(date) : DocumentMonth.None;
    }

    private OriginEvidence Make(DateKind kind, DocumentMonth month, DocumentMonth before)
    {
        var day = month.LastDay;
        var rows = kind == DateKind.Collection ? _priors.Collected : _priors.Written;
        var prior = rows[0].Machine;
        foreach (var row in rows) prior = row.From <= day ? row.Machine : prior;

        var old = day < DatePrior.FirstModel;
        var detail = kind switch
        {
            DateKind.Collection => "date of collection",
            DateKind.Change => before.IsNone ? "date of change" : $"date of change; written {before}",
            _ => "date of writing",
        };
        return new OriginEvidence(EvidenceKinds.Date, month.ToString())
        {
            Says = old ? Origin.Human : Origin.Unknown,
            Prior = prior,
            Detail = old ? detail + "; before the first language model that could have written it, if the date is right" : detail,
        };
    }

    private enum DateKind
    {
        Writing,
        Change,
        Collection,
    }
}
