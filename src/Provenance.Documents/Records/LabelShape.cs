using System.Text;
using System.Text.Json;

namespace Provenance.Documents.Records;

/// <summary>Recognises fields that are usual for labels under other names, to advise on the options that read them. Nothing is read by a guess.</summary>
internal static class LabelShape
{
    /// <summary>Fields that are 1 or true for machine text.</summary>
    private static readonly string[] Flags =
        ["generated", "is_generated", "is_ai", "ai", "is_ai_generated", "ai_generated", "is_machine", "is_llm", "is_fake", "fake", "machine_generated", "class", "target", "labels", "y"];

    /// <summary>Fields that name the author: people, or one of several models.</summary>
    private static readonly string[] Authors = ["model", "generator", "author_type", "author", "written_by", "source_type"];

    /// <summary>Returns what to add to a message about a record without a label; empty if no field of the record looks like one.</summary>
    internal static string Advice(ReadOnlySpan<byte> record)
    {
        string? author = null;
        var reader = new Utf8JsonReader(record, new JsonReaderOptions { MaxDepth = DocumentParser.MaxDepth });
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = Encoding.UTF8.GetString(reader.ValueSpan);
            reader.Read();
            var isFlag = reader.TokenType is JsonTokenType.True or JsonTokenType.False || (reader.TokenType is JsonTokenType.Number or JsonTokenType.String && reader.ValueSpan.Length == 1 && reader.ValueSpan[0] is (byte)'0' or (byte)'1');
            if (Array.Exists(Flags, flag => flag.Equals(name, StringComparison.OrdinalIgnoreCase)) && isFlag)
            {
                var isWord = reader.TokenType is JsonTokenType.True or JsonTokenType.False;
                return $"; for this record, give --label-field {name} --label human={(isWord ? "false" : "0")} --label machine={(isWord ? "true" : "1")}";
            }

            if (name.Equals("label", StringComparison.OrdinalIgnoreCase) && name != "label") return $"; for this record, give --label-field {name}";

            if (reader.TokenType == JsonTokenType.String && Array.Exists(Authors, known => known.Equals(name, StringComparison.OrdinalIgnoreCase))) author ??= name;

            reader.Skip();
        }

        return author is null ? "" : $"; for this record, give --label-field {author} --label human=human --label 'machine=*'";
    }
}
