using System.Text.Json;
using Microsoft.ML;

namespace Provenance.Training.Fitting;

/// <summary>Writes ML.NET's metrics over the windows of all data sets together.</summary>
internal static class PooledMetrics
{
    internal static void Write(Utf8JsonWriter json, TrainingPlan plan, float[] scores, Func<int, double> windowProbability)
    {
        var context = new MLContext();
        var rows = Enumerable.Range(0, scores.Length).Select(w =>
        {
            var probability = (float)windowProbability(w);
            return new ScoredRow { Label = plan.Labels[w] > 0, Score = scores[w], Probability = probability, PredictedLabel = probability > 0.5f };
        });
        var metrics = context.BinaryClassification.Evaluate(context.Data.LoadFromEnumerable(rows));
        // without AUPRC, which ML.NET estimates from a random sample
        json.WriteStartObject("pooled");
        json.WriteNumber("auroc", Math.Round(metrics.AreaUnderRocCurve, 4));
        json.WriteNumber("accuracy", Math.Round(metrics.Accuracy, 4));
        json.WriteNumber("f1", Math.Round(metrics.F1Score, 4));
        json.WriteNumber("log_loss_bits", Math.Round(metrics.LogLoss, 4));
        json.WriteEndObject();
    }
}

/// <summary>A row that ML.NET evaluates; its names are those of ML.NET's columns.</summary>
internal sealed class ScoredRow
{
    public bool Label { get; set; }

    public float Score { get; set; }

    public float Probability { get; set; }

    public bool PredictedLabel { get; set; }
}
