using System.Globalization;
using System.Net;
using System.Text.Json;
using Provenance.Documents.Errors;

namespace Provenance.Formats.Corpora;

/// <summary>All errors that this folder raises.</summary>
internal static class CorporaErrors
{
    private const string GoesOn = "what came so far is kept, run the same again to go on";

    internal static DataException NotJson(string path, JsonException cause) => new(string.Create(CultureInfo.InvariantCulture, $"{path}:{(cause.LineNumber ?? 0) + 1}: this manifest is not JSON"), cause);

    internal static DataException Wrong(string path, string member, string what) => new($"{path}: {(member.Length > 0 ? $"{member}: " : "")}{what}");

    internal static DataException WrongSize(Uri url, long expected, long offered) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{url}: has {offered} bytes where the manifest says {expected}: not the file that it names, nothing was changed"));

    internal static DataException TooLong(Uri url, long expected) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{url}: more came than the {expected} bytes that it should have; nothing was changed"));

    internal static DataException OtherSize(string path, long expected, long actual, string kept) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{path}: has {actual} bytes where the manifest says {expected}; {kept}"));

    internal static DataException WrongDigest(string path, string named, string expected, string actual, string kept) =>
        new($"{path}: its SHA-256 is {actual}, and {named} {expected}; {kept}");

    internal static DataException Packed(Uri url, string encoding) => new($"{url}: sent packed as {encoding}, which was not requested; its size and digest cannot be checked");

    internal static TransferException Refused(Uri url, HttpStatusCode status) => new(string.Create(CultureInfo.InvariantCulture, $"{url}: the server returned {(int)status}: {Meaning(status)}"));

    internal static TransferException GaveUp(Uri url, int attempts, string last) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{url}: gave up after {attempts} {(attempts == 1 ? "try" : "tries")}: {last}; {GoesOn}"));

    internal static TransferException AskedToWait(Uri url, TimeSpan wait) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{url}: the server requests a pause of {Math.Ceiling(wait.TotalMinutes):0} minutes; {GoesOn} after that"));

    internal static TransferException NoRoom(string path, long needed, long free) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{path}: needs {needed} bytes, {free} are free on its disk; make room, or name another folder with -o"));

    internal static TransferException Writing(string path, Exception cause) => new($"{path}: writing failed: {cause.Message}; {GoesOn}", cause);

    internal static OutputException Creating(string path, Exception cause) => new($"{path}: cannot be created: {cause.Message}", cause);

    internal static InputNotFoundException NotPulled(string path) => new($"{path}: is not there yet; pull it first");

    internal static InputNotFoundException CannotRead(string path, string format, IReadOnlyList<string> known) =>
        new($"{path}: '{format}' is no format that can be turned into documents; these are: {string.Join(", ", known)}");

    internal static DataException NothingConverted(string name, string reasons) => new($"{name}: no record could be used ({reasons}); does the manifest fit the files?");

    internal static DataException LockDamaged(string path) => new($"{path}: not a valid lock file; delete it if you do not need its digests");

    /// <summary>Runs an action on a file, and translates its exceptions into errors that name the file.</summary>
    internal static T OnRead<T>(string path, Func<T> action) => DocumentErrors.OnRead(path, action);

    private static string Meaning(HttpStatusCode status) => status switch
    {
        HttpStatusCode.NotFound or HttpStatusCode.Gone => "there is no such file any more; look on the data set's page for where it went",
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => "this file is not for everybody; get it by way of the data set's page and put it where it belongs",
        >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest => "it sends on too often, or from https to http",
        _ => $"{status}",
    };
}
