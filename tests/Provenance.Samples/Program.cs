using Microsoft.ML;
using Microsoft.ML.Data;
using Provenance.Training;

var mlContext = new MLContext(seed: 1);
IDataView essays = mlContext.Data.LoadFromTextFile<Essay>("essays.csv", separatorChar: ',', hasHeader: true, allowQuoting: true);
var split = mlContext.Data.TrainTestSplit(essays, testFraction: 0.2);

ITransformer detector = mlContext.Provenance().Detector().Fit(split.TrainSet);

var metrics = mlContext.BinaryClassification.Evaluate(detector.Transform(split.TestSet));
Console.WriteLine($"AUROC {metrics.AreaUnderRocCurve:0.000}, F1 {metrics.F1Score:0.000}");

mlContext.Provenance().Save(detector, "essays.zip");          // provenance scan --model essays.zip reads it, too

ITransformer loaded = mlContext.Model.Load("essays.zip", out _);
var engine = mlContext.Model.CreatePredictionEngine<Essay, Judgement>(loaded);
var judgement = engine.Predict(new Essay { Text = File.ReadAllText("question.txt") });
Console.WriteLine($"{judgement.Verdict}: P(machine) {judgement.Probability:0.000}, {judgement.Words} words");

internal sealed class Essay
{
    [LoadColumn(0)] public string Text { get; set; } = "";
    [LoadColumn(1)] public bool Label { get; set; }           // true: written by a machine
}

internal sealed class Judgement
{
    public float Probability { get; set; }
    public string Verdict { get; set; } = "";
    public int Words { get; set; }
}
