namespace Provenance.Tests.Store;

/// <summary>Changes behind a store's back, in SQL that SQLite understands.</summary>
internal static class Tampering
{
    /// <summary>What may be done to a store of three documents, and what verifying says of it.</summary>
    internal static readonly (string Sql, string Named)[] Changes =
    [
        ("UPDATE record SET body = CAST(replace(CAST(body AS TEXT), 'human', 'mixed') AS BLOB) WHERE seq = 2", "record 2"),
        ("UPDATE record SET hash = zeroblob(32) WHERE seq = 3", "record 3"),
        ("DELETE FROM record WHERE seq = 2", "record 2"),
        ("UPDATE record SET keys = zeroblob(8) WHERE seq = 2", "record 2"),
        ("UPDATE record SET subject = 1 WHERE seq = 2", "record 2"),
        ("UPDATE record SET subject = 9 WHERE seq = 3", "no record is about it"),
        ("DELETE FROM record WHERE seq = 3", "batch of records 1 to 3"),
        ("UPDATE batch SET root = zeroblob(32)", "batch of records 1 to 3"),
        ("DELETE FROM batch", "record 1"),
        ("UPDATE subject SET origin = 2", "the index says something else"),
        ("UPDATE subject SET kind = 2 WHERE no = 2", "the index says something else"),
        ("UPDATE subject SET key = x'00' WHERE no = 2", "a key cut short"),
        ("DELETE FROM subject WHERE no = 2", "the index lacks subject 2"),
        ("DELETE FROM subject WHERE no = 3", "the index lacks what some records are about"),
        ("INSERT INTO subject (no, kind, key, origin, derived) VALUES (4, 0, x'64ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff', 1, 0)",
            "the index"),
        ("INSERT INTO member (set_name, document) VALUES ('s', 1)", "memberships"),
        ("DELETE FROM key WHERE subject = 2", "the index of ids"),
        ("UPDATE key SET subject = 3 WHERE subject = 2", "the index of ids"),
        ("UPDATE meta SET value = 'x' WHERE name = 'keyed'", "how far its keys go"),
    ];
}
