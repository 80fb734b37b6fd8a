using System.Text;
using Microsoft.ML;
using Microsoft.ML.Data;
using Provenance.Detection.Files;

namespace Provenance.Training.Fitting;

/// <summary>Reads labelled texts from a data view.</summary>
internal static class LabelledRows
{
    /// <exception cref="ArgumentException">A column is missing, or has another type.</exception>
    internal static List<TrainingDocument> Read(IDataView view, DetectorColumns columns)
    {
        var schema = view.Schema;
        var text = Find<TextDataViewType>(schema, columns.Text);
        var label = Find<BooleanDataViewType>(schema, columns.Label);
        DataViewSchema.Column?[] others = [Optional(schema, columns.Set), Optional(schema, columns.Pair), Optional(schema, columns.Domain)];
        using var cursor = view.GetRowCursor([text, label, .. others.OfType<DataViewSchema.Column>()]);
        var readText = cursor.GetGetter<ReadOnlyMemory<char>>(text);
        var readLabel = cursor.GetGetter<bool>(label);
        var readers = others.Select(column => column is { } one ? cursor.GetGetter<ReadOnlyMemory<char>>(one) : null).ToArray();
        var factory = new TrainingDocumentFactory();
        var documents = new List<TrainingDocument>();
        var value = default(ReadOnlyMemory<char>);
        var isMachine = false;
        while (cursor.MoveNext())
        {
            readText(ref value);
            readLabel(ref isMachine);
            var utf8 = Encoding.UTF8.GetBytes(value.ToString());
            documents.Add(factory.Create(utf8, new TrainingLabels
            {
                Label = isMachine ? Origin.Machine : Origin.Human,
                Set = String(0) ?? "data",
                Pair = String(1) ?? cursor.Position.ToString(System.Globalization.CultureInfo.InvariantCulture),
                Domain = String(2) ?? "",
            }));
        }

        return documents;

        string? String(int which)
        {
            if (readers[which] is not { } read) return null;
            read(ref value);
            return value.ToString();
        }
    }

    private static DataViewSchema.Column? Optional(DataViewSchema schema, string? name) => name is null ? null : Find<TextDataViewType>(schema, name);

    private static DataViewSchema.Column Find<T>(DataViewSchema schema, string name)
        where T : DataViewType
    {
        var column = schema.GetColumnOrNull(name) ?? throw DetectionErrors.NoColumn(name, schema.Select(static one => one.Name));
        return column.Type is T ? column : throw DetectionErrors.ColumnType(name, column.Type.ToString()!, typeof(T) == typeof(TextDataViewType) ? "String" : "Boolean");
    }
}
