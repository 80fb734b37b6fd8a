using Provenance.Curation;

namespace Provenance;

/// <summary>Builds training sets from documents with provenance and assessments, as a <see cref="CurationPolicy"/> says.</summary>
public sealed class Curator
{
    private readonly Detector? _detector;
    private readonly CurationOptions _options;

    /// <summary>Makes a curator; it may be used again and again, by one caller at a time.</summary>
    /// <param name="detector">Assesses documents where the policy needs it and their inputs bring no assessments; null where none is needed.</param>
    /// <param name="options">How it works.</param>
    public Curator(Detector? detector = null, CurationOptions? options = null)
    {
        _detector = detector;
        _options = options ?? CurationOptions.Default;
    }

    /// <summary>Makes a set.</summary>
    /// <exception cref="ArgumentException">The policy contradicts itself.</exception>
    /// <exception cref="InputNotFoundException">An input does not exist or may not be read.</exception>
    /// <exception cref="DataException">Nothing is left to choose from, or the detector's order cannot be trusted.</exception>
    /// <exception cref="OutputException">The folder cannot be created.</exception>
    /// <exception cref="TransferException">Reading or writing failed part-way.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; <see cref="CurationRequest.Resume"/> goes on.</exception>
    public CurationSummary Curate(CurationRequest request, ICurationObserver? observer = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        throw new NotSupportedException($"{_detector} {_options} {observer} {cancellation}");
    }

    /// <summary>Refuses a policy that cannot be followed, before anything is read.</summary>
    /// <exception cref="ArgumentException">A value is out of its range; the message begins with its name with dots, such as <c>human.share</c>.</exception>
    public static void Check(CurationPolicy policy)
    {
        if (Mistakes(policy) is [var first, ..])
        {
            throw new ArgumentException(first.ToString());
        }
    }

    /// <summary>Everything that is wrong with a policy, for those who would mend it in one go; empty where it can be followed.</summary>
    public static IReadOnlyList<PolicyMistake> Mistakes(CurationPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return PolicyCheck.Mistakes(policy);
    }
}
