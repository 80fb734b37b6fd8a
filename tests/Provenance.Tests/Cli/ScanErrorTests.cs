using System.Text;
using Xunit;

namespace Provenance.Tests.Cli;

/// <summary>Everything that lines, options and outputs get wrong, tried on the real executable.</summary>
public sealed class ScanErrorTests : IDisposable
{
    private const string Good = "{\"id\":\"good\",\"text\":\"A text that is fine in every way.\"}\n";

    private readonly CommandLine _command = new();

    [Theory]
    [InlineData("hello", "invalid-json")]
    [InlineData("{\"text\":\"cut", "truncated-json")]
    [InlineData("{\"text\":\"a\"} and more", "trailing-data")]
    [InlineData("[\"text\"]", "not-object")]
    [InlineData("{\"body\":\"a\"}", "text-missing")]
    [InlineData("{\"text\":5}", "text-not-string")]
    [InlineData("{\"text\":\"a\",\"id\":[]}", "id-not-string")]
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
        Assert.Contains("provenance: --format: 'xml' is not one of table, jsonl", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\uFFFD', result.Error);
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_decoded_and_counted()
    {
        _command.Folder.Write("in.jsonl", [.. Encoding.UTF8.GetBytes(Good), .. "{\"text\":\"caf"u8, 0xE9, .. "\"}\n"u8]);
        var result = _command.Run("scan", "in.jsonl", "--format", "jsonl");
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("repaired: 1 decoded-windows-1252", result.Error, StringComparison.Ordinal);
        Assert.Equal(2, result.Rows().Count);
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
        var result = _command.Run("scan", "in.jsonl", "--model", "nowhere.zip");
        Assert.Equal(66, result.ExitCode);
        Assert.Contains("nowhere.zip: no such file", result.Error, StringComparison.Ordinal);
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
        if (!OperatingSystem.IsLinux()) return;

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
    [InlineData("provenance: there is no command 'sing'; see 'provenance --help'\n", "sing")]
    [InlineData("provenance: there is no option '--quite'; did you mean '--quiet'?", "scan", "in.jsonl", "--quite")]
    [InlineData("provenance: a command is needed: scan, explain, filter", "--")]
    public void A_name_that_is_nearly_right_is_guessed(string expected, params string[] arguments) =>
        Assert.StartsWith(expected, _command.Run(arguments).Error, StringComparison.Ordinal);

    public void Dispose() => _command.Dispose();
}
