namespace Provenance.Curation.Pool;

/// <summary>What an assessments' file says of a document, ordered by its id.</summary>
internal readonly record struct AssessmentRow(ulong Id, float Resemblance, float PValue, float Probability, int Language) : IComparable<AssessmentRow>
{
    public int CompareTo(AssessmentRow other)
    {
        // which of several for one id is taken must not depend on the order of files
        var order = Id.CompareTo(other.Id);
        order = order != 0 ? order : Resemblance.CompareTo(other.Resemblance);
        order = order != 0 ? order : PValue.CompareTo(other.PValue);
        return order != 0 ? order : Probability.CompareTo(other.Probability);
    }
}
