"""A page as a tree, for the tests that need no browser."""
import functools
import xml.etree.ElementTree as ElementTree
from urllib.parse import unquote, urlsplit

SVG = "{http://www.w3.org/2000/svg}"


@functools.cache
def tree(site, page):
    """The page, read strictly as XML."""
    return ElementTree.fromstring((site.folder / page).read_bytes())


def classes(element):
    return (element.get("class") or "").split()


def with_class(root, name):
    return [element for element in root.iter() if name in classes(element)]


def text_of(element):
    return " ".join("".join(element.itertext()).split())


def addresses(root):
    """All addresses on a page: (element, attribute's value)."""
    for element in root.iter():
        for name in ("href", "src", "poster", "action", "data-to", "data-path"):
            if element.get(name) is not None and not element.tag.startswith(SVG):
                yield element, element.get(name)


def is_local(address):
    parts = urlsplit(address)
    return not parts.scheme and not parts.netloc


def target(page, address, base="/"):
    """The file and the id that a local address on a page leads to."""
    parts = urlsplit(address)
    path = unquote(parts.path)
    if not path:
        return page, parts.fragment
    if path.startswith("/"):
        assert path.startswith(base), f"{page}: {address} leaves the site"
        return path[len(base):], parts.fragment
    folders = page.split("/")[:-1]
    for step in path.split("/"):
        if step == "..":
            assert folders, f"{page}: {address} leaves the site"
            folders.pop()
        elif step != ".":
            folders.append(step)
    return "/".join(folders), parts.fragment
