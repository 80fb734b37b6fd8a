using Xunit;

namespace Provenance.Tests.Store;

/// <summary>A fact that needs a disk of its own; skipped for users who may not make one.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SmallDiskFactAttribute : FactAttribute
{
    public SmallDiskFactAttribute()
    {
        if (!SmallDisk.IsPossible)
        {
            Skip = "mounting a small disk needs root on Linux";
        }
    }
}
