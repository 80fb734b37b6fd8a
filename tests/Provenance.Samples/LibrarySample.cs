using Microsoft.ML;
using Provenance.Collapse;
using Provenance.Curation;
using Provenance.Detection;
using Provenance.Documents;
using Provenance.Formats;
using Provenance.Lineage;
using Provenance.Reports.Selections;
using Provenance.Storage;
using Provenance.Training;

/// <summary>The sample of README.md, which shows the body of the method and the namespaces above.</summary>
internal static class LibrarySample
{
    internal static void Run()
    {
        var detector = Detector.Load("detector.zip");
        var assessment = detector.Assess("some text", falsePositiveRate: 0.01);
        var why = detector.Explain("some text");   // sentences, phrases and style, which sum to the score

        // all formats of the command line; without them, JSON Lines and text, plain or gzip
        var reading = new ReadingOptions { Formats = FileFormats.Create() };
        var scan = new Scanner(detector, new ScanOptions { Reading = reading }).Run(new ScanRequest { Inputs = ["crawl/"], OutputPath = "scores.jsonl.gz" });

        using var store = ProvenanceStores.Open("provenance.db", create: true);
        new Tagger(store).Tag(new TagRequest { Inputs = ["output.jsonl"], Generator = "my-model" });

        var policy = new CurationPolicy { Name = "my-set", Inputs = [new PolicyInput { Files = ["crawl/"] }], Human = new HumanPolicy { Share = 0.6 } };
        var selection = new Curator(detector).Run(new CurationRequest { Policy = policy, Reading = reading, Assessments = ["scores.jsonl.gz"], Output = "set", Describe = SelectionPages.Write });

        var lab = new CollapseLab(CollapseOptions.Quick).Run(new CollapseRequest { Inputs = ["my-text/"] });
        var trained = new DetectorTrainer(new TrainingOptions { Seed = 7 }).Run(new TrainingRequest { Inputs = ["data/"] });

        // the same file is an ML.NET model: docs/ml-net.md
        ITransformer model = new MLContext().Model.Load("detector.zip", out _);
    }
}
