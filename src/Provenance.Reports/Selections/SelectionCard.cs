using System.Globalization;
using System.Text;
using Provenance.Lineage.Exports;
using Provenance.Reports.Pages;

namespace Provenance.Reports.Selections;

/// <summary>
/// Writes a selection's <c>README.md</c>, a Hugging Face data set card: YAML in the Hub's vocabulary, which makes <c>load_dataset</c> read only the
/// stages, in order, then Markdown. Names are escaped in both; unknown facts are left out.
/// </summary>
internal sealed class SelectionCard
{
    private readonly SelectionReport _report;
    private readonly SelectionFigures _figures;
    private readonly TextWriter _to;

    private SelectionCard(SelectionReport report, TextWriter to)
    {
        _report = report;
        _figures = SelectionFigures.Create(report);
        _to = to;
    }

    /// <param name="report">The report.</param>
    /// <param name="output">The stream to write to; it is left open.</param>
    internal static void Write(SelectionReport report, Stream output)
    {
        ArgumentNullException.ThrowIfNull(report);
        using var to = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        new SelectionCard(report, to).WriteAll();
    }

    private void WriteAll()
    {
        WriteFrontMatter();
        Title(1, _report.Name);
        if (!string.IsNullOrWhiteSpace(_report.Description)) Paragraph(_report.Description);

        Paragraph($"{SelectionWords.Headline(_report)} {SelectionWords.HumanShare(_report)}".TrimEnd());
        Paragraph("Each line of a stage is a document as it stood in its input; one that was a file of text has `id` and `text`. Where lines are repeated, the policy asked for it. `report.html` shows all of the figures, and `report.json` holds them.", escape: false);
        WriteWarnings();
        WriteStages();
        WriteComposition();
        WriteChoice();
        WriteDiversity();
        WriteMaking();
        WriteLimits();
    }

    private void WriteFrontMatter()
    {
        var head = new FrontMatter(_to);
        var origins = SelectionOrigins.List(_report);
        head.Start();
        head.Scalar("pretty_name", _report.Name);
        head.Licenses(_report.License is null ? [] : [_report.License]);
        head.Sequence("language", SelectionOrigins.Languages(_report));
        head.Sequence("annotations_creators", CardFacts.Annotations(origins, _report.Detector is not null));
        head.Sequence("language_creators", CardFacts.Writers(origins));
        head.Sequence("size_categories", [CardFacts.Size(_report.Written.Documents)]);
        head.Sequence("source_datasets", CardFacts.Datasets(SelectionOrigins.Sources(_report)));
        head.Sequence("task_categories", ["text-generation"]);
        head.Sequence("tags", CardFacts.Tags(origins));
        head.DataFiles([.. _report.Stages.Select(stage => stage.File)]);
        head.End();
    }

    private void WriteWarnings()
    {
        if (_report.Warnings.Count > 0)
        {
            Title(2, "Know before you rely on this set");
            _to.WriteLine();
            foreach (var warning in _report.Warnings) _to.WriteLine($"- {MarkdownText.Escape(warning)}");
        }
    }

    private void WriteStages()
    {
        if (_report.Stages.Count == 0) return;

        Title(2, "Stages, in training order");
        var counts = _report.Unit == BudgetUnit.Tokens ? "tokens" : "words";
        Table(["stage", "lines", counts, "human share", "generators", "mean resemblance", "mean quality", "SHA-256 of the file"], _report.Stages, stage =>
        [
            stage.File, Numbers.Count(stage.Written.Documents), Numbers.Count(_report.Unit == BudgetUnit.Tokens ? stage.Written.Tokens : stage.Written.Words), Numbers.Share(stage.HumanShare), Numbers.Count(stage.Generators),
            Numbers.Figure(stage.MeanResemblance), Numbers.Figure(stage.MeanQuality), stage.Sha256,
        ]);
    }

    private void WriteComposition()
    {
        Title(2, "What it is made of");
        Paragraph($"Shares are of {SelectionWords.Unit(_report)}, those of the set with repeats. Generation 0 is human text; generation n was written by a model trained on text of generation n-1.");
        foreach (var facet in _report.Facets.Where(facet => facet.Rows.Count > 0))
        {
            Title(3, SelectionWords.Facet(facet.Name));
            Table([facet.Name, "of read", "of set", "read", "lines in set"], FacetComposition.List(facet, _report.Unit), row =>
                [row.Name, Numbers.Share(row.ShareIn), Numbers.Share(row.ShareOut), Numbers.Count(row.In.Documents), Numbers.Count(row.Written.Documents)]);
        }
    }

    private void WriteChoice()
    {
        Title(2, "How it was chosen");
        Paragraph($"Read were {Numbers.Format(_report.In.Documents, "document")} ({(_report.Unit == BudgetUnit.Tokens ? Numbers.Format(_report.In.Tokens, "token") : Numbers.Format(_report.In.Words, "word"))}), of which {Numbers.Share(_report.HumanShareIn)} count as human. " +
            $"Chosen were {Numbers.Share(_figures.ChosenShare)} of them; a chosen document is in the stages {Numbers.Figure(_figures.MeanRepeats)} times on average. {SelectionWords.Duplicates(_figures)}");
        if (_report.Sentinels is not null) Paragraph(SelectionWords.Sentinels(_report.Sentinels));

        if (_report.Refusals.Count > 0)
        {
            Title(3, "Left out, and why");
            Table(["reason", "human", "other", "what it means"], _report.Refusals, refusal =>
                [refusal.Reason, Numbers.Count(refusal.Human.Documents), Numbers.Count(refusal.Other.Documents), refusal.Explanation]);
        }
    }

    private void WriteDiversity()
    {
        if (_report.Diversity.Count == 0) return;

        Title(2, "Lexical diversity");
        Paragraph(SelectionWords.TailRule);
        Table(["part", "tail coverage", "tail mass", "distinct-2", "self-BLEU-4", "compression"], _report.Diversity, part =>
        [
            part.Name, Numbers.Share(part.AgainstReference?.TailCoverage ?? double.NaN),
            Numbers.Figure(part.AgainstReference?.TailMassRatio ?? double.NaN), Numbers.Figure(part.Figures.Distinct2), Numbers.Figure(part.Figures.SelfBleu4), Numbers.Figure(part.Figures.CompressionRatio),
        ]);
        if (_report.Tail is not null) Paragraph(SelectionWords.Tail(_report.Tail));
    }

    private void WriteMaking()
    {
        Title(2, "How it was made");
        Paragraph("By `provenance curate`. The same policy over the same documents gives the same bytes.", escape: false);
        Table(["setting", "value"],
        [
            new("policy", _report.PolicyDigest), new("detector", _report.Detector ?? "none was asked"), new("seed", _report.Seed.ToString(CultureInfo.InvariantCulture)), .. _report.Policy,
        ], (KeyValuePair<string, string> pair) => [pair.Key, pair.Value]);
    }

    private void WriteLimits()
    {
        Title(2, "Limits");
        _to.WriteLine();
        foreach (var limit in SelectionLimits.List(_report)) _to.WriteLine($"- {MarkdownText.Escape(limit)}");
    }

    private void Title(int level, string text) => _to.WriteLine($"\n{new string('#', level)} {MarkdownText.Escape(text)}");

    private void Paragraph(string text, bool escape = true) => _to.WriteLine($"\n{(escape ? MarkdownText.Escape(text) : text)}");

    private void Table<T>(string[] head, IReadOnlyList<T> rows, Func<T, string[]> cells)
    {
        _to.WriteLine();
        MarkdownTable.Write(_to, head, rows, cells);
    }
}
