namespace Provenance.Documents.Arrays;

/// <summary>
/// Finds the end of a JSON value whose bytes arrive piece by piece. Looks at quotation marks and brackets alone, so that a record with a fault still ends where it should.
/// </summary>
internal struct JsonValueScanner
{
    private int _depth;
    private bool _inString;
    private bool _escaped;
    private bool _started;
    private bool _scalar;

    /// <summary>True if the value is a number, true, false, null, or none of JSON's.</summary>
    internal readonly bool IsScalar => _scalar;

    /// <summary>Returns the number of bytes up to and with the end of the value; -1 if it goes on behind these bytes.</summary>
    internal int End(ReadOnlySpan<byte> bytes)
    {
        for (var at = 0; at < bytes.Length; at++)
        {
            if (_inString)
            {
                if (!_escaped)
                {
                    var next = bytes[at..].IndexOfAny((byte)'"', (byte)'\\');
                    if (next < 0) return -1;

                    at += next;
                }

                _inString = _escaped || bytes[at] != '"';
                _escaped = !_escaped && bytes[at] == '\\';
                if (!_inString && _depth == 0) return at + 1;

                continue;
            }

            var value = bytes[at];
            if (_scalar && value is (byte)',' or (byte)']' or (byte)'}' or (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t') return at;

            switch (value)
            {
                case (byte)'"':
                    _inString = !_scalar;
                    break;
                case (byte)'{' or (byte)'[' when !_scalar:
                    _depth++;
                    break;
                case (byte)'}' or (byte)']':
                    if (--_depth <= 0) return at + 1;

                    break;
                default:
                    _scalar |= !_started;
                    if (!_scalar)
                    {
                        var next = bytes[at..].IndexOfAny("\"{}[]"u8);
                        if (next < 0) return -1;

                        at += next - 1;
                    }

                    break;
            }

            _started = true;
        }

        return -1;
    }
}
