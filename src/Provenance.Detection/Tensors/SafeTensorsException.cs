namespace Provenance.Detection.Tensors;

/// <summary>Thrown if a file is not safetensors, is damaged, or holds other tensors than expected.</summary>
internal sealed class SafeTensorsException : ProvenanceException
{
    public SafeTensorsException() { }

    public SafeTensorsException(string message) : base(message) { }

    public SafeTensorsException(string message, Exception innerException) : base(message, innerException) { }
}
