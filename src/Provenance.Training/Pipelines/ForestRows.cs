using Microsoft.ML;
using Microsoft.ML.Data;
using Provenance.Detection.Learning;

namespace Provenance.Training.Pipelines;

/// <summary>Rows of features as ML.NET's trees take them.</summary>
internal static class ForestRows
{
    /// <summary>
    /// The value of a missing feature. FastTree silently leaves rows with NaN out of training, and every feature is larger
    /// than this, so that missing values go left at every split, as in <see cref="TreeEnsemble"/>.
    /// </summary>
    internal const float Missing = -1000;

    internal const string Features = "Features", Label = "Label", Weight = "Weight";

    /// <summary>The column of an adapted detector's rows.</summary>
    internal const string Adapted = nameof(AdaptOutput.ProvenanceAdapted);

    /// <summary>Copies a row and replaces missing values.</summary>
    /// <exception cref="InvalidOperationException">A feature is not above <see cref="Missing"/>.</exception>
    internal static void Fill(ReadOnlySpan<float> row, Span<float> to)
    {
        for (var i = 0; i < row.Length; i++)
        {
            to[i] = float.IsNaN(row[i]) ? Missing
                : row[i] > Missing ? row[i]
                : throw new InvalidOperationException($"feature {i} is {row[i]}, below all that are possible");
        }
    }

    /// <summary>Creates a view of rows of a table.</summary>
    /// <param name="context">The context of the view.</param>
    /// <param name="columns">Number of values of a row.</param>
    /// <param name="count">Number of rows.</param>
    /// <param name="write">Writes a row's values, NaN where they are missing, and returns its label and weight.</param>
    /// <param name="name">The name of the column of values.</param>
    internal static IDataView View(MLContext context, int columns, int count, RowWriting write, string name = Features)
    {
        var schema = SchemaDefinition.Create(typeof(ForestRow));
        schema[Features].ColumnType = new VectorDataViewType(NumberDataViewType.Single, columns);
        schema[Features].ColumnName = name;
        return context.Data.LoadFromEnumerable(Rows(columns, count, write), schema);
    }

    private static IEnumerable<ForestRow> Rows(int columns, int count, RowWriting write)
    {
        var values = new float[columns];
        for (var i = 0; i < count; i++)
        {
            var (label, weight) = write(i, values);
            var row = new ForestRow { Features = new float[columns], Label = label, Weight = weight };
            Fill(values, row.Features);
            yield return row;
        }
    }

    /// <summary>Writes the values of row <paramref name="index"/>; returns its label, true for machine text, and its weight.</summary>
    internal delegate (bool Label, float Weight) RowWriting(int index, Span<float> values);
}

/// <summary>A row of <see cref="ForestRows"/>; its names are those of ML.NET's columns.</summary>
internal sealed class ForestRow
{
    public float[] Features { get; set; } = [];

    public bool Label { get; set; }

    public float Weight { get; set; }
}
