using System.Text;
using System.Text.Json;

namespace Provenance.Documents.Records;

/// <summary>Recognises the usual shapes of records, to advise on the option that reads them. Nothing is read by a guess.</summary>
internal static class RecordShape
{
    /// <summary>Fields of texts in public data sets, the likeliest first.</summary>
    private static readonly string[] TextNames =
    [
        "text", "content", "contents", "raw_content", "body", "article", "document", "markdown", "page_content", "generation", "generated_text", "response", "completion", "output",
        "answer", "story", "essay", "passage", "abstract", "chosen", "raw_text", "sentence", "review", "selftext", "comment", "description", "summary", "transcript", "code",
    ];

    private static readonly string[] AuthorNames = ["role", "from", "speaker", "author", "sender"];

    private static readonly string[] SaidNames = ["content", "value", "text", "utterance", "message", "body"];

    private static readonly string[] People = ["human", "user", "system", "prompter", "tool", "function"];

    private static readonly JsonReaderOptions ReaderOptions = new() { MaxDepth = DocumentParser.MaxDepth };

    /// <summary>Returns the options that read a record of this shape; null for an unknown one.</summary>
    /// <exception cref="JsonException">The record is not valid JSON.</exception>
    internal static string? Advice(ReadOnlySpan<byte> record)
    {
        var strings = new List<string>();
        var lists = new List<string>();
        string? chat = null;
        var reader = new Utf8JsonReader(record, ReaderOptions);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = Text(reader);
            reader.Read();
            var value = reader;
            reader.Skip();
            if (value.TokenType == JsonTokenType.String) strings.Add(name);
            if (value.TokenType != JsonTokenType.StartArray || !value.Read()) continue;

            if (value.TokenType == JsonTokenType.String) lists.Add(name);
            if (value.TokenType == JsonTokenType.StartObject && (chat is null || name == "chosen")) chat = Chat(name, ref value) ?? chat;
        }

        if (chat is not null) return $"--text-field '{chat}'";

        if (lists.Exists(name => name.StartsWith("human", StringComparison.OrdinalIgnoreCase)) && lists.Find(name => !name.StartsWith("human", StringComparison.OrdinalIgnoreCase)) is { } machine)
        {
            return $"--each {FieldPath.Quoted(lists.Find(name => name.StartsWith("human", StringComparison.OrdinalIgnoreCase))!)}=human --each {FieldPath.Quoted(machine)}=machine";
        }

        var found = Array.Find(TextNames, strings.Contains) ?? strings.Find(name => TextNames.Contains(name, StringComparer.OrdinalIgnoreCase));
        return found is null ? null : $"--text-field {FieldPath.Quoted(found)}";
    }

    /// <summary>Returns the path of what the model says in a list of messages; null if it is none. The reader stands on the first message.</summary>
    private static string? Chat(string list, ref Utf8JsonReader reader)
    {
        string? author = null, said = null, model = null;
        for (; reader.TokenType == JsonTokenType.StartObject; reader.Read())
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = Text(reader);
                reader.Read();
                if (SaidNames.Contains(name)) said ??= name;
                if (reader.TokenType == JsonTokenType.String && AuthorNames.Contains(name) && (author is null || author == name))
                {
                    author = name;
                    var who = Text(reader);
                    if (!People.Contains(who)) model ??= who;
                }

                reader.Skip();
            }
        }

        return said is null ? null : author is null || model is null ? $"{FieldPath.Quoted(list)}[].{said}" : $"{FieldPath.Quoted(list)}[{author}={FieldPath.Quoted(model)}].{said}";
    }

    /// <summary>True if an object looks like a message of a chat, which is no document by itself.</summary>
    internal static bool IsMessage(ReadOnlySpan<byte> element)
    {
        var (author, said) = (false, false);
        var reader = new Utf8JsonReader(element, ReaderOptions);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = Text(reader);
            author |= AuthorNames.Contains(name);
            said |= SaidNames.Contains(name);
            reader.Skip();
        }

        return author && said;
    }

    private static string Text(Utf8JsonReader reader) => Encoding.UTF8.GetString(reader.ValueSpan);
}
