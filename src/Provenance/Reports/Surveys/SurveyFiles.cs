using Provenance.Documents;

namespace Provenance.Reports;

/// <summary>The page and the JSON of a scan. Both are written before either appears.</summary>
internal sealed class SurveyFiles : IDisposable
{
    /// <summary>Documents that the page shows of each kind.</summary>
    internal const int Examples = 5;

    private readonly AtomicFile? _page;
    private readonly AtomicFile? _json;

    private SurveyFiles(AtomicFile? page, AtomicFile? json) => (_page, _json) = (page, json);

    /// <summary>Creates what is asked for, empty and under other names.</summary>
    /// <exception cref="OutputException">A file cannot be created.</exception>
    internal static SurveyFiles Create(string? page, string? json, DocumentFormats formats)
    {
        var first = page is null ? null : new AtomicFile(page, formats);
        try
        {
            return new SurveyFiles(first, json is null ? null : new AtomicFile(json, formats));
        }
        catch
        {
            first?.Dispose();
            throw;
        }
    }

    /// <summary>What has to be counted and kept so that they can be written.</summary>
    internal ScanOptions Needs(ScanOptions options) => _page is null && _json is null ? options : options with
    {
        Survey = true,
        By = options.By.Count > 0 ? options.By : ["language"],
        Examples = Math.Max(options.Examples, _page is null ? 0 : Examples),
    };

    /// <exception cref="TransferException">Writing failed; nothing has appeared.</exception>
    internal void Write(ScanSummary summary, Func<SurveyBasis> makeBasis, Detector detector)
    {
        if ((_page is null && _json is null) || summary.Survey is not { } survey)
        {
            return;
        }

        var basis = makeBasis();
        var report = new SurveyReport(summary, survey, basis);
        Write(_json, stream => SurveyJson.Write(report, stream));
        if (_page is not null)
        {
            report = report with
            {
                MachineLike = ExplainedExample.All(survey.MachineLike, detector, basis.Options.FalsePositiveRate),
                HumanLike = ExplainedExample.All(survey.HumanLike, detector, basis.Options.FalsePositiveRate),
            };
            Write(_page, stream => SurveyPage.Write(report, stream));
        }
    }

    /// <summary>Makes what was written appear.</summary>
    /// <exception cref="TransferException">The disk refuses; what has not appeared yet does not.</exception>
    internal void Commit()
    {
        _json?.Commit();
        _page?.Commit();
    }

    public void Dispose()
    {
        _page?.Dispose();
        _json?.Dispose();
    }

    private static void Write(AtomicFile? file, Action<Stream> write)
    {
        if (file is null)
        {
            return;
        }

        try
        {
            write(file.Stream);
        }
        catch (IOException e)
        {
            throw DocumentErrors.Writing(file.Path, e);
        }
    }
}
