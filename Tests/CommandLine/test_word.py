"""`mestring new module --from FILE.docx`: what a clinician has in Word becomes a module that works, and nothing in it becomes
something else than the words that they were."""
import json
import os
import re
import shutil
import struct
import subprocess
import zipfile
import zlib

import pytest

from compiler import MESTRING, build, run

pytestmark = pytest.mark.skipif(shutil.which("pandoc") is None, reason="pandoc is not installed")

HONEST = {"M0142"}


def png(width=20, height=10):
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    rows = b"".join(b"\0" + b"\xff\0\0" * width for _ in range(height))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


def document(tmp_path, text, kind="markdown-smart"):
    """A Word document that pandoc makes of a text."""
    (tmp_path / "bilde.png").write_bytes(png())
    path = tmp_path / "dokument.docx"
    subprocess.run(["pandoc", "-f", kind, "-o", path], input=text, text=True, check=True, cwd=tmp_path)
    return path


NAMESPACES = " ".join(f'xmlns:{name}="{address}"' for name, address in {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture"}.items())
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def by_hand(path, body, relationships="", parts=None, main="word/document.xml"):
    """A Word document with the XML that Word would not write, or pandoc not."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("[Content_Types].xml", f'<?xml version="1.0"?><Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
                      f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/{main}" '
                      'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>')
        file.writestr("_rels/.rels", f'<?xml version="1.0"?><Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
                      f'Type="{OFFICE}/officeDocument" Target="{main}"/></Relationships>')
        file.writestr(f"word/_rels/{main.split('/')[-1]}.rels", f'<?xml version="1.0"?><Relationships xmlns="{PACKAGE}/relationships">{relationships}</Relationships>')
        file.writestr("word/styles.xml", f'<?xml version="1.0"?><w:styles {NAMESPACES}><w:style w:type="paragraph" w:styleId="Heading1">'
                      '<w:name w:val="heading 1"/></w:style></w:styles>')
        file.writestr("word/document.xml", f'<?xml version="1.0" encoding="UTF-8"?><w:document {NAMESPACES}><w:body>{body}</w:body></w:document>')
        for name, content in (parts or {}).items():
            file.writestr(name, content)
    return path


def paragraph(text, style=""):
    look = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    text = text.replace("&", "&amp;").replace("<", "&lt;")
    return f'<w:p>{look}<w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def picture(identity, words=""):
    return (f'<w:p><w:r><w:drawing><wp:inline><wp:extent cx="1" cy="1"/><wp:docPr id="1" name="x" descr="{words}"/><a:graphic><a:graphicData '
            f'uri="{NAMESPACES and "http://schemas.openxmlformats.org/drawingml/2006/picture"}"><pic:pic><pic:nvPicPr><pic:cNvPr id="0" name="x"/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{identity}"/></pic:blipFill>'
            '</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>')


@pytest.fixture
def root(tmp_path):
    assert run("new", "program", "Søvn", "--root", tmp_path / "innhold").returncode == 0
    return tmp_path / "innhold"


def module(root, path, name="Fra Word"):
    """The module's text, which has to work, and what was said."""
    result = run("new", "module", f"sovn/{name}", "--from", path, "--root", root, "--language", "nb")
    assert result.returncode == 0, result.stderr
    checked = run("check", root, "--format", "json")
    found = [json.loads(line) for line in checked.stdout.splitlines()]
    # How hard the words are to read (M09) is Word's own doing.
    assert {each["code"] for each in found if each["severity"] != "note" and not each["code"].startswith("M09")} <= HONEST, found
    return (root / "sovn" / "1-fra-word.nb.md").read_text(encoding="utf-8"), result.stdout


def page(root, tmp_path, name):
    """The words of a page, as the reader sees them."""
    site = tmp_path / "site"
    build(root, site)
    html = (site / "nb" / "sovn" / "fra-word" / f"{name}.html").read_text(encoding="utf-8")
    main = html[html.index('<div class="prose">'):html.index("</main>")]
    words = re.sub(r"<[^>]+>", " ", re.sub(r"</?a\b[^>]*>", "", main))
    for sign, entity in (("<", "&lt;"), (">", "&gt;"), ('"', "&quot;"), ("'", "&#39;"), ("&", "&amp;")):
        words = words.replace(entity, sign)
    return " ".join(words.split()), main


TEXT = r"""
# Hva er søvn?

Vi *trenger* **søvn**. Les mer hos [NHI](https://nhi.no/sovn), eller skriv til [oss](mailto:post@vik.example).[^1]

[^1]: Se *boka* om søvn.

![En seng](bilde.png)

## Rytmen

1. Stå opp
   - til samme tid
   - også søndag
2. Gå ut

> Natten er lang.

| Dag | Timer |
|-----|-------|
| Man | 7     |
| Tir | 6,5   |

# Når du ligger våken

Stå opp.
"""


def test_a_document_becomes_pages(root, tmp_path):
    """A clinician's years of Word would have to be written again."""
    text, said = module(root, document(tmp_path, TEXT))
    for line in ("# Hva er søvn? {#hva-er-sovn}", "## Rytmen", "# Når du ligger våken {#nar-du-ligger-vaken}", "> Natten er lang.",
                 "1. Stå opp", "   - til samme tid", "| Dag | Timer |", "[^1]: Se *boka* om søvn.", "![En seng](media/fra-word-1.png)"):
        assert line in text, line
    assert "Vi *trenger* **søvn**. Les mer hos [NHI](https://nhi.no/sovn), eller skriv til [oss](mailto:post@vik.example).[^1]" in text
    assert (root / "sovn/media/fra-word-1.png").read_bytes().startswith(b"\x89PNG")
    words, html = page(root, tmp_path, "hva-er-sovn")
    assert "Natten er lang." in words and "<table" in html and "<img" in html


def test_headings_of_any_level_begin_pages(root, tmp_path):
    """A document that begins with Heading 2 would be one long page, or none."""
    text, _ = module(root, document(tmp_path, "Innledning.\n\n## En\n\nA\n\n### Under\n\nB\n\n## To\n\nC\n"))
    assert re.findall(r"^(#+ [^{\n]*)", text.split("\n---\n", 1)[1], re.M) == ["# Fra Word ", "# En ", "## Under", "# To "]


def test_a_document_without_headings_is_a_page(root, tmp_path):
    """Most documents in Word have bold lines for headings; they must not be lost for that."""
    text, _ = module(root, document(tmp_path, "**Om søvn**\n\nVi trenger søvn.\n"))
    assert "# Fra Word {#fra-word}\n\n**Om søvn**\n\nVi trenger søvn.\n" in text


HOSTILE = [
    "17. mai er en fin dag", "1) ja", "::: quiz Hei {#id}", ":: krise", ":::", "- sa hun", "+ pluss", "* stjerne", "# tegn", "> pil", "---",
    "===", "***", "~~~", "```", "<b>fet</b> og <script>alert(1)</script>", "a < b & c > d", "&lt; &#60; &amp;", "{#id}", "Tekst {#id}", "snake_case_navn og _en_",
    "*ikke kursiv* og **ikke fet**", "[x]Nei og [ ] ja", "[lenke](javascript:alert(1))", "![bilde](https://ond.example/x.png)", "[^1]: note",
    "[a]: https://ond.example", ":svar[a.b] og :answer[c]{else=\"x\"}", ":ukjent[noe]", "| a | b |", "|---|---|", "\\ skråstrek \\*", "`kode`",
    "- [x] Riktig", "<!-- skjult -->", "kl. 17:30 [ca.]", "#nytt", "1986. Et år", "Han ropte!", "https://ond.example/<x>", "    innrykk"]


def test_words_stay_words(root, tmp_path):
    """Somebody's «17. mai» would be point 17 of a list, and a stranger's document could write directives and links."""
    body = paragraph("Side", "Heading1") + "".join(map(paragraph, HOSTILE))
    text, _ = module(root, by_hand(tmp_path / "ord.docx", body))
    words, html = page(root, tmp_path, "side")
    for each in HOSTILE:
        wanted = " ".join(each.split()).replace(":svar[", ":svar [").replace(":answer[", ":answer [").replace(":ukjent[", ":ukjent [")
        assert wanted in words, f"{wanted}\n{words}"
    for tag in ("<script", "<ol", "<ul", "<blockquote", "<table", "<h2", "<em>", "<code>", "<img", "<hr"):
        assert tag not in html.split("Han ropte")[0], tag
    assert 'href="javascript' not in html and 'src="https' not in html


def test_words_stay_words_in_headings_and_tables(root, tmp_path):
    """A heading's braces would be its id, and a cell's bar a cell."""
    text, _ = module(root, document(
        tmp_path, "<h1>Noe {#id} # og {.klasse} #</h1><p>x</p><h1>index</h1><p>x</p><h1>!!!</h1><p>x</p><table><tr><th>a | b</th><th>c</th></tr>"
        "<tr><td><p>1. en</p><p>to</p></td><td><ul><li>x</li><li>y</li></ul></td></tr></table>", "html"))
    assert r"# Noe \{#id} # og \{.klasse} \# {#noe-id-og-klasse}" in text and "{#index-1}" in text and "{#side}" in text
    assert r"| a \| b | c |" in text and "| 1. en; to | x; y |" in text


def test_signs_of_word_are_cleaned(root, tmp_path):
    """Invisible signs would hide words from whoever searches, and keep lines from breaking on a telephone."""
    text, _ = module(root, by_hand(tmp_path / "ord.docx", paragraph("Side", "Heading1") + paragraph("Hei\u00a0på\u00addeg\u200b, du\u202eder\ufeff.")))
    assert "Hei pådeg, duder." in text


def test_what_is_left_out_is_told(root, tmp_path):
    """A text box with the most important words would be gone, and nobody would know."""
    box = ('<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData uri="x"><wps:wsp><wps:txbx>'
           f'<w:txbxContent>{paragraph("I boksen")}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>'
           f'</mc:Choice><mc:Fallback><w:pict><w:txbxContent>{paragraph("I boksen")}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>')
    changes = ('<w:p><w:r><w:t>Teksten er </w:t></w:r><w:ins w:id="1" w:author="Kari" w:date="2026-01-01T00:00:00Z"><w:r><w:t>ny</w:t></w:r></w:ins>'
               '<w:del w:id="2" w:author="Kari" w:date="2026-01-01T00:00:00Z"><w:r><w:delText>gammel</w:delText></w:r></w:del></w:p>')
    comment = ('<w:p><w:commentRangeStart w:id="0"/><w:r><w:t>Kommentert</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>')
    colour = '<w:p><w:r><w:rPr><w:color w:val="FF0000"/></w:rPr><w:t>Rødt</w:t></w:r></w:p>'
    relationships = (f'<Relationship Id="rId9" Type="{OFFICE}/comments" Target="comments.xml"/>'
                     f'<Relationship Id="rId5" Type="{OFFICE}/image" Target="media/image1.emf"/>')
    comments = (f'<?xml version="1.0"?><w:comments {NAMESPACES}><w:comment w:id="0" w:author="Per" w:date="2026-01-01T00:00:00Z">'
                f'{paragraph("Hemmelig merknad")}</w:comment></w:comments>')
    text, said = module(root, by_hand(
        tmp_path / "ord.docx", paragraph("Siden", "Heading1") + box + changes + comment + colour + picture("rId5"), relationships,
        {"word/comments.xml": comments, "word/media/image1.emf": b"\x01\0\0\0" + b"\0" * 200}))
    assert "Teksten er ny" in text and "gammel" not in text and "Hemmelig" not in text and "Kommentert" in text and "Rødt" in text
    for words in ("sporet sletting", "sporet innsetting", "en kommentar", "et bilde", "tekstboks", "farget tekst"):
        assert words in said and words in text.split("\n---\n")[0], words
    assert "på siden «Siden»" in said and "emf" not in " ".join(os.listdir(root / "sovn"))


def test_pictures_get_names_of_their_own(root, tmp_path):
    """A picture called `../../.bashrc` would be written there."""
    relationships = "".join(f'<Relationship Id="rId{number}" Type="{OFFICE}/image" Target="{target}"/>' for number, target in enumerate(
        ["media/Bilde æ (1).png", "media/../../../../ut.png", "/etc/passwd", "https://ond.example/x.png", "media/ond.svg", "media/falsk.png"], 1))
    body = paragraph("Siden", "Heading1") + picture("rId1", "Et tre") + "".join(picture(f"rId{number}") for number in range(2, 7))
    text, said = module(root, by_hand(tmp_path / "ord.docx", body, relationships, {
        "word/media/Bilde æ (1).png": png(), "word/media/../../../../ut.png": png(30, 30), "ut.png": png(31, 31),
        "word/media/ond.svg": b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><script>alert(1)</script></svg>', "word/media/falsk.png": b"MZ" * 50}))
    names = {path.name for path in (root / "sovn" / "media").iterdir()}
    assert names and all(re.fullmatch(r"fra-word-\d\.png", name) for name in names)
    assert "![Et tre](media/fra-word-1.png)" in text
    assert not list(tmp_path.rglob("ut.png")) and "ond.example" not in text and "passwd" not in text


def test_a_picture_without_words_asks_for_them(root, tmp_path):
    """Whoever can't see the picture would hear nothing of it."""
    relationships = f'<Relationship Id="rId1" Type="{OFFICE}/image" Target="media/a.png"/>'
    text, said = module(root, by_hand(tmp_path / "ord.docx", paragraph("Siden", "Heading1") + picture("rId1"), relationships, {"word/media/a.png": png()}))
    assert "![SKRIV HVA BILDET VISER](media/fra-word-1.png)" in text and "uten beskrivelse" in said


def test_a_very_wide_and_a_very_long_table(root, tmp_path):
    """A table that the compiler refuses would stop the whole site."""
    wide = "<table>" + "<tr>" + "".join(f"<td>celle{n}</td>" for n in range(20)) + "</tr></table>"
    long = "<table>" + "".join(f"<tr><td>rad{n}</td><td>b</td></tr>" for n in range(900)) + "</table>"
    text, said = module(root, document(tmp_path, f"<h1>Side</h1>{wide}<p>mellom</p>{long}<p>{'ord ' * 8000}</p>", "html"))
    assert "celle0 – celle1" in text and "| rad899 | b |" in text and "for mange kolonner" in said


def many_files(path):
    with zipfile.ZipFile(path, "a") as file:
        for number in range(65_535 - len(file.namelist())):
            file.writestr(str(number), "")


def a_file_that_lies(path):
    """A picture of a hundred megabytes that says it is of two bytes."""
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as file:
        file.writestr("word/media/image1.png", b"x" * 100_000_000)
    content = path.read_bytes()
    header = content.rindex(b"PK\1\2")
    path.write_bytes(content[:header + 24] + struct.pack("<I", 2) + content[header + 28:])


def one_file_as_many(path):
    """Each of a thousand names stands for the same megabytes."""
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as file:
        file.writestr("x000", b"x" * 60_000)
    content = path.read_bytes()
    header, end = content.rindex(b"PK\1\2"), content.rindex(b"PK\5\6")
    entry = content[header:end]
    more = b"".join(entry.replace(b"x000", b"x%03d" % number) for number in range(1, 1000))
    count, size, start = struct.unpack("<HII", content[end + 10:end + 20])
    path.write_bytes(content[:end] + more + content[end:end + 8]
                     + struct.pack("<HHII", count + 999, count + 999, size + len(more), start) + b"\0\0")


@pytest.mark.parametrize("make", [
    "bomb", "text", "empty", "not word", "broken xml", "deep", "cut", "many files", "a file that lies", "one file as many", "doctype"])
def test_what_cannot_be_read_is_said(root, tmp_path, make):
    """A document from a stranger could take the machine down, or leave half a module."""
    path = tmp_path / "dokument.docx"
    before = sorted(root.rglob("*"))
    harmful = make in ("bomb", "many files")
    if make == "bomb":
        by_hand(path, paragraph("x" * 400_000_000))
    elif make == "text":
        path.write_text("Bare tekst")
    elif make == "empty":
        path.write_bytes(b"")
    elif make == "not word":
        with zipfile.ZipFile(path, "w") as file:
            file.writestr("a.txt", "hei")
    elif make == "broken xml":
        by_hand(path, "<w:p><w:r>")
    elif make == "deep":
        by_hand(path, "<w:tbl><w:tr><w:tc>" * 3000 + paragraph("dypt") + "</w:tc></w:tr></w:tbl>" * 3000)
    elif make == "doctype":
        by_hand(path, "", parts={"word/other.xml": f'<!DOCTYPE d [<!ENTITY a "b">]><w:document {NAMESPACES}><w:body>{paragraph("x")}</w:body></w:document>'},
                main="word/other.xml")
    else:
        by_hand(path, paragraph("Hei"))
        if make == "cut":
            path.write_bytes(path.read_bytes()[:-30])
        else:
            {"many files": many_files, "a file that lies": a_file_that_lies, "one file as many": one_file_as_many}[make](path)
    result = run("new", "module", "sovn/Fra Word", "--from", path, "--root", root, "--language", "nb")
    assert result.returncode == 74 and "dokument.docx" in result.stderr and result.stdout == ""
    assert ("gjøre skade" if harmful else "lar seg lese") in result.stderr
    assert sorted(root.rglob("*")) == before


def test_a_main_part_of_another_name(root, tmp_path):
    """Word on the web calls the text document2.xml now and then; its text box would be gone, and nobody would know."""
    box = f'<w:p><w:r><w:pict><w:txbxContent>{paragraph("I boksen &")}</w:txbxContent></w:pict></w:r></w:p>'
    body = f'<w:document {NAMESPACES}><w:body>{paragraph("Siden", "Heading1")}{paragraph("Hei")}{box}</w:body></w:document>'
    text, said = module(root, by_hand(tmp_path / "ord.docx", "", parts={"word/document2.xml": body}, main="word/document2.xml"))
    assert "Hei" in text and "«I boksen &»" in said


def test_without_pandoc(root, tmp_path):
    """One would not know what to install."""
    path = document(tmp_path, "Hei")
    result = subprocess.run(
        [MESTRING, "new", "module", "sovn/Fra Word", "--from", path, "--root", root, "--language", "nb"], capture_output=True, text=True,
        env={"PATH": "/nonexistent"})
    assert result.returncode == 74 and "pandoc" in result.stderr and "apt install" in result.stderr
    assert run("new", "module", "sovn/Fra Word", "--from", tmp_path / "borte.docx", "--root", root).returncode == 74


def test_nothing_is_left_in_the_temporary_folder(root, tmp_path, monkeypatch):
    """Each document, with what people have written in it, would lie there for others to read."""
    (tmp_path / "tmp").mkdir()
    path = document(tmp_path, "Hei")
    result = subprocess.run(
        [MESTRING, "new", "module", "sovn/Fra Word", "--from", path, "--root", root], capture_output=True, text=True,
        env={"PATH": os.environ["PATH"], "TMPDIR": str(tmp_path / "tmp")})
    assert result.returncode == 0 and list((tmp_path / "tmp").iterdir()) == []
