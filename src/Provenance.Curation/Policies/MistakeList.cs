using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Provenance.Curation.Policies;

/// <summary>Collects a policy's mistakes, with common messages. NaN is within no range.</summary>
internal sealed class MistakeList
{
    private readonly List<PolicyMistake> _found = [];

    internal IReadOnlyList<PolicyMistake> Found => _found;

    internal void Add(string setting, string message) => _found.Add(new PolicyMistake(setting, message));

    internal void If(bool wrong, string setting, string message)
    {
        if (wrong) Add(setting, message);
    }

    /// <summary>Returns true if the value is present; absent values are not checked further.</summary>
    internal bool Has([NotNullWhen(true)] object? value, string setting)
    {
        If(value is null, setting, "is missing");
        return value is not null;
    }

    internal void Share(string setting, double? value) => Between(setting, value, 0, 1);

    internal void Between(string setting, double? value, double least, double most) =>
        If(value is { } number && !(number >= least && number <= most), setting, Invariant($"{value} is not between {least} and {most}"));

    internal void AtLeast(string setting, long? value, long least) =>
        If(value < least, setting, Invariant($"{value} is less than {least}"));

    internal void Known<T>(string setting, T value) where T : struct, Enum =>
        If(!Enum.IsDefined(value), setting, $"{value} is no {typeof(T).Name}");

    internal static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
