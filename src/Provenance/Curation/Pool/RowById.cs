namespace Provenance.Curation.Pool;

/// <summary>A row ordered by its id.</summary>
internal readonly record struct RowById(PoolRow Row) : IComparable<RowById>
{
    public int CompareTo(RowById other) => Row.Id != other.Row.Id ? Row.Id.CompareTo(other.Row.Id) : Row.Ordinal.CompareTo(other.Row.Ordinal);
}
