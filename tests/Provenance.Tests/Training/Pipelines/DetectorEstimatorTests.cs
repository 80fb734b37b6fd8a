using Microsoft.ML;
using Microsoft.ML.Data;
using Provenance.Tests.Cli;
using Xunit;

namespace Provenance.Tests.Training.Pipelines;

/// <summary>Training by the interfaces of ML.NET.</summary>
public sealed class DetectorEstimatorTests : IDisposable
{
    private static readonly TrainingOptions Quick = new() { Folds = 2 };

    private readonly MLContext _context = new(seed: 1);
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void What_is_trained_is_saved_loaded_by_ML_NET_and_scanned_with()
    {
        var columns = new DetectorColumns { Text = nameof(Essay.Body), Label = nameof(Essay.IsMachine), Set = nameof(Essay.Source) };
        var model = _context.Provenance().Detector(columns, Quick).Fit(View(8, 300));
        _context.Provenance().Save(model, _folder["d.zip"]);
        var test = _context.Transforms.CopyColumns("Text", nameof(Essay.Body)).Fit(View(9, 100)).Transform(View(9, 100));
        var scores = model.Transform(View(9, 100)).GetColumn<float>("Score").ToArray();
        Assert.Equal(scores, _context.Model.Load(_folder["d.zip"], out _).Transform(test).GetColumn<float>("Score"));
        Assert.Equal(scores, _context.Provenance().Load(_folder["d.zip"]).Transform(test).GetColumn<float>("Score"));
        var detector = Detector.Load(_folder["d.zip"]);
        Assert.Equal(detector.Digest, _context.Provenance().ToDetector(model).Digest);
        Assert.Equal(scores, StyledText.Documents(9, 100).Select(row => (float)detector.Assess(row.Text).Score!.Value));
        Assert.Equal(1, detector.Check().Stages);
        Assert.InRange(_context.BinaryClassification.Evaluate(model.Transform(View(9, 100)), nameof(Essay.IsMachine)).AreaUnderRocCurve, 0.9, 1);
    }

    [Fact]
    public void The_same_rows_as_files_and_as_a_view_give_the_same_detector()
    {
        var lines = StyledText.Documents(8, 300).Select(static (row, i) =>
            System.Text.Json.JsonSerializer.Serialize(new { id = i.ToString(System.Globalization.CultureInfo.InvariantCulture), text = row.Text, label = row.IsMachine ? "machine" : "human" }));
        _folder.Write("data.jsonl", string.Join('\n', lines));
        var fromFile = new DetectorTrainer(Quick).Run(new TrainingRequest { Inputs = [_folder["data.jsonl"]] }).Detector;
        var columns = new DetectorColumns { Text = nameof(Essay.Body), Label = nameof(Essay.IsMachine) };
        Assert.Equal(fromFile.Digest, _context.Provenance().ToDetector(_context.Provenance().Detector(columns, Quick).Fit(View(8, 300))).Digest);
    }

    [Fact]
    public void ML_NET_cross_validates_it()
    {
        var columns = new DetectorColumns { Text = nameof(Essay.Body), Label = nameof(Essay.IsMachine) };
        var results = _context.BinaryClassification.CrossValidate(View(10, 400), _context.Provenance().Detector(columns, Quick), numberOfFolds: 2, labelColumnName: nameof(Essay.IsMachine));
        Assert.Equal(2, results.Count);
        Assert.All(results, static result => Assert.InRange(result.Metrics.AreaUnderRocCurve, 0.9, 1));
    }

    [Fact]
    public void It_tells_what_columns_it_adds_before_it_is_fitted()
    {
        var view = View(1, 4);
        var columns = new DetectorColumns { Text = nameof(Essay.Body), Label = nameof(Essay.IsMachine) };
        var shape = _context.Provenance().Detector(columns).GetOutputSchema(SchemaOf(view));
        foreach (var name in new[] { "Score", "Probability", "PredictedLabel", "Features", "Verdict", "Words", nameof(Essay.Body) }) Assert.Contains(shape, column => column.Name == name);
    }

    [Fact]
    public void A_missing_column_and_one_of_another_type_are_refused_by_name()
    {
        var missing = Assert.Throws<ArgumentException>(() => _context.Provenance().Detector(new DetectorColumns { Text = "Txet", Label = nameof(Essay.IsMachine) }).Fit(View(1, 4)));
        Assert.Contains("Txet", missing.Message, StringComparison.Ordinal);
        Assert.Contains(nameof(Essay.Body), missing.Message, StringComparison.Ordinal);
        var type = Assert.Throws<ArgumentException>(() => _context.Provenance().Detector(new DetectorColumns { Text = nameof(Essay.Body), Label = nameof(Essay.Source) }).Fit(View(1, 4)));
        Assert.Contains("Boolean is needed", type.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_few_rows_are_refused() =>
        Assert.Throws<ProvenanceException>(() => _context.Provenance().Detector(new DetectorColumns { Text = nameof(Essay.Body), Label = nameof(Essay.IsMachine) }).Fit(View(1, 20)));

    [Fact]
    public void Another_model_of_ML_NET_is_not_saved_as_a_detector()
    {
        var other = _context.Transforms.CopyColumns("Copy", nameof(Essay.Body)).Fit(View(1, 4));
        Assert.Throws<ProvenanceException>(() => _context.Provenance().Save(other, _folder["o.zip"]));
        Assert.Throws<ProvenanceException>(() => _context.Provenance().ToDetector(other));
        Assert.Empty(_folder.Names());
    }

    public void Dispose() => _folder.Dispose();

    private static SchemaShape SchemaOf(IDataView view) => new MLContext().Transforms.CopyColumns("Unused", nameof(Essay.Body)).GetOutputSchema(Shape(view));

    /// <summary>ML.NET makes the shape of a view only for its own estimators; one that passes on all columns shows it.</summary>
    private static SchemaShape Shape(IDataView view)
    {
        var create = typeof(SchemaShape).GetMethod("Create", System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic)!;
        return (SchemaShape)create.Invoke(null, [view.Schema])!;
    }

    private IDataView View(ulong seed, int count) =>
        _context.Data.LoadFromEnumerable(StyledText.Documents(seed, count).Select(static row => new Essay { Body = row.Text, IsMachine = row.IsMachine, Source = "one" }).ToList());

    private sealed class Essay
    {
        public string Body { get; set; } = "";

        public bool IsMachine { get; set; }

        public string Source { get; set; } = "";
    }
}
