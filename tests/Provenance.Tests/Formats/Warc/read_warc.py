"""Reads a web archive with Python's own gzip, header and HTTP parsers, and prints a JSON line a record."""
import base64, gzip, hashlib, http.client, io, json, sys, zlib


class Stored:
    """What http.client takes for a connection."""

    def __init__(self, content):
        self.content = content

    def makefile(self, mode):
        return io.BytesIO(self.content)


def decoded(body, coding):
    return {"gzip": gzip.decompress, "deflate": zlib.decompress}.get(coding, bytes)(body)


def records(archive):
    while line := archive.readline():
        if not line.strip():
            continue
        assert line.startswith(b"WARC/1."), line
        fields = http.client.parse_headers(archive)
        yield fields, archive.read(int(fields["Content-Length"]))


for fields, content in records(gzip.open(sys.argv[1])):
    read = {"id": fields["WARC-Record-ID"], "type": fields["WARC-Type"], "url": fields["WARC-Target-URI"], "date": fields["WARC-Date"]}
    body = content
    if fields["WARC-Type"] == "response":
        response = http.client.HTTPResponse(Stored(content))
        response.begin()
        body = decoded(response.read(), response.getheader("Content-Encoding"))
        read["status"] = response.status
        read["language"] = response.getheader("Content-Language")
    if digest := fields["WARC-Block-Digest"]:
        read["digest"] = "ok" if digest == "sha1:" + base64.b32encode(hashlib.sha1(content).digest()).decode() else "mismatch"
    read["text"] = body.decode("utf-8", "replace")
    print(json.dumps(read))
