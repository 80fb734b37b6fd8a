using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using Xunit;

namespace Provenance.Tests.Cli;

/// <summary>Everything that real files get wrong, tried on the real executable.</summary>
public sealed class ScanErrorTests : IDisposable
{
    private const string Good = "{\"id\":\"good\",\"text\":\"A text that is fine in every way.\"}\n";

    private readonly CommandLine _command = new();

    [Theory]
    [InlineData("hello", "invalid-json")]
    [InlineData("{\"text\":\"cut", "truncated-json")]
    [InlineData("{\"text\":\"a\"}{\"text\":\"b\"}", "trailing-data")]
    [InlineData("[\"text\"]", "not-object")]
    [InlineData("{\"body\":\"a\"}", "text-missing")]
    [InlineData("{\"text\":5}", "text-not-string")]
    [InlineData("{\"text\":\"a\",\"id\":[]}", "id-not-string")]
    [InlineData("{\"text\":\"half \\ud83d of it\"}", "lone-surrogate")]
    public void A_bad_line_is_named_counted_written_and_passed_over(string line, string reason)
    {
        _command.Folder.Write("in.jsonl", Good + "\n" + line + "\n" + Good.Replace("good", "second", StringComparison.Ordinal));
        var result = _command.Run("scan", "in.jsonl", "-o", "out.jsonl", "--rejects", "bad.jsonl");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("in.jsonl:3: ", result.Error, StringComparison.Ordinal);
        Assert.Contains($"not used: 1 {reason}", result.Error, StringComparison.Ordinal);
        Assert.Equal(2, _command.Rows("out.jsonl").Count);
        var reject = Assert.Single(_command.Rows("bad.jsonl"));
        Assert.Equal("in.jsonl", reject.GetProperty("file").GetString());
        Assert.Equal(3, reject.GetProperty("line").GetInt64());
        Assert.Equal(reason, reject.GetProperty("reason").GetString());
        Assert.NotEqual("", reject.GetProperty("detail").GetString());
        Assert.Equal(line, reject.GetProperty("raw").GetString());
    }

    [Theory]
    [InlineData("in.jsonl", "bad.jsonl", "in.jsonl: is an input")]
    [InlineData("./sub/../in.jsonl", "bad.jsonl", "in.jsonl: is an input")]
    [InlineData("link", "bad.jsonl", "in.jsonl: is an input")]
    [InlineData("out.jsonl", "in.jsonl", "in.jsonl: is an input")]
    [InlineData("out.jsonl", "./out.jsonl", "two outputs cannot be the same file")]
    public void An_output_never_replaces_an_input_or_another_output(string output, string rejects, string message)
    {
        Directory.CreateDirectory(_command.Folder["sub"]);
        File.CreateSymbolicLink(_command.Folder["link"], "in.jsonl");
        _command.Folder.Write("in.jsonl", Good);
        var result = _command.Run("scan", ".", "-o", output, "--rejects", rejects);
        Assert.Equal(73, result.ExitCode);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
        Assert.Equal(Good, File.ReadAllText(_command.Folder["in.jsonl"]));
        Assert.False(File.Exists(_command.Folder["out.jsonl"]));
    }

    [Fact]
    public void A_value_that_is_no_choice_is_answered_in_one_line()
    {
        var result = _command.Run("scan", "in.jsonl", "--format", "xml");
        Assert.Equal(64, result.ExitCode);
        Assert.Contains("Must be one of: 'table' 'jsonl'", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\uFFFD', result.Error);
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_a_bad_line()
    {
        _command.Folder.Write("in.jsonl", [.. Encoding.UTF8.GetBytes(Good), .. "{\"text\":\"caf"u8, 0xE9, .. "\"}\n"u8]);
        var result = _command.Run("scan", "in.jsonl", "--format", "jsonl");
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("in.jsonl:2: the text is not valid UTF-8; convert it, for instance with iconv", result.Error, StringComparison.Ordinal);
        Assert.Single(result.Rows());
    }

    [Fact]
    public void Only_the_first_ten_rejects_are_shown()
    {
        _command.Folder.Write("in.jsonl", Good + string.Concat(Enumerable.Repeat("bad\n", 25)));
        var result = _command.Run("scan", "in.jsonl", "-o", "-");
        Assert.Contains("in.jsonl:11: ", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("in.jsonl:12: ", result.Error, StringComparison.Ordinal);
        Assert.Contains("and 15 more", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_usable_is_65_and_leaves_the_rejects_but_no_output()
    {
        _command.Folder.Write("in.jsonl", "bad\n");
        var result = _command.Run("scan", "in.jsonl", "-o", "out.jsonl", "--rejects", "bad.jsonl");
        Assert.Equal(65, result.ExitCode);
        Assert.Contains("nothing in the input could be used", result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_command.Folder["out.jsonl"]));
        Assert.True(File.Exists(_command.Folder["bad.jsonl"]));
    }

    [Fact]
    public void Strict_makes_one_bad_line_65()
    {
        _command.Folder.Write("in.jsonl", Good + "bad\n");
        Assert.Equal(65, _command.Run("scan", "in.jsonl", "--strict", "-o", "out.jsonl").ExitCode);
        Assert.False(File.Exists(_command.Folder["out.jsonl"]));
    }

    [Fact]
    public void Of_a_truncated_gzip_the_whole_lines_are_used_and_the_place_is_named()
    {
        var lines = new StringBuilder();
        var random = new Random(7);
        for (var i = 0; i < 5000; i++)
        {
            lines.Append("{\"id\":\"").Append(i).Append("\",\"text\":\"word ").Append(random.NextInt64()).Append("\"}\n");
        }

        var whole = TemporaryFolder.Gzip(lines.ToString());
        _command.Folder.Write("cut.jsonl.gz", whole[..(whole.Length / 2)]);
        _command.Folder.Write("next.jsonl", Good);
        var result = _command.Run("scan", "cut.jsonl.gz", "next.jsonl", "-o", "-");

        Assert.Equal(0, result.ExitCode);
        var rows = result.Rows();
        Assert.InRange(rows.Count, 1000, 4000);
        Assert.Equal("good", rows[^1].GetProperty("id").GetString());
        Assert.Contains($"cut.jsonl.gz:{rows.Count}: the gzip data ends too early", result.Error, StringComparison.Ordinal);
        Assert.Contains("not used: 1 truncated-gzip", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    public void A_gzip_that_lacks_its_last_bytes_is_truncated_too(int missing)
    {
        var whole = TemporaryFolder.Gzip(Good);
        _command.Folder.Write("cut.jsonl.gz", whole[..^missing]);
        var result = _command.Run("scan", "cut.jsonl.gz", "-o", "-");
        Assert.Single(result.Rows());
        Assert.Contains("truncated-gzip", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_many_warnings_the_first_and_the_last_are_shown_and_the_others_counted()
    {
        for (var i = 0; i < 20; i++)
        {
            _command.Folder.Write($"data/not-packed-{i}.jsonl.gz", Good.Replace("good", $"good-{i}", StringComparison.Ordinal));
        }

        var lines = _command.Run("scan", "data", "--by", "nosuch", "-o", "out.jsonl").Error.Split('\n');
        Assert.Equal(15, lines.Count(line => line.EndsWith("(warning)", StringComparison.Ordinal)));
        Assert.Contains("and 6 more warnings", lines);
        Assert.Contains("no document has 'nosuch' (warning)", lines);
    }

    [Theory]
    [InlineData("data")]
    [InlineData("data/*")]
    public void What_is_no_file_in_a_folder_neither_stops_nor_holds_up_the_rest(string input)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        _command.Folder.Write("data/good.jsonl", Good);
        File.CreateSymbolicLink(_command.Folder["data/nothing.jsonl"], "nowhere.jsonl");
        Shell("cd data; mkfifo pipe.jsonl; printf '{}' > \"$(printf 'bad\\377.jsonl')\"");
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(_command.Folder["data/socket.jsonl"]));
        var result = _command.Run("scan", input, "-o", "out.jsonl");
        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Single(_command.Rows("out.jsonl"));
        Assert.Contains("nothing.jsonl: no such file or folder", result.Error, StringComparison.Ordinal);
        Assert.Contains("2 cannot-open", result.Error, StringComparison.Ordinal);
        Assert.Equal(65, _command.Run("scan", input, "--strict").ExitCode);
        // what is named must be there
        Assert.Equal(66, _command.Run("scan", "data/nothing.jsonl", "data/good.jsonl").ExitCode);
        // .NET cannot delete what it cannot name
        Shell("rm -r data");
    }

    [Fact]
    public void An_output_does_not_replace_the_file_that_standard_input_comes_from()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        _command.Folder.Write("in.jsonl", Good);
        var result = Shell("\"$0\" scan - -o in.jsonl < in.jsonl");
        Assert.Equal(73, result.ExitCode);
        Assert.Contains("in.jsonl: is an input", result.Error, StringComparison.Ordinal);
        Assert.Equal(Good, File.ReadAllText(_command.Folder["in.jsonl"]));
        Assert.Equal(0, Shell("\"$0\" scan - -o out.jsonl < in.jsonl").ExitCode);
    }

    [Theory]
    [InlineData("scan in.jsonl", ">/dev/full")]
    [InlineData("scan in.jsonl -o -", ">/dev/full")]
    [InlineData("scan in.jsonl", ">&-")]
    [InlineData("explain in.jsonl", ">/dev/full")]
    [InlineData("model info", ">/dev/full")]
    [InlineData("--help", ">/dev/full")]
    public void Standard_output_that_cannot_be_written_is_no_bug(string arguments, string output)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        _command.Folder.Write("in.jsonl", Good);
        var result = Shell($"\"$0\" {arguments} {output}");
        Assert.True(result.ExitCode == 74, $"{result.ExitCode}: {result.Error}");
        Assert.Contains("standard output: writing failed", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_member_loses_no_others_in_silence()
    {
        var member = TemporaryFolder.Gzip(Good);
        byte[] bytes = [.. member, .. member, .. member];
        bytes[member.Length] = 0;
        _command.Folder.Write("damaged.jsonl.gz", bytes);
        var result = _command.Run("scan", "damaged.jsonl.gz", "-o", "-");
        Assert.Single(result.Rows());
        Assert.Contains("damaged.jsonl.gz:2: the gzip data is damaged here", result.Error, StringComparison.Ordinal);
        Assert.Equal(65, _command.Run("scan", "damaged.jsonl.gz", "--strict").ExitCode);
    }

    [Fact]
    public void A_damaged_gzip_is_told_from_a_truncated_one()
    {
        var bytes = TemporaryFolder.Gzip(string.Concat(Enumerable.Repeat(Good, 3)));
        bytes[^6] ^= 0xFF;
        _command.Folder.Write("damaged.jsonl.gz", bytes);
        var result = _command.Run("scan", "damaged.jsonl.gz", "-o", "-");
        Assert.Contains("damaged-gzip", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.jsonl", "[{\"text\":\"a\"},\n{\"text\":\"b\"}]", "json-array", "jq -c '.[]'")]
    [InlineData("a.jsonl", "{\n  \"text\": \"a\"\n}\n", "pretty-json", "jq -c .")]
    [InlineData("a.jsonl", "PAR1\u0015\u0004", "parquet", "DuckDB")]
    [InlineData("a.jsonl", "PK\u0003\u0004data", "compressed", "zip data; unpack it")]
    [InlineData("a.txt", "ELF\u0000\u0001", "binary", "binary data")]
    [InlineData("a.md.gz", "PK\u0003\u0004data", "compressed", "unpack it")]
    public void A_file_that_is_not_what_its_name_says_tells_what_to_do(string name, string content, string reason, string advice)
    {
        _command.Folder.Write(name, content);
        _command.Folder.Write("good.jsonl", Good);
        var result = _command.Run("scan", name, "good.jsonl", "-o", "-");
        Assert.Equal(0, result.ExitCode);
        Assert.Single(result.Rows());
        Assert.Contains(advice, result.Error, StringComparison.Ordinal);
        Assert.Contains($"not used: 1 {reason}", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Utf16_and_zstd_that_is_no_good_are_recognised_by_their_first_bytes()
    {
        _command.Folder.Write("wide.jsonl", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Good)).ToArray());
        _command.Folder.Write("small.jsonl", [0x28, 0xB5, 0x2F, 0xFD, 1, 2, 3]);
        var result = _command.Run("scan", "wide.jsonl", "small.jsonl");
        Assert.Equal(65, result.ExitCode);
        Assert.Contains("wide.jsonl: UTF-16 text; convert it with: iconv", result.Error, StringComparison.Ordinal);
        Assert.Contains("small.jsonl:1: the zstd data ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Gzip_without_the_name_and_the_name_without_gzip_are_read_with_a_notice()
    {
        _command.Folder.Write("packed.jsonl", TemporaryFolder.Gzip(Good));
        _command.Folder.Write("plain.jsonl.gz", Good.Replace("good", "other", StringComparison.Ordinal));
        var result = _command.Run("scan", "packed.jsonl", "plain.jsonl.gz", "-o", "-");
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(2, result.Rows().Count);
        Assert.Contains("rename it to packed.jsonl.gz", result.Error, StringComparison.Ordinal);
        Assert.Contains("rename it to plain.jsonl (warning)", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Duplicate_ids_are_kept_counted_and_named()
    {
        _command.Folder.Write("in.jsonl", Good + Good);
        var result = _command.Run("scan", "in.jsonl", "-o", "-");
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(2, result.Rows().Count);
        Assert.Contains("in.jsonl:2: the id 'good' was there before", result.Error, StringComparison.Ordinal);
        Assert.Contains("1 document has an id that an earlier one had", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("missing.jsonl", "missing.jsonl: no such file or folder")]
    [InlineData("none*.jsonl", "none*.jsonl: no file matches")]
    [InlineData("empty", "nothing to read in this folder")]
    public void An_input_that_is_not_there_is_66(string input, string message)
    {
        Directory.CreateDirectory(_command.Folder["empty"]);
        var result = _command.Run("scan", input);
        Assert.Equal(66, result.ExitCode);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
        Assert.Equal("", result.Output);
    }

    [Fact]
    public void A_missing_detector_is_66()
    {
        _command.Folder.Write("in.jsonl", Good);
        var result = _command.Run("scan", "in.jsonl", "--model", "nowhere.safetensors");
        Assert.Equal(66, result.ExitCode);
        Assert.Contains("nowhere.safetensors: no such file", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no/such/folder/out.jsonl")]
    [InlineData(".")]
    public void An_output_that_cannot_be_created_is_73(string output)
    {
        _command.Folder.Write("in.jsonl", Good);
        var result = _command.Run("scan", "in.jsonl", "-o", output);
        Assert.Equal(73, result.ExitCode);
        Assert.Contains("cannot be created", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_full_disk_is_74()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        _command.Folder.Write("in.jsonl", Good);
        var result = _command.Run("scan", "in.jsonl", "-o", "/dev/full");
        Assert.Equal(74, result.ExitCode);
        Assert.Contains("/dev/full: writing failed", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("scan")]
    [InlineData("scan", "in.jsonl", "--no-such-option")]
    [InlineData("scan", "in.jsonl", "--fpr", "0")]
    [InlineData("scan", "in.jsonl", "--fpr", "many")]
    [InlineData("scan", "in.jsonl", "--threads", "-1")]
    [InlineData("scan", "in.jsonl", "--format", "xml")]
    [InlineData("scan", "in.jsonl", "--text-field", "a..b")]
    [InlineData("scan", "in.jsonl", "-o", "-", "--format", "table")]
    [InlineData("nonsense")]
    [InlineData()]
    public void A_wrong_command_line_is_64_and_short(params string[] arguments)
    {
        _command.Folder.Write("in.jsonl", Good);
        var result = _command.Run(arguments);
        Assert.Equal(64, result.ExitCode);
        Assert.Equal("", result.Output);
        Assert.InRange(result.Error.Split('\n').Length, 2, 4);
    }

    [Theory]
    [InlineData("-none.txt: no such file", "--", "-none.txt")]
    [InlineData("-q: no such file", "--", "in.jsonl", "-q")]
    [InlineData("--quite: no such file", "in.jsonl", "--", "--quite")]
    public void Behind_two_hyphens_there_are_only_names(string expected, params string[] arguments)
    {
        _command.Folder.Write("in.jsonl", Good);
        var result = _command.Run(["scan", .. arguments]);
        Assert.True(result.ExitCode == 66, result.Error);
        Assert.Contains(expected, result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("option", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tokenizer_without_a_watermark_to_look_for_is_refused()
    {
        _command.Folder.Write("in.jsonl", Good);
        var result = _command.Run("scan", "in.jsonl", "--tokenizer", "tokenizer.json");
        Assert.Equal(64, result.ExitCode);
        Assert.Contains("--tokenizer", result.Error, StringComparison.Ordinal);
        Assert.Contains("--watermark", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("provenance: there is no command 'scna'; did you mean 'scan'?", "scna", "in.jsonl")]
    [InlineData("provenance: there is no command 'sing'\n", "sing")]
    [InlineData("provenance: there is no option '--quite'; did you mean '--quiet'?", "scan", "in.jsonl", "--quite")]
    [InlineData("provenance: a command is needed: scan, explain, filter", "--")]
    public void A_name_that_is_nearly_right_is_guessed(string expected, params string[] arguments) =>
        Assert.StartsWith(expected, _command.Run(arguments).Error, StringComparison.Ordinal);

    /// <summary>Runs a line of the shell, in which <c>$0</c> is the executable.</summary>
    private CommandResult Shell(string line)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", line, CommandLine.Executable])
        {
            WorkingDirectory = _command.Folder.Path,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        return CommandLine.Wait(process, process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
    }

    public void Dispose() => _command.Dispose();
}
