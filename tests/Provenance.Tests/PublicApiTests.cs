using System.Reflection;
using System.Text;
using Xunit;

namespace Provenance.Tests;

/// <summary>What users can call is a text that reviewers see change.</summary>
public class PublicApiTests
{
    [Fact]
    public void The_public_api_is_the_reviewed_one()
    {
        var path = Path.Combine(Repository.Root, "tests", "Provenance.Tests", "PublicApi.txt");
        var actual = Describe(typeof(Document).Assembly);
        if (Environment.GetEnvironmentVariable("ACCEPT") == "1")
        {
            File.WriteAllText(path, actual);
        }

        Assert.True(File.ReadAllText(path) == actual, $"the public API has changed; run with ACCEPT=1 and review {Path.GetFileName(path)}\n{actual}");
    }

    private static string Describe(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(Kind(type)).Append(' ').Append(type.FullName);
            var bases = new List<string>();
            if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) && parent != typeof(Enum))
            {
                bases.Add(Name(parent));
            }

            text.Append(bases.Count > 0 ? " : " + string.Join(", ", bases) : "").Append('\n');
            var members = type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
                .Select(Member).Where(member => member.Length > 0).Distinct().Order(StringComparer.Ordinal);
            foreach (var member in members)
            {
                text.Append("    ").Append(member).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string Kind(Type type) =>
        type.IsEnum ? "enum" : type.IsInterface ? "interface" : type.IsValueType ? "struct"
        : type is { IsAbstract: true, IsSealed: true } ? "static class" : type.IsSealed ? "sealed class" : "class";

    private static string Member(MemberInfo member) => member switch
    {
        FieldInfo { IsLiteral: true } field => $"{field.Name} = {field.GetRawConstantValue()}",
        FieldInfo { IsSpecialName: true } => "",
        FieldInfo field => $"{Static(field.IsStatic)}{Name(field.FieldType)} {field.Name}",
        PropertyInfo property => $"{Static(property.GetMethod!.IsStatic)}{Name(property.PropertyType)} {property.Name} {{ get;{Setter(property)} }}",
        ConstructorInfo constructor => $"new({Parameters(constructor)})",
        // what the compiler writes for records is no decision of ours
        MethodInfo { IsSpecialName: false } method when !IsRecordPlumbing(method) =>
            $"{Static(method.IsStatic)}{Name(method.ReturnType)} {method.Name}({Parameters(method)})",
        _ => "",
    };

    private static bool IsRecordPlumbing(MethodInfo method) =>
        method.Name.Contains('<', StringComparison.Ordinal) || method.Name is "Equals" or "GetHashCode" or "ToString" or "Deconstruct" or "PrintMembers";

    private static string Setter(PropertyInfo property) =>
        property.SetMethod is not { IsPublic: true } setter ? ""
        : setter.ReturnParameter.GetRequiredCustomModifiers().Any(modifier => modifier.Name == "IsExternalInit") ? " init;" : " set;";

    private static string Static(bool isStatic) => isStatic ? "static " : "";

    private static string Parameters(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(parameter => $"{Name(parameter.ParameterType)} {parameter.Name}{(parameter.IsOptional ? " = ..." : "")}"));

    private static string Name(Type type) =>
        type.IsByRef ? Name(type.GetElementType()!) + "&"
        : type.IsArray ? Name(type.GetElementType()!) + "[]"
        : Nullable.GetUnderlyingType(type) is { } inner ? Name(inner) + "?"
        : type.IsGenericType ? $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
        : type.Name;
}
