using System.Text;
using LiteDB;
using Provenance.Lineage.Records;
using Provenance.Storage.Packing;

namespace Provenance.Storage.LiteDb;

/// <summary>The common part of records of a block: their template, parsed once.</summary>
internal sealed class LiteStatement
{
    private static readonly ReadOnlyMemory<byte> Zero = "0"u8.ToArray();

    private static readonly string[] FieldsOfRecords = ["content_digest", "id", "normalized_digest", "prev", "signature"];

    private readonly byte[] _sample;

    /// <exception cref="DataException">The form is not that of a record.</exception>
    internal LiteStatement(string form)
    {
        Form = form;
        Template = new RecordTemplate(Encoding.UTF8.GetBytes(form));
        Span<byte> none = stackalloc byte[Digest.Size];
        none.Clear();
        _sample = Template.Join(none, none, none, Array.ConvertAll(TextFields(Template), field => field is RecordField.PValue or RecordField.Probability or RecordField.Resemblance or RecordField.Score ? Zero : default));
        Record = RecordParser.Parse(_sample).Record;
        State = new DocumentState { Document = default }.With(Record);
        Texts = TextFields(Template);
    }

    /// <summary>The template's text.</summary>
    internal string Form { get; }

    internal RecordTemplate Template { get; }

    /// <summary>Fields with text values, in order.</summary>
    internal RecordField[] Texts { get; }

    /// <summary>A record of the template, without the values of its fields.</summary>
    internal ProvenanceRecord Record { get; }

    /// <summary>The state of a document with only this record, without its digest and p-value.</summary>
    internal DocumentState State { get; }

    internal bool Has(RecordField field) => Array.IndexOf(Template.Fields, field) >= 0;

    /// <summary>Returns the statement in readable form: its members, the number of records that make it, and its form.</summary>
    internal BsonDocument ToBson(int records)
    {
        var document = new BsonDocument { [LiteNames.Records] = records };
        foreach (var (name, value) in LiteDB.JsonSerializer.Deserialize(Encoding.UTF8.GetString(_sample)).AsDocument)
        {
            if (Array.IndexOf(FieldsOfRecords, name) < 0) document[name] = value;
        }

        document[LiteNames.Form] = Form;
        return document;
    }

    private static RecordField[] TextFields(RecordTemplate template) => Array.FindAll(template.Fields, field => !RecordTemplate.IsDigest(field));
}
