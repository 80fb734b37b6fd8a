using Provenance.Lineage.Generations;
using Provenance.Lineage.Records;
using Xunit;
using static Provenance.Tests.Storage.SampleRecords;

namespace Provenance.Tests.Storage;

/// <summary>The contract of every store; one class a store runs it, together with the contract of keys.</summary>
public abstract class StoreContract : KeyContract
{
    [Fact]
    public void Records_form_a_chain_and_stay()
    {
        using (var store = Open())
        {
            Add(store, Human("one"), Machine("two", "m"));
            Add(store, Human("three"));
        }

        using var again = Open();
        var records = again.Records().ToList();
        Assert.Equal([1, 2, 3], records.Select(record => record.Sequence));
        Assert.Equal(default(Digest), RecordFormat.Prev(records[0].Body.Span));
        Assert.Equal(records[1].Hash, RecordFormat.Prev(records[2].Body.Span));
        Assert.Equal(new StoreHead(3, records[2].Hash), again.Head);
        Assert.Equal([(1L, 2L), (3L, 3L)], again.Batches().Select(batch => (batch.First, batch.Last)));
        Assert.Null(new StoreVerifier(again).Verify().Fault);
    }

    [Fact]
    public void The_same_again_changes_nothing()
    {
        using var store = Open();
        ProvenanceRecord[] records = [Human("one"), Machine("two", "m"), Member("one", "s"), Model("m", "s")];
        Assert.Equal((4, 0), Add(store, records));
        var head = store.Head;
        Assert.Equal((0, 4), Add(store, [.. records.Select(record => record with { Time = "2031-01-01T00:00:00Z" })]));
        Assert.Equal(head, store.Head);
        Assert.Equal((1, 0), Add(store, Human("one") with { Run = "again" }));
    }

    [Fact]
    public void Later_records_supersede_field_by_field()
    {
        using var store = Open();
        Add(store, Human("text") with { Source = "web", Generation = 0 });
        Add(store, Human("text") with { Origin = Origin.Machine, GeneratedBy = "m", Generation = 0, Supersedes = true });
        Add(store, Human("text") with { Origin = Origin.Unknown, Source = "books" });
        var state = store.Document(DigestOf("text"))!;
        Assert.Equal((Origin.Machine, "m", "books", 0), (state.Origin, state.Generator, state.Source, state.Generation));
        Assert.Equal(3, store.About(Entity.OfDocument(DigestOf("text"))).Count);
        Assert.Single(store.Documents());
    }

    [Fact]
    public void An_older_detectors_assessment_is_superseded_not_deleted()
    {
        using var store = Open();
        Add(store, Assessed("text", Verdict.Human, "old"), Assessed("text", Verdict.Machine, "new"));
        Assert.Equal(Verdict.Machine, store.Document(DigestOf("text"))!.Verdict);
        Assert.Equal(2, store.Head.Records);
    }

    [Fact]
    public void Assessments_are_read_with_all_their_numbers_and_those_of_older_versions_without()
    {
        using var store = Open();
        var written = Enumerable.Range(1, 200).Select(i => Assessed($"text {i}", Verdict.Machine, "d") with
        {
            Assessment = new RecordedAssessment("d", Verdict.Machine, i / 3.0, 1 / (i + 1.0)) is var older && i % 5 == 0
                ? older
                : older with { Probability = 1 - (1 / (i + 2.0)), Resemblance = -Math.Log(i + 1), Language = i % 2 == 0 ? "en" : "de" },
        }).ToArray();
        Add(store, written);
        using var again = Open();
        Assert.Equal(written.Select(record => record.Assessment), again.Records().Select(record => record.Read().Assessment));
        Assert.Equal(written[6].Assessment, again.About(Entity.OfDocument(DigestOf("text 7")))[0].Read().Assessment);
        Assert.Null(new StoreVerifier(again).Verify().Fault);
        Assert.Null(again.CheckIndex());
    }

    [Fact]
    public void A_document_is_found_by_id_and_by_either_digest()
    {
        using var store = Open();
        var record = Human("text") with { Id = "doc 1", ContentDigest = Digest.Compute("other bytes"u8) };
        Add(store, record, Model("m", "s"), Member("text", "s"));
        var document = Entity.OfDocument(DigestOf("text"));
        Assert.Equal(document, store.Find("doc 1"));
        Assert.Equal(document, store.Find(DigestOf("text").ToString()));
        Assert.Equal(document, store.Find(Digest.Compute("other bytes"u8).ToString()));
        Assert.Equal(Entity.OfModel("m"), store.Find("m"));
        Assert.Null(store.Find("nothing"));
    }

    [Fact]
    public void Values_are_never_taken_for_SQL()
    {
        using var store = Open();
        const string Nasty = "x'); DROP TABLE record; --";
        Add(store, Human("text") with { Id = Nasty, Source = Nasty }, Member("text", Nasty), Model(Nasty, Nasty));
        Assert.NotNull(store.Find(Nasty));
        Assert.Equal(Nasty, Assert.Single(store.SetsOf(DigestOf("text"))));
        Assert.Null(new StoreVerifier(store).Verify().Fault);
    }

    [Fact]
    public void A_generation_is_one_more_than_the_greatest_a_model_was_trained_on()
    {
        using var store = Open();
        Add(store, Human("a"), Machine("b", "m1"), Member("a", "s1"), Model("m1", "s1"));
        Add(store, Member("b", "s2"), Member("a", "s2"), Model("m2", "s2"), Machine("c", "m2"));
        Assert.Equal(GenerationRange.Exactly(0), Generation(store, "a"));
        Assert.Equal(GenerationRange.Exactly(1), Generation(store, "b"));
        Assert.Equal(GenerationRange.Exactly(2), Generation(store, "c"));
    }

    [Fact]
    public void What_cannot_be_known_has_bounds()
    {
        using var store = Open();
        Add(store, Machine("a", "unknown model"), Machine("b", null), Human("c") with { Origin = Origin.Unknown }, Member("a", "s"), Member("d", "s"), Model("m", "s"), Machine("e", "m"));
        Assert.Equal(new GenerationRange(1, null), Generation(store, "a"));
        Assert.Equal(new GenerationRange(1, null), Generation(store, "b"));
        Assert.Equal(GenerationRange.Unknown, Generation(store, "c"));
        Assert.Equal(new GenerationRange(2, null), Generation(store, "e"));
    }

    [Fact]
    public void A_declared_generation_counts_where_nothing_contradicts_it()
    {
        using var store = Open();
        Add(store, Machine("a", "closed") with { Generation = 3 }, Human("b") with { Generation = 2 });
        Assert.Equal(GenerationRange.Exactly(3), Generation(store, "a"));
        Assert.Equal(GenerationRange.Exactly(0), Generation(store, "b"));
        var report = new StoreVerifier(store).Verify();
        Assert.Null(report.Fault);
        Assert.Equal(1, report.Disagreeing);
        Assert.Contains("declared generation 2, derived 0", Assert.Single(report.Disagreements), StringComparison.Ordinal);
    }

    [Fact]
    public void Beyond_the_deepest_generation_that_can_be_counted_there_is_no_bound()
    {
        using var store = Open();
        Add(store, Machine("a", "closed") with { Generation = 3 }, Member("a", "s"), Model("m", "s"), Machine("b", "m"));
        // as stores may have it that were written before such generations were refused
        Tamper(StoreChange.GreatestGeneration);
        Assert.Equal(GenerationRange.Exactly(int.MaxValue), Generation(store, "a"));
        Assert.Equal(new GenerationRange(int.MaxValue, null), Generation(store, "b"));
        Assert.Equal([int.MaxValue, int.MaxValue], StoreCounts.Count(store).Select(row => row.Generation.Min));
    }

    [Fact]
    public void Edited_text_is_as_deep_as_its_source()
    {
        using var store = Open();
        Add(store, Human("a"), Member("a", "s"), Model("m", "s"), Machine("b", "m"));
        var mixed = Human("c") with { Origin = Origin.Mixed, DerivedFrom = [DigestOf("b")], GeneratedBy = "m" };
        Add(store, mixed);
        Assert.Equal(GenerationRange.Exactly(1), Generation(store, "c"));
    }

    [Fact]
    public void A_circle_is_refused_with_its_path_and_nothing_of_its_batch_stays()
    {
        using var store = Open();
        Add(store, Human("a"), Member("a", "s1"), Model("m1", "s1"), Machine("b", "m1"), Member("b", "s2"), Model("m2", "s2"), Machine("c", "m2"));
        var head = store.Head;
        var error = Assert.Throws<DataException>(() => Add(store, Human("x"), Member("c", "s1")));
        Assert.Contains("set s1 <- model m2 <- set s2 <- model m1 <- set s1", error.Message, StringComparison.Ordinal);
        Assert.Equal(head, store.Head);
        Assert.Throws<DataException>(() => Add(store, Human("y") with { DerivedFrom = [DigestOf("y")] }));
        Assert.Throws<DataException>(() => Add(store, Model("m1", "s2")));
        Assert.Throws<DataException>(() => Add(store, Machine("a", "m1") with { Supersedes = true }));
        Assert.Null(new StoreVerifier(store).Verify().Fault);
    }

    [Fact]
    public void A_chain_a_thousand_deep_is_walked_to_its_end()
    {
        using var store = Open();
        var records = new List<ProvenanceRecord> { Human("text 0") };
        for (var i = 1; i <= 1000; i++)
        {
            records.AddRange([Member($"text {i - 1}", $"s{i}"), Model($"m{i}", $"s{i}"), Machine($"text {i}", $"m{i}") with { Id = $"doc {i}" }]);
        }

        Add(store, [.. records]);
        var graph = LineageGraph.Build(store, "doc 1000");
        Assert.Equal(GenerationRange.Exactly(1000), graph.Node(graph.Root).Generation);
        Assert.Equal(2001, graph.Nodes.Count);
    }

    [Fact]
    public void Everything_survives_an_export_and_an_import()
    {
        using var store = Open();
        Add(store, Human("a") with { Id = "\u00fc \"1\"" }, Machine("b", "m"), Member("a", "s"), Assessed("a", Verdict.Machine, "d"));
        Add(store, Model("m", "s") with { BaseModel = "m0" }, Human("c") with { Origin = Origin.Mixed, DerivedFrom = [DigestOf("b")] });
        StoreExporter.Write(store, "prov-json", Folder["x.json.gz"]);
        using var copy = Provenance.Storage.ProvenanceStores.Open(Folder["copy.db"], create: true);
        Assert.Equal((6, 0), StoreExporter.Import(copy, Folder["x.json.gz"]));
        Assert.Equal((0, 6), StoreExporter.Import(copy, Folder["x.json.gz"]));
        Assert.Equal(store.Head, copy.Head);
        Assert.Equal(store.Documents(), copy.Documents());
        Assert.Equal(Checkpoint.Take(store).Root, Checkpoint.Take(copy).Root);
    }

    [Fact]
    public void A_checkpoint_shows_records_that_were_added_are_still_there()
    {
        using var store = Open();
        Add(store, Human("a"), Human("b"));
        var checkpoint = Checkpoint.Take(store);
        Add(store, Human("c"));
        Assert.Null(new StoreVerifier(store).Verify(checkpoint).Fault);
        Assert.NotNull(new StoreVerifier(store).Verify(checkpoint with { Root = Digest.Compute("x"u8) }).Fault);
        Assert.Contains("taken away", new StoreVerifier(store).Verify(checkpoint with { Records = 9 }).Fault, StringComparison.Ordinal);
        Assert.Contains("another store", new StoreVerifier(store).Verify(checkpoint with { Origin = "x" }).Fault, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_changed_behind_its_back_is_named()
    {
        (StoreChange Change, string Named)[] changes =
        [
            (StoreChange.Body, "record 2"),
            (StoreChange.Hash, "record 3"),
            (StoreChange.RecordTaken, "record 2"),
            (StoreChange.LastRecordTaken, "batch of records 1 to 3"),
            (StoreChange.SubjectOfAnother, "record 2"),
            (StoreChange.SubjectOfNobody, "no record is"),
            (StoreChange.BatchRoot, "batch of records 1 to 3"),
            (StoreChange.BatchTaken, "record 1"),
            (StoreChange.Origin, "something else"),
            (StoreChange.MemberInvented, "memberships"),
            (StoreChange.KeyTaken, "the index of ids"),
            (StoreChange.KeyOfAnother, "the index of ids"),
            (StoreChange.Keyed, "how far its keys go"),
        ];
        foreach (var (change, named) in changes)
        {
            AssertNamed(change.ToString(), named, place => Tamper(change, place));
        }
    }

    [Fact]
    public void Conflicts_are_counted_by_source_with_an_interval_and_examples()
    {
        using var store = Open();
        for (var i = 0; i < 20; i++)
        {
            Add(store, Human($"h{i}") with { Source = "web", Id = $"web {i}" }, Assessed($"h{i}", i < 4 ? Verdict.Machine : Verdict.Human, "d"));
        }

        var conflict = Assert.Single(Conflicts.Find(store));
        Assert.Equal(("web", Origin.Human, Verdict.Machine, 4, 20), (conflict.Source, conflict.Declared, conflict.Detected, conflict.Documents, conflict.Assessed));
        Assert.InRange(0.2, conflict.Low, conflict.High);
        Assert.Equal(3, conflict.Examples.Count);
    }

    [Fact]
    public void Evidence_that_contradicts_a_declaration_is_a_conflict_of_its_own()
    {
        using var store = Open();
        var phrase = new OriginEvidence(EvidenceKinds.AssistantPhrase, "as an ai language model") { Says = Origin.Machine, Detail = "quoted, too" };
        var old = new OriginEvidence(EvidenceKinds.Date, "2009-03") { Says = Origin.Human, Prior = 0.0001 };
        Add(store, Human("a") with { Source = "web", Id = "a" }, Assessed("a", Verdict.Human, "d") with { Evidence = [phrase] });
        Add(store, Human("b") with { Source = "web", Id = "b" }, Assessed("b", Verdict.Human, "d") with { Evidence = [old] });
        Add(store, Human("c") with { Source = "web", Id = "c" }, Assessed("c", Verdict.Human, "d") with { Evidence = [old, phrase] });

        var conflict = Assert.Single(Conflicts.Find(store));
        Assert.Equal((ConflictSide.Evidence, Verdict.Machine, 1, 3), (conflict.By, conflict.Detected, conflict.Documents, conflict.Assessed));
        Assert.Equal(["a"], conflict.Examples);
        Assert.Equal([old, phrase], store.About(Entity.OfDocument(DigestOf("c")))[^1].Read().Evidence);
        Assert.True(store.Document(DigestOf("c"))!.EvidenceSays(Origin.Human));
        Assert.Null(store.CheckIndex());
    }

    /// <summary>Changes a store of three documents, and looks for what verifying says.</summary>
    private protected void AssertNamed(string what, string named, Action<string> tamper)
    {
        var place = $"t{Guid.NewGuid():n}"[..8];
        using (var store = Open(place))
        {
            Add(store, Human("a") with { Id = "1" }, Human("b") with { Id = "2" }, Human("c") with { Id = "3" });
        }

        tamper(place);
        var fault = Assert.IsType<string>(Fault(place));
        Assert.True(fault.Contains(named, StringComparison.Ordinal), $"{what}: '{fault}' does not say '{named}'");
    }

    private string? Fault(string place)
    {
        try
        {
            using var store = Open(place);
            return new StoreVerifier(store).Verify().Fault;
        }
        catch (DataException e)
        {
            return e.Message;
        }
    }

    private static GenerationRange Generation(IProvenanceStore store, string text) => new GenerationGraph(store).Get(Entity.OfDocument(DigestOf(text)));
}
