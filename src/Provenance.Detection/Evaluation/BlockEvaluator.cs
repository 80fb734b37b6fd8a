using Provenance.Detection.Scoring;
using Provenance.Documents.Records;
using Provenance.Text.Identification;

namespace Provenance.Detection.Evaluation;

/// <summary>Parses and scores the labelled documents of blocks; one per thread.</summary>
internal sealed class BlockEvaluator
{
    private readonly ScoreText[] _scorers;
    private readonly BlockDocuments _documents;
    private readonly LabelledDocumentReader _reader;
    private readonly Func<LabelledDocument, bool>? _accept;
    private readonly int _minWords;
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private (string File, string Set) _file = ("", "");

    /// <param name="models">One or two models.</param>
    /// <param name="options">The fields to read, and the minimum length.</param>
    /// <param name="accept">Selects the documents; null for all.</param>
    /// <param name="rawRejects">True if rejects carry the raw records.</param>
    internal BlockEvaluator(IReadOnlyList<ScoredModel> models, EvaluationOptions options, Func<LabelledDocument, bool>? accept, bool rawRejects)
    {
        _scorers = new ScoreText[models.Count];
        for (var m = 0; m < _scorers.Length; m++) _scorers[m] = models[m].CreateScorer();
        _reader = new LabelledDocumentReader(options.Reading);
        _documents = new BlockDocuments(new DocumentParser(options.Reading, _reader.Fields), options.Reading.MaxRecordBytes, rawRejects);
        _accept = accept;
        _minWords = options.MinWords;
    }

    internal void Evaluate(EvaluationBlock block)
    {
        block.Clear();
        _documents.Start(block.Records);
        RecordStep step;
        while ((step = _documents.Next(out var view)) != RecordStep.End)
        {
            if (step == RecordStep.Reject)
            {
                block.Rejects.Add(_documents.Rejected);
                continue;
            }

            if (!ReferenceEquals(view.File, _file.File)) _file = (view.File, LabelledDocument.NameSet(view.File));
            if (_reader.TryRead(view, _file.Set, block.Records.File.Tally, out var labels)) Add(block, view, labels);
            else block.Rejects.Add(_reader.NoLabel(view));
        }
    }

    private void Add(EvaluationBlock block, in DocumentView view, in LabelledDocument labels)
    {
        if (_accept is not null && !_accept(labels)) return;
        block.Labels.Add(labels.Label);
        block.TextBytes += view.Text.Length;
        var first = _scorers[0](view.Text);
        var second = _scorers.Length > 1 ? _scorers[1](view.Text) : default;
        if (!first.HasScore || first.Words < _minWords)
        {
            block.TooShort++;
            return;
        }

        var language = labels.Language.Length > 0 ? labels.Language : Languages.Codes[first.Language];
        block.Documents.Add(new ScoredDocument(
            labels with
            {
                Set = Shared(labels.Set),
                Generator = Shared(labels.Generator),
                Family = Shared(labels.Family),
                Domain = Shared(labels.Domain),
                Attack = Shared(labels.Attack),
                Language = Shared(language),
            },
            first.Words,
            ModelScore.Create(first),
            ModelScore.Create(second)));
    }

    /// <summary>Returns one string for all documents that have it.</summary>
    private string Shared(string name)
    {
        if (_names.TryGetValue(name, out var known)) return known;
        _names.Add(name, name);
        return name;
    }
}
