using System.Reflection;
using Cocona.Application;
using Cocona.Command;
using Cocona.Command.Binder;
using Cocona.Command.Dispatcher;
using Cocona.Command.Dispatcher.Middlewares;
using Provenance.Cli.Terminal;

namespace Provenance.Cli.CommandLine;

/// <summary>
/// The services that Cocona's engine needs to bind and run a command. Its own host would read settings of the current folder, watch all folders below, and handle signals of its own.
/// </summary>
internal sealed class Services(TextTerminal terminal, CommandCatalog commands, CancellationToken cancellation) : IServiceProvider, ICoconaServiceProviderScopeSupport, ICoconaInstanceActivator, IDisposable, IAsyncDisposable
{
    /// <summary>Runs a resolved command on this thread.</summary>
    internal int Dispatch(CommandResolverResult resolved)
    {
        var pipeline = new CoconaCommandDispatcherPipelineBuilder(this, this).UseMiddleware<CoconaCommandInvokeMiddleware>();
        var dispatcher = new CoconaCommandDispatcher(this, this, pipeline, this, new CoconaAppContextAccessor());
        return dispatcher.DispatchAsync(resolved, cancellation).AsTask().GetAwaiter().GetResult();
    }

    public object? GetService(Type serviceType) =>
        serviceType == typeof(TextTerminal) ? terminal
        : serviceType == typeof(CommandCatalog) ? commands
        : serviceType == typeof(CancellationToken) ? cancellation
        : serviceType == typeof(ICoconaParameterBinder) ? new ParameterBinder()
        : null;

    public object? GetServiceOrCreateInstance(IServiceProvider serviceProvider, Type instanceType) => CreateInstance(serviceProvider, instanceType, null);

    public object? CreateInstance(IServiceProvider serviceProvider, Type instanceType, object[]? parameters)
    {
        var constructor = instanceType.GetConstructors()[0];
        return constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, [.. constructor.GetParameters().Select(parameter => GetService(parameter.ParameterType))], null);
    }

    public (IDisposable Scope, IServiceProvider ScopedServiceProvider) CreateScope(IServiceProvider serviceProvider) => (this, this);

    public (IAsyncDisposable Scope, IServiceProvider ScopedServiceProvider) CreateAsyncScope(IServiceProvider serviceProvider) => (this, this);

    /// <summary>Does nothing: all services last as long as the process.</summary>
    public void Dispose()
    {
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
