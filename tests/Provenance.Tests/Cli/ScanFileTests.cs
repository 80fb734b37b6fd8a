using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using Xunit;

namespace Provenance.Tests.Cli;

/// <summary>Files, folders and streams that are not what they seem, tried on the real executable.</summary>
public sealed class ScanFileTests : IDisposable
{
    private const string Good = "{\"id\":\"good\",\"text\":\"A text that is fine in every way.\"}\n";

    private readonly CommandLine _command = new();

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
        if (OperatingSystem.IsWindows()) return;

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
        if (!OperatingSystem.IsLinux()) return;

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
        if (!OperatingSystem.IsLinux()) return;

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
        Assert.Equal(2, result.Rows().Count);
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
    [InlineData("a.jsonl", "PAR1\u0015\u0004", "parquet", "DuckDB")]
    [InlineData("a.jsonl", "PK\u0003\u0004data", "compressed", "a zip archive under another name")]
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
    public void Utf16_is_read_and_counted_and_zstd_that_is_no_good_recognised_by_its_first_bytes()
    {
        _command.Folder.Write("wide.jsonl", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Good)).ToArray());
        _command.Folder.Write("small.jsonl", [0x28, 0xB5, 0x2F, 0xFD, 1, 2, 3]);
        var result = _command.Run("scan", "wide.jsonl", "small.jsonl");
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("repaired: 1 decoded-utf-16le", result.Error, StringComparison.Ordinal);
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

    public void Dispose() => _command.Dispose();

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
}
