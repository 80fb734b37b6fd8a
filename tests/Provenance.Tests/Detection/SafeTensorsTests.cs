using System.Buffers.Binary;
using System.Text;
using Provenance.Detection.Tensors;
using Xunit;

namespace Provenance.Tests.Detection;

public class SafeTensorsTests
{
    [Fact]
    public void What_is_written_is_read_back_with_types_shapes_and_metadata()
    {
        var file = SafeTensorsFile.Read(Sample());
        Assert.Equal([1, 2, 3], file.Values<byte>("bytes"));
        Assert.Equal([1.5f, -2f, float.MaxValue, 0, 5, 6], file.Values<float>("floats", 6));
        Assert.Equal([2L, 3L], file.Tensors["floats"].Shape);
        Assert.Equal([Math.PI], file.Values<double>("doubles"));
        Assert.Equal([-7L], file.Values<long>("longs"));
        Assert.Equal([(short)-3, (short)4], file.Values<short>("shorts"));
        Assert.Empty(file.Values<int>("none"));
        Assert.Equal("é \"quoted\"", file.Metadata["note"]);
    }

    [Fact]
    public void The_same_content_gives_the_same_bytes() => Assert.Equal(Sample(), Sample());

    [Fact]
    public void The_header_is_padded_so_that_data_is_aligned()
    {
        var bytes = Sample();
        Assert.Equal(0UL, BinaryPrimitives.ReadUInt64LittleEndian(bytes) % 8);
        // Wide elements first: the doubles' bytes are the first of the data.
        var start = 8 + (int)BinaryPrimitives.ReadUInt64LittleEndian(bytes);
        Assert.Equal(Math.PI, BitConverter.ToDouble(bytes, start));
    }

    [Fact]
    public void Every_flipped_byte_is_noticed()
    {
        var bytes = Sample();
        for (var i = 0; i < bytes.Length; i++)
            foreach (var mask in new byte[] { 1, 0x20, 0x80, 0xFF })
            {
                var damaged = (byte[])bytes.Clone();
                damaged[i] ^= mask;
                Assert.ThrowsAny<ProvenanceException>(() => SafeTensorsFile.Read(damaged));
            }
    }

    [Fact]
    public void Damaged_headers_without_a_digest_raise_nothing_but_our_own_error()
    {
        var bytes = Foreign("""{"a":{"dtype":"I16","shape":[2,2],"data_offsets":[0,8]},"__metadata__":{"k":"v"}}""", 8);
        for (var i = 0; i < bytes.Length; i++)
            for (var value = 0; value < 256; value++)
            {
                var damaged = (byte[])bytes.Clone();
                damaged[i] = (byte)value;
                try { SafeTensorsFile.Read(damaged, requireDigest: false); }
                catch (ProvenanceException) { }
            }
    }

    [Fact]
    public void A_file_cut_short_anywhere_is_refused()
    {
        var bytes = Sample();
        for (var i = 0; i < 50; i++)
            Assert.ThrowsAny<ProvenanceException>(() => SafeTensorsFile.Read(bytes.AsMemory(0, bytes.Length * i / 50), requireDigest: false));
        Assert.ThrowsAny<ProvenanceException>(() => SafeTensorsFile.Read(bytes.AsMemory(0, bytes.Length - 1), requireDigest: false));
        Assert.ThrowsAny<ProvenanceException>(() => SafeTensorsFile.Read((byte[])[.. bytes, 0], requireDigest: false));
    }

    [Theory]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"a":{"dtype":"F32","shape":[0],"data_offsets":[8,8]}}""", "twice")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"shape":[2],"data_offsets":[0,8]}}""", "twice")]
    [InlineData("""{"__metadata__":{"k":"1","k":"2"},"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}""", "twice")]
    [InlineData("""{"__metadata__":{"k":1},"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}""", "not a string")]
    [InlineData("""{"a":{"dtype":"F16","shape":[4],"data_offsets":[0,8]}}""", "unsupported dtype")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}""", "a hole")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"b":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}""", "overlap")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}""", "belong to none")]
    [InlineData("""{"a":{"dtype":"F32","shape":[4],"data_offsets":[0,16]}}""", "outside")]
    [InlineData("""{"a":{"dtype":"F32","shape":[3],"data_offsets":[0,8]}}""", "its shape needs 12")]
    [InlineData("""{"a":{"dtype":"F32","shape":[4294967296,4294967296,2],"data_offsets":[0,8]}}""", "overflows")]
    [InlineData("""{"a":{"dtype":"F32","shape":[-2],"data_offsets":[0,8]}}""", "0 or more")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2.0],"data_offsets":[0,8]}}""", "0 or more")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8,8]}}""", "two data_offsets")]
    [InlineData("""{"b":{"dtype":"U8","shape":[1],"data_offsets":[0,1]},"a":{"dtype":"I16","shape":[3],"data_offsets":[1,7]},"c":{"dtype":"U8","shape":[1],"data_offsets":[7,8]}}""", "not aligned")]
    [InlineData("""{"a":[1]}""", "not an object")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}} x""", "not valid JSON")]
    [InlineData(""" {"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}""", "start with '{'")]
    [InlineData("""{"a":{"dtype":"F32",""", "not valid JSON")]
    public void A_header_that_breaks_the_format_is_refused_and_says_why(string header, string why)
    {
        var e = Assert.ThrowsAny<ProvenanceException>(() => SafeTensorsFile.Read(Foreign(header, 8), requireDigest: false));
        Assert.Contains(why, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_header_longer_than_the_file_or_the_limit_is_refused_before_it_is_read()
    {
        var bytes = Sample();
        foreach (var length in new[] { ulong.MaxValue, 1UL << 62, 100_000_001UL, (ulong)bytes.Length })
        {
            BinaryPrimitives.WriteUInt64LittleEndian(bytes, length);
            Assert.ThrowsAny<ProvenanceException>(() => SafeTensorsFile.Read(bytes));
        }
    }

    [Fact]
    public void A_foreign_file_without_a_digest_is_read_only_where_that_is_allowed()
    {
        var bytes = Foreign("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}""", 8);
        Assert.Equal([0f, 0f], SafeTensorsFile.Read(bytes, requireDigest: false).Values<float>("a"));
        Assert.ThrowsAny<ProvenanceException>(() => SafeTensorsFile.Read(bytes));
    }

    [Fact]
    public void Asking_for_what_is_not_there_says_so()
    {
        var file = SafeTensorsFile.Read(Sample());
        Assert.ThrowsAny<ProvenanceException>(() => file.Values<float>("nothing"));
        Assert.ThrowsAny<ProvenanceException>(() => file.Values<int>("floats"));
        Assert.ThrowsAny<ProvenanceException>(() => file.Values<float>("floats", 5));
    }

    [Fact]
    public void The_writer_refuses_a_name_twice_a_wrong_shape_and_a_digest_of_ones_own()
    {
        var writer = new SafeTensorsWriter();
        writer.Add<float>("a", [1]);
        Assert.Throws<ArgumentException>(() => writer.Add<float>("a", [1]));
        Assert.Throws<ArgumentException>(() => writer.Add<float>("b", [1, 2], 3));
        Assert.Throws<ArgumentException>(() => writer.SetMetadata("digest", "x"));
    }

    private static byte[] Sample()
    {
        var writer = new SafeTensorsWriter();
        writer.SetMetadata("note", "é \"quoted\"");
        writer.SetMetadata("a", "first");
        writer.Add<byte>("bytes", [1, 2, 3]);
        writer.Add<float>("floats", [1.5f, -2f, float.MaxValue, 0, 5, 6], 2, 3);
        writer.Add<double>("doubles", [Math.PI]);
        writer.Add<long>("longs", [-7]);
        writer.Add<short>("shorts", [-3, 4]);
        writer.Add<int>("none", []);
        return writer.ToArray();
    }

    private static byte[] Foreign(string header, int data)
    {
        var json = Encoding.UTF8.GetBytes(header);
        var padded = (json.Length + 7) / 8 * 8;
        var file = new byte[8 + padded + data];
        BinaryPrimitives.WriteUInt64LittleEndian(file, (ulong)padded);
        file.AsSpan(8, padded).Fill((byte)' ');
        json.CopyTo(file, 8);
        return file;
    }
}
