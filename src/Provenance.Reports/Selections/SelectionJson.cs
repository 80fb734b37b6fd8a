using System.Text.Json;
using Provenance.Curation.Writing;
using Provenance.Lineage.Exports;

namespace Provenance.Reports.Selections;

/// <summary>Writes a selection's <c>report.json</c>: every number of its page, unrounded, and all rows of its tables. Shares are 0 to 1; missing figures are null.</summary>
internal static class SelectionJson
{
    /// <param name="report">The report.</param>
    /// <param name="output">The stream to write to; it is left open.</param>
    internal static void Write(SelectionReport report, Stream output)
    {
        ArgumentNullException.ThrowIfNull(report);
        using (var json = ExportJson.Writer(output))
        {
            json.WriteStartObject();
            WriteIdentity(json, report);
            WriteAmounts(json, report, SelectionFigures.Create(report));
            json.WriteObjects("refusals", report.Refusals, refusal => WriteRefusal(json, refusal, report.Unit));
            json.WriteStartObject("facets");
            foreach (var facet in report.Facets)
            {
                json.WriteObjects(facet.Name, FacetComposition.List(facet, report.Unit, int.MaxValue), row => WriteRow(json, row, report.Unit));
            }

            json.WriteEndObject();
            json.WriteObject("resemblance", report.Resemblance, histogram => WriteHistogram(json, histogram));
            json.WriteObject("quality", report.Quality, histogram => WriteHistogram(json, histogram));
            json.WriteObjects("stages", report.Stages, stage => WriteStage(json, stage, report.Unit));
            json.WriteObjects("diversity", report.Diversity, part => WriteDiversity(json, part));
            json.WriteObject("tail_floor", report.Tail, tail => WriteTail(json, tail));
            json.WriteObject("sentinels", report.Sentinels, finding => WriteSentinels(json, finding));
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private static void WriteIdentity(Utf8JsonWriter json, SelectionReport report)
    {
        json.WriteString("name", report.Name);
        json.WriteString("description", report.Description);
        json.WriteString("license", report.License);
        RecipeJson.Write(json, report);
        json.WriteString("unit", Provenance.Documents.Identity.Words.Name(report.Unit));
        if (report.Tokenizer is not null) json.WriteString("tokenizer", report.Tokenizer);

        json.WriteStrings("warnings", report.Warnings);
    }

    private static void WriteAmounts(Utf8JsonWriter json, SelectionReport report, SelectionFigures figures)
    {
        json.WriteAmount("read", report.In, report.Unit);
        json.WriteAmount("chosen", report.Out, report.Unit);
        json.WriteAmount("written", report.Written, report.Unit);
        json.WriteAmount("rejected", report.Rejected, report.Unit);
        json.WriteFigure("chosen_share", figures.ChosenShare);
        json.WriteFigure("mean_repeats", figures.MeanRepeats);
        json.WriteStartObject("human_share");
        json.WriteFigure("asked", report.HumanShareAsked);
        json.WriteFigure("read", report.HumanShareIn);
        json.WriteFigure("written", report.HumanShareOut);
        json.WriteFigure("optimal_weight", report.OptimalHumanWeight);
        json.WriteEndObject();
        json.WriteStartObject("duplicates");
        json.WriteAmount("exact", figures.ExactDuplicates, report.Unit);
        json.WriteAmount("near", figures.NearDuplicates, report.Unit);
        json.WriteFigure("share", figures.DuplicateShare);
        json.WriteEndObject();
    }

    private static void WriteRefusal(Utf8JsonWriter json, SelectionRefusal refusal, BudgetUnit unit)
    {
        json.WriteString("reason", refusal.Reason);
        json.WriteString("explanation", refusal.Explanation);
        json.WriteAmount("human", refusal.Human, unit);
        json.WriteAmount("other", refusal.Other, unit);
    }

    private static void WriteRow(Utf8JsonWriter json, CompositionRow row, BudgetUnit unit)
    {
        json.WriteString("value", row.Value);
        json.WriteAmount("read", row.In, unit);
        json.WriteAmount("written", row.Written, unit);
        json.WriteFigure("share_read", row.ShareIn);
        json.WriteFigure("share_written", row.ShareOut);
        json.WriteFigure("mean_resemblance", row.MeanResemblance);
    }

    private static void WriteHistogram(Utf8JsonWriter json, SelectionHistogram histogram)
    {
        json.WriteFigure("low", histogram.Low);
        json.WriteFigure("high", histogram.High);
        json.WriteCounts("human_read", histogram.HumanIn);
        json.WriteCounts("other_read", histogram.OtherIn);
        json.WriteCounts("human_written", histogram.HumanOut);
        json.WriteCounts("other_written", histogram.OtherOut);
        json.WriteFigure("median_read", histogram.MedianIn);
        json.WriteFigure("median_written", histogram.MedianOut);
    }

    private static void WriteStage(Utf8JsonWriter json, SelectionStage stage, BudgetUnit unit)
    {
        json.WriteString("file", stage.File);
        json.WriteString("sha256", stage.Sha256);
        json.WriteNumber("file_bytes", stage.FileBytes);
        json.WriteAmount("written", stage.Written, unit);
        json.WriteFigure("human_share", stage.HumanShare);
        json.WriteNumber("generators", stage.Generators);
        json.WriteFigure("mean_resemblance", stage.MeanResemblance);
        json.WriteFigure("mean_quality", stage.MeanQuality);
    }

    private static void WriteDiversity(Utf8JsonWriter json, SelectionDiversity part)
    {
        json.WriteString("name", part.Name);
        json.WriteObject("against_reference", part.AgainstReference, against =>
        {
            json.WriteFigure("tail_coverage", against.TailCoverage);
            json.WriteFigure("tail_mass_ratio", against.TailMassRatio);
        });
        json.WriteObject("figures", part.Figures, figures => WriteFigures(json, figures));
    }

    private static void WriteFigures(Utf8JsonWriter json, DiversityFigures figures)
    {
        json.WriteNumber("documents", figures.Documents);
        json.WriteNumber("words", figures.Words);
        json.WriteNumber("types", figures.Types);
        json.WriteFigure("distinct_1", figures.Distinct1);
        json.WriteFigure("distinct_2", figures.Distinct2);
        json.WriteFigure("distinct_3", figures.Distinct3);
        json.WriteFigure("self_bleu_4", figures.SelfBleu4);
        json.WriteFigure("compression_ratio", figures.CompressionRatio);
    }

    private static void WriteTail(Utf8JsonWriter json, TailFloor tail)
    {
        json.WriteFigure("asked", tail.Asked);
        json.WriteNumber("types", tail.Types);
        json.WriteFigure("before", tail.Before);
        json.WriteFigure("after", tail.After);
        json.WriteNumber("exchanged", tail.Exchanged);
    }

    private static void WriteSentinels(Utf8JsonWriter json, SentinelFinding finding)
    {
        json.WriteBoolean("from_files", finding.FromFiles);
        json.WriteNumber("count", finding.Count);
        json.WriteNumber("against", finding.Against);
        json.WriteFigure("median_rank", finding.MedianRank);
        json.WriteFigure("least_median_rank", finding.MinMedianRank);
        json.WriteBoolean("trusted", finding.Trusted);
        json.WriteCounts("ranks", finding.Ranks.Select(rank => (long)rank));
    }
}
