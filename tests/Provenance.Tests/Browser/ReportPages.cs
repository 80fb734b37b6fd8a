using Provenance.Reports.Collapse;
using Provenance.Reports.Evaluations;
using Provenance.Reports.Explanations;
using Provenance.Reports.Prevalence;
using Provenance.Reports.Selections;
using Provenance.Tests.Reports;

namespace Provenance.Tests.Browser;

/// <summary>The pages that are opened in a browser: a line each, usual ones, and those of names that would like to be markup.</summary>
internal static class ReportPages
{
    internal static IReadOnlyDictionary<string, Action<Stream>> All { get; } = new SortedDictionary<string, Action<Stream>>(StringComparer.Ordinal)
    {
        ["selection"] = output => SelectionPage.Write(SelectionSample.Usual(), output),
        ["selection-empty"] = output => SelectionPage.Write(SelectionSample.Empty(), output),
        ["selection-hostile"] = output => SelectionPage.Write(SelectionSample.Hostile(), output),
        ["selection-unmeasured"] = output => SelectionPage.Write(SelectionSample.Unmeasured(), output),
        ["collapse"] = output => CollapsePage.Write(CollapseSample.Usual(), output),
        ["collapse-hostile"] = output => CollapsePage.Write(CollapseSample.Hostile(), output),
        ["collapse-interrupted"] = output => CollapsePage.Write(CollapseSample.Interrupted(), output),
        ["evaluation"] = output => EvaluationPage.Write(EvaluationSample.Usual(), EvaluationSample.Basis(), output),
        ["evaluation-few"] = output => EvaluationPage.Write(EvaluationSample.Few(), EvaluationSample.Basis(), output),
        ["evaluation-hostile"] = output => EvaluationPage.Write(EvaluationSample.Hostile(), EvaluationSample.HostileBasis(), output),
        ["explanation"] = output => ExplanationPage.Write(ExplanationSample.Usual(), output),
        ["explanation-hostile"] = output => ExplanationPage.Write(ExplanationSample.Hostile(), output),
        ["explanations"] = output => ExplanationPage.Write(ExplanationSample.Several(), output),
        ["leave-one-out"] = output => LeaveOneOutPage.Write(EvaluationSample.LeftOut(), output),
        ["scan"] = output => PrevalencePage.Write(SurveySample.Usual(), output),
        ["scan-empty"] = output => PrevalencePage.Write(SurveySample.Empty(), output),
        ["scan-hostile"] = output => PrevalencePage.Write(SurveySample.Hostile(), output),
        ["scan-many"] = output => PrevalencePage.Write(SurveySample.Many(), output),
        ["scan-one"] = output => PrevalencePage.Write(SurveySample.One(), output),
        ["scan-strange"] = output => PrevalencePage.Write(SurveySample.Strange(), output),
    };

    /// <summary>Pages with a name in them that would like to be markup, and how it has to be shown.</summary>
    internal static IReadOnlyDictionary<string, string> Hostile { get; } = new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["selection-hostile"] = SelectionSample.Nasty,
        ["collapse-hostile"] = CollapseSample.Nasty,
        ["evaluation-hostile"] = EvaluationSample.Nasty,
        ["explanation-hostile"] = SelectionSample.Nasty,
        ["scan-hostile"] = SurveySample.Nasty,
    };
}
