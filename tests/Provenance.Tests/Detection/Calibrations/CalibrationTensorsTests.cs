using Provenance.Detection.Calibrations;
using Provenance.Detection.Learning;
using Provenance.Detection.Tensors;
using Provenance.Text.Identification;
using Xunit;

namespace Provenance.Tests.Detection.Calibrations;

/// <summary>A calibration to a collection in a detector's file.</summary>
public sealed class CalibrationTensorsTests
{
    private const byte Added = 4;
    private static readonly double[] Probability = [-1, 0.5, 0.25, 0.1, 4, 6];

    [Fact]
    public void A_calibration_is_read_as_it_was_written()
    {
        var read = CalibrationTensors.Read(SafeTensorsFile.Read(Written()))!;
        Assert.Equal("{\"base\":\"x\"}", read.Manifest);
        Assert.Equal([100], read.Edges);
        Assert.Equal([Languages.English, Added], read.Calibrated.Select(static one => one.Language));
        var english = read.Find(Languages.English)!;
        Assert.Equal((500, 400.5, 7), (english.Human, english.Effective, english.Machine));
        Assert.Null(english.Probability);
        Assert.Equal(Probability, read.Find(Added)!.Probability!.ToArray());
        Assert.Equal(0.25, english.PValue(0.5, 60), 1e-3);
        Assert.Equal(0.125, english.PValue(0.5, 160), 1e-3);
        Assert.Null(CalibrationTensors.Read(SafeTensorsFile.Read(new SafeTensorsWriter().ToArray())));
    }

    [Theory]
    [InlineData("collection.languages", (byte)200)]
    [InlineData("collection.languages", Added)]
    [InlineData("collection.added", (byte)5)]
    [InlineData("collection.p_values", 1.5f)]
    [InlineData("collection.p_values", float.NaN)]
    [InlineData("collection.p_values", 1e-30f)]
    [InlineData("collection.documents", -1)]
    [InlineData("collection.effective", 501.0)]
    [InlineData("collection.effective", double.NaN)]
    [InlineData("collection.edges", 0)]
    [InlineData("collection.probabilities", double.PositiveInfinity)]
    public void A_damaged_calibration_is_refused(string tensor, object first)
    {
        var error = Record.Exception(() => CalibrationTensors.Read(SafeTensorsFile.Read(Written(tensor, first))));
        Assert.IsAssignableFrom<ProvenanceException>(error);
    }

    private static byte[] Written(string? changed = null, object? first = null)
    {
        var languages = new LanguageCalibration?[Languages.Codes.Length];
        languages[Languages.English] = new LanguageCalibration([100], Squares()) { Human = 500, Effective = 400.5, Machine = 7 };
        languages[Added] = new LanguageCalibration([100], Squares()) { Human = 100, Effective = 100, Machine = 100, Probability = new LogisticCalibration(Probability) };
        var writer = new SafeTensorsWriter();
        CalibrationTensors.Write(writer, new CollectionCalibration([100], languages, "{\"base\":\"x\"}"));
        if (changed is null) return writer.ToArray();
        var other = new SafeTensorsWriter();
        foreach (var (name, tensor) in SafeTensorsFile.Read(writer.ToArray()).Tensors)
        {
            if (name != changed)
            {
                other.Add(tensor);
                continue;
            }

            var bytes = tensor.Data.ToArray();
            var value = first switch { byte one => [one], float one => BitConverter.GetBytes(one), double one => BitConverter.GetBytes(one), _ => BitConverter.GetBytes((int)first!) };
            value.CopyTo(bytes, 0);
            other.Add(new SafeTensor(name, tensor.Type, tensor.Shape, bytes));
        }

        return other.ToArray();
    }

    /// <summary>The square of the general p-value for short texts, the cube for long ones.</summary>
    private static float[] Squares() => [.. Enumerable.Range(0, 2 * LanguageCalibration.Levels).Select(static k => (float)Math.Pow(LanguageCalibration.Level(k % LanguageCalibration.Levels), k < LanguageCalibration.Levels ? 2 : 3))];
}
