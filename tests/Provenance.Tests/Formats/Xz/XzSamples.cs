namespace Provenance.Tests.Formats.Xz;

/// <summary>Files that the xz program packed, since nothing here writes them.</summary>
internal static class XzSamples
{
    /// <summary>Forty lines <c>{"id":"0","text":"the quick brown fox 0"}</c> in two streams, with CRC-64 and SHA-256, and four bytes of padding.</summary>
    internal static byte[] Lines => Convert.FromBase64String(
        "/Td6WFoAAATm1rRGAgAhARYAAAB0L+Wj4AN1AJJdAD2IiSaBk1OFYJ3awhmh3n9QPUmgvq+BTDTyzctuH8zcwezCb6k4LK3HU97SfiPagQCBVmIXPem/fAGd8qmmzEaqGAZVPPfx4vJZ3LsnSp9Mo1te6Gv2zZe1PJ2uKCOloPT3CNGoQX9qFFMXTkNshwY1RtT7ME/gf7A1gnmHfkI4RhdgCVdh90gvktiJCw+AG4kAAAAAy/JXLB18zAMAAa4B9gYAADq4o3qxxGf7AgAAAAAEWVr9N3pYWgAACuH7DKECACEBFgAAAHQv5aPgA3YAi10AMp4Ky3+07y2re+U+jGywKzh7jPVAo4Y7OUMYGxCsl8EbwvQF9s0rRKGW35IN4hK/o8uxyNNfR5I98ET5U+/iOemdQRscidGDRcQ+LGiCxv+3Ky9wF6fL4VV08BBILG4BpLe492A/IFEdxI/ytz+XwKluQ6+9+Dqu3Y3LYB+kNm2m3FCTKbmJVr/wKAAAzvHsO7MiA1ytDnLg6/EFerGwWntWPhSTDyx+Cwoh6Y4AAb8B9wYAAGEOlQq26d8cAgAAAAAKWVoAAAAA");

    /// <summary>Some lines, packed with a dictionary of a gigabyte.</summary>
    internal static byte[] LargeDictionary => Convert.FromBase64String(
        "/Td6WFoAAATm1rRGAgAhASQAAABeH8f54ADHAERdAD2IiSaBk1OFYJ3awhmh3n9QPUmgvq+BTDTyzctuH8zcwezCb6k4LK3HU97SfiPagQCBVmIXPem/fAGd8qmmzEafbskAAG1FC6K/RVPPAAFgyAEAAAD4H3iqscRn+wIAAAAABFla");

    /// <summary>A mebibyte of <c>a</c> in 280 bytes.</summary>
    internal static byte[] Mebibyte => Convert.FromBase64String(
        "/Td6WFoAAAFpIt42AgAhAQwAAACPmEGc7///ANldADDv+7/+o7Fe5fg/sqomVfhocEFwFQ+N/R5MG4pCtxn0aRhxrmYjiopNL6MN2X+m44wjEVPgWRjFdYrid/i2lH8MasDedElk4ulcU7IE2PdEDKtfDW1G6eXDdoi3llestk3haR1v+0uIEGxCy4g/XACP0E6vJiiUcR89jyThcJ6nI1/sKMuF0ZWYin4qkfIndfcZwAaYTZj92K/VkA/EJVP49ZE2MQWlsO5vwXBNRwzRkRGqrWAdus6xJxhcWYbpZlJYvul2rFnk5VsFCPnH2q38+1Iq9+SVJQAAAAAAclbN1wAB8QGAgEAAb9Xu3D4wDYsCAAAAAAFZWg==");
}
