using System.Text;
using Provenance.Documents;
using Provenance.Text;

namespace Provenance.Detection.Training;

/// <summary>Labelled documents, read once, normalised and tokenised, and held in memory.</summary>
internal sealed class TrainingCorpus
{
    /// <summary>Tokens that are kept of a document: windows are cut from them.</summary>
    private const int MostTokens = 4000;

    private static readonly string[] Fields = ["label", "set", "generator", "domain", "attack", "language", "pair"];

    private readonly Normalizer _normalizer = new();
    private readonly TokenBuffer _tokens = new();

    /// <summary>In the order of the inputs.</summary>
    internal List<TrainingDocument> Documents { get; } = [];

    /// <summary>Documents read, used or not.</summary>
    internal long Read { get; private set; }

    /// <summary>Reads all documents that <paramref name="accept"/> wants; what cannot be used is reported.</summary>
    /// <param name="inputs">Files, folders, globs of JSON lines with a <c>label</c>.</param>
    /// <param name="reading">Where text and id are.</param>
    /// <param name="accept">Says whether a document is to be used.</param>
    /// <param name="onReject">Told of each record that cannot be used, and why.</param>
    /// <param name="onRead">Told now and then of bytes read.</param>
    /// <param name="cancellation">Looked at between documents.</param>
    internal static TrainingCorpus Load(
        IReadOnlyList<string> inputs, ReadingOptions reading, Func<TrainingDocument, bool> accept, Action<Reject> onReject, Action<long>? onRead, CancellationToken cancellation)
    {
        var corpus = new TrainingCorpus();
        using var source = DocumentSource.Open(inputs, reading, Fields, onReject);
        var set = (File: "", Name: "");
        while (source.TryRead(out var view))
        {
            if ((corpus.Read++ & 1023) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                onRead?.Invoke(source.BytesRead);
            }

            if (!ReferenceEquals(view.File, set.File)) set = (view.File, SetName(view.File));
            if (Origins.TryParse(view.String(0), out var label))
            {
                var document = corpus.Prepare(view, label, view.String(1) ?? set.Name);
                if (accept(document)) corpus.Documents.Add(document);
            }
            else
            {
                onReject(LabelledDocument.NoLabel(view));
            }
        }

        return corpus;
    }

    /// <summary>A file's name without folder and endings.</summary>
    internal static string SetName(string file)
    {
        var name = Path.GetFileName(file);
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 ? name[..dot] : name;
    }

    private TrainingDocument Prepare(in DocumentView view, Origin label, string set)
    {
        var text = _normalizer.Normalize(view.Text);
        Tokenizer.Split(text, _normalizer.PaddedOutput, _tokens);
        var count = Math.Min(_tokens.Count, MostTokens);
        var end = count == 0 ? 0 : _tokens.Starts[count - 1] + _tokens.Lengths[count - 1];
        return new TrainingDocument
        {
            Set = set,
            Label = label,
            Generator = view.String(2) ?? "",
            Domain = view.String(3) ?? "",
            Attack = view.String(4) ?? "none",
            Language = view.String(5) ?? Languages.Codes[LanguageIdentifier.Identify(new TokenView(text, _tokens))],
            Pair = view.String(6) ?? Encoding.UTF8.GetString(view.Id),
            Digest = DigestOf(_tokens),
            Words = (int)((long)_tokens.Words * count / Math.Max(1, _tokens.Count)),
            Text = text[..end].ToArray(),
            Hashes = _tokens.Hashes[..count],
            Suffixes = _tokens.Suffixes[..count],
            Starts = _tokens.Starts[..count],
            Lengths = _tokens.Lengths[..count],
            Kinds = _tokens.Kinds[..count],
        };
    }

    private static ulong DigestOf(TokenBuffer tokens)
    {
        var digest = 0UL;
        for (var i = 0; i < tokens.Count; i++) digest = Hashing.Mix(digest, tokens.Hashes[i]);
        return digest;
    }
}
