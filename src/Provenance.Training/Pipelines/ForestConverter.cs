using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Trainers.FastTree;
using Provenance.Detection.Files;
using Provenance.Detection.Learning;

namespace Provenance.Training.Pipelines;

/// <summary>Reads the trees of a FastTree model into the arrays that scanning evaluates.</summary>
internal static class ForestConverter
{
    /// <summary>Converts the trees of a fitted transformer, without means at inner nodes.</summary>
    /// <param name="forest">The result of FastTree's <c>Fit</c>, or a saved model of it.</param>
    /// <param name="features">Number of values of a row.</param>
    /// <exception cref="ProvenanceException">The model is not of FastTree, or scanning cannot evaluate it.</exception>
    internal static TreeEnsembleData Convert(ITransformer forest, int features)
    {
        if (forest is not ISingleFeaturePredictionTransformer<object> { Model: CalibratedModelParametersBase<FastTreeBinaryModelParameters, PlattCalibrator> model })
            throw DetectionErrors.NotOurs();
        var ensemble = model.SubModel.TrainedTreeEnsemble;
        var trees = ensemble.Trees;
        if (ensemble.Bias != 0 || ensemble.TreeWeights.Any(static weight => weight != 1)) throw DetectionErrors.NotOurs();
        var starts = new int[trees.Count + 1];
        for (var t = 0; t < trees.Count; t++) starts[t + 1] = starts[t] + trees[t].NumberOfNodes;
        var data = new TreeEnsembleData
        {
            Features = features,
            NodeStarts = starts,
            Feature = new short[starts[^1]],
            Threshold = new float[starts[^1]],
            Children = new short[2 * starts[^1]],
            NodeValue = new double[starts[^1]],
            LeafValue = new double[starts[^1] + trees.Count],
        };
        for (var t = 0; t < trees.Count; t++) Copy(trees[t], data, t);
        data.Check();
        return data;
    }

    /// <summary>Adds the means of the training rows at inner nodes, the base of explanations: one pass of the rows through the trees.</summary>
    /// <param name="trees">From <see cref="Convert"/>.</param>
    /// <param name="rows">Number of training rows.</param>
    /// <param name="write">Writes a row's values and returns its label and weight.</param>
    internal static TreeEnsemble WithNodeValues(TreeEnsembleData trees, int rows, ForestRows.RowWriting write)
    {
        var ensemble = new TreeEnsemble(trees);
        var leafWeights = new double[trees.LeafValue.Length];
        var row = new float[trees.Features];
        for (var i = 0; i < rows; i++)
        {
            var weight = write(i, row).Weight;
            for (var t = 0; t < ensemble.Trees; t++) leafWeights[ensemble.LeafOf(t, row)] += weight;
        }

        var weights = new double[trees.NodeValue.Length];
        var values = new double[trees.NodeValue.Length];
        for (var t = 0; t < ensemble.Trees; t++)
        {
            var start = trees.NodeStarts[t];
            // children come later than their parents
            for (var node = trees.NodeStarts[t + 1] - 1; node >= start; node--)
            {
                for (var side = 0; side < 2; side++)
                {
                    int child = trees.Children[(2 * node) + side];
                    var leaf = start + t + ~child;
                    var (weight, value) = child >= 0 ? (weights[start + child], values[start + child]) : (leafWeights[leaf], trees.LeafValue[leaf]);
                    weights[node] += weight;
                    values[node] += weight * value;
                }

                values[node] = weights[node] > 0 ? values[node] / weights[node] : 0;
            }
        }

        return new TreeEnsemble(trees with { NodeValue = values });
    }

    private static void Copy(RegressionTree tree, TreeEnsembleData data, int number)
    {
        var start = data.NodeStarts[number];
        for (var node = 0; node < tree.NumberOfNodes; node++)
        {
            if (tree.CategoricalSplitFlags[node]) throw DetectionErrors.NotOurs();
            data.Feature[start + node] = checked((short)tree.NumericalSplitFeatureIndexes[node]);
            data.Threshold[start + node] = tree.NumericalSplitThresholds[node];
            data.Children[2 * (start + node)] = checked((short)tree.LeftChild[node]);
            data.Children[(2 * (start + node)) + 1] = checked((short)tree.RightChild[node]);
        }

        for (var leaf = 0; leaf < tree.NumberOfLeaves; leaf++) data.LeafValue[start + number + leaf] = tree.LeafValues[leaf];
    }
}
