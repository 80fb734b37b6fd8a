using Provenance.Curation.Policies;
using Xunit;

namespace Provenance.Tests.Curation;

public class PolicyTableTests
{
    private static readonly CurationPolicy Good = new() { Name = "set" };

    public static TheoryData<string> Numbers => [.. PolicyTable.Settings.OfType<NumberSetting>().Select(setting => setting.Name)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_number_is_kept_within_its_range_and_only_there(string name)
    {
        var setting = PolicyTable.Settings.OfType<NumberSetting>().Single(setting => setting.Name == name);
        Assert.Equal([name], Mistakes(setting, setting.Low - 1));
        Assert.Equal(setting.IsAbove ? [name] : [], Mistakes(setting, setting.Low));
        Assert.Equal(double.IsFinite(setting.High) ? [name] : [], Mistakes(setting, double.IsFinite(setting.High) ? setting.High + 1 : 1_000_000));
        Assert.Empty(Mistakes(setting, double.IsFinite(setting.High) ? setting.High : 1));
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_number_that_is_set_is_the_one_that_is_shown(string name)
    {
        var setting = PolicyTable.Settings.OfType<NumberSetting>().Single(setting => setting.Name == name);
        var policy = setting.With(Good, 1);
        Assert.Equal(KeyValuePair.Create(name, "1"), Assert.Single(setting.Show(policy)));
        Assert.Equal("1", setting.Yaml(policy));
        // and no other
        Assert.Equal(
            PolicySettings.List(Good).Where(shown => shown.Key != name),
            PolicySettings.List(policy).Where(shown => shown.Key != name));
    }

    [Fact]
    public void Settings_have_names_and_sections_of_their_own()
    {
        Assert.Distinct(PolicyTable.Settings.Select(setting => setting.Name));
        Assert.Equal(PolicyTable.Sections.Select(section => section.Name), PolicyTable.Settings.Select(setting => setting.Section).Where(section => section.Length > 0).Distinct());
    }

    private static IEnumerable<string> Mistakes(NumberSetting setting, double value) => Curator.Mistakes(setting.With(Good, value)).Select(mistake => mistake.Setting);
}
