namespace Provenance.Detection.Tensors;

/// <summary>The supported element types; named as in the format.</summary>
internal enum SafeTensorType
{
    U8,
    I8,
    I16,
    U16,
    I32,
    U32,
    I64,
    F32,
    F64,
}

/// <summary>The size of each type in bytes and its type in C#.</summary>
internal static class SafeTensorTypes
{
    /// <summary>Returns the number of bytes of one element.</summary>
    internal static int Size(this SafeTensorType type) => type switch
    {
        SafeTensorType.U8 or SafeTensorType.I8 => 1,
        SafeTensorType.I16 or SafeTensorType.U16 => 2,
        SafeTensorType.I32 or SafeTensorType.U32 or SafeTensorType.F32 => 4,
        _ => 8,
    };

    internal static SafeTensorType Get<T>() where T : unmanaged =>
        typeof(T) == typeof(byte) ? SafeTensorType.U8 :
        typeof(T) == typeof(sbyte) ? SafeTensorType.I8 :
        typeof(T) == typeof(short) ? SafeTensorType.I16 :
        typeof(T) == typeof(ushort) ? SafeTensorType.U16 :
        typeof(T) == typeof(int) ? SafeTensorType.I32 :
        typeof(T) == typeof(uint) ? SafeTensorType.U32 :
        typeof(T) == typeof(long) ? SafeTensorType.I64 :
        typeof(T) == typeof(float) ? SafeTensorType.F32 :
        typeof(T) == typeof(double) ? SafeTensorType.F64 :
        throw new NotSupportedException($"{typeof(T)} is no safetensors type");

    /// <summary>Parses a type; returns false for names outside the format and for unsupported types, such as F16.</summary>
    internal static bool TryParse(string name, out SafeTensorType type)
    {
        for (type = SafeTensorType.U8; type <= SafeTensorType.F64; type++)
            if (type.ToString() == name) return true;
        return false;
    }
}
