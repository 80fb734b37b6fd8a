namespace Provenance.Tests.Storage;

/// <summary>Changes behind a store's back, in SQL that SQLite understands.</summary>
internal static class SqlTampering
{
    /// <summary>Other changes to tables, and what verification reports of them.</summary>
    internal static readonly (string Sql, string Named)[] OfTables =
    [
        ("UPDATE record SET keys = zeroblob(8) WHERE seq = 2", "record 2"),
        ("UPDATE subject SET kind = 2 WHERE no = 2", "the index says something else"),
        ("UPDATE subject SET declared = 6 WHERE no = 2", "the index says something else"),
        ("UPDATE subject SET key = x'00' WHERE no = 2", "a key cut short"),
        ("DELETE FROM subject WHERE no = 2", "the index lacks subject 2"),
        ("DELETE FROM subject WHERE no = 3", "the index lacks what some records are about"),
        ("INSERT INTO subject (no, kind, key, origin, derived) VALUES (4, 0, x'64ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff', 1, 0)",
            "the index"),
    ];

    internal static string Write(StoreChange change) => change switch
    {
        StoreChange.Hash => "UPDATE record SET hash = zeroblob(32) WHERE seq = 3",
        StoreChange.RecordTaken => "DELETE FROM record WHERE seq = 2",
        StoreChange.LastRecordTaken => "DELETE FROM record WHERE seq = 3",
        StoreChange.SubjectOfAnother => "UPDATE record SET subject = 1 WHERE seq = 2",
        StoreChange.SubjectOfNobody => "UPDATE record SET subject = 9 WHERE seq = 3",
        StoreChange.BatchRoot => "UPDATE batch SET root = zeroblob(32)",
        StoreChange.BatchTaken => "DELETE FROM batch",
        StoreChange.Origin => "UPDATE subject SET origin = 2",
        StoreChange.MemberInvented => "INSERT INTO member (set_name, document) VALUES ('s', 1)",
        StoreChange.KeyTaken => "DELETE FROM key WHERE subject = 2",
        StoreChange.KeyOfAnother => "UPDATE key SET subject = 3 WHERE subject = 2",
        StoreChange.Keyed => "UPDATE meta SET value = 'x' WHERE name = 'keyed'",
        StoreChange.GreatestGeneration => "UPDATE subject SET generation = 2147483647 WHERE generation = 3",
        _ => throw new ArgumentOutOfRangeException(nameof(change)),
    };
}
