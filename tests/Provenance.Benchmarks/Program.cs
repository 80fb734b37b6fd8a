using System.Globalization;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using Provenance.Benchmarks.Inputs;
using Provenance.Benchmarks.Own;

// `inputs FOLDER MEGABYTES` and `lines FILE MEGABYTES` make what compare.sh and scale.sh scan; all else is BenchmarkDotNet's
if (args is ["inputs" or "lines", ..])
{
    if (args is not [var verb, var path, var size] || !int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var megabytes) || megabytes == 0)
    {
        ConsoleLogger.Default.WriteLineError("usage: inputs FOLDER MEGABYTES | lines FILE MEGABYTES");
        return 64;
    }

    if (verb == "inputs")
    {
        BenchmarkInputs.WriteAll(path, megabytes);
    }
    else
    {
        // a pipe, too, such as /dev/stdout
        using var stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write);
        BenchmarkInputs.WriteEndless(stream, megabytes);
    }

    return 0;
}

// `windows FILE CORPORA...` and `canonical FILE DOCUMENTS...` write what baselines.sh trains and judges other learners on
if (args is ["windows" or "canonical", var output, _, ..])
{
    if (args[0] == "windows") BaselineInputs.WriteWindows(output, args[2..]);
    else BaselineInputs.WriteCanonical(output, args[2..]);
    return 0;
}

// `stores RECORDS ROUNDS` compares the embedded stores by processor time
if (args is ["stores", var records, var rounds])
{
    new StoreComparison(int.Parse(records, CultureInfo.InvariantCulture), int.Parse(rounds, CultureInfo.InvariantCulture)).Run();
    return 0;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
