namespace Provenance.Tests.Browser;

/// <summary>The result of opening a page in a browser.</summary>
/// <param name="Said">What was said in the console, logged by the browser, thrown, or put into a dialogue.</param>
/// <param name="Fetched">Addresses that were asked for but the page's own.</param>
/// <param name="Text">What is shown, with everything unfolded.</param>
/// <param name="Active">Elements that can run or load something.</param>
/// <param name="Views">What it looks like, a view each.</param>
internal sealed record PageVisit(IReadOnlyList<string> Said, IReadOnlyList<string> Fetched, string Text, IReadOnlyList<string> Active, IReadOnlyList<(BrowserView View, PageAudit Audit)> Views);
