/** Hostile shapes of a whole article, each of a size in bytes: what is long, deep or many in one way. */

const sentence = "قال الوزير، أمس الإثنين، إن البلاد ستشهد انتخابات في مطلع العام المقبل. ";
const of = (part: string, size: number): string => part.repeat(Math.ceil(size / Buffer.byteLength(part)));
const many = (size: number, each: number, part: (index: number) => string): string =>
  Array.from({ length: Math.ceil(size / each) }, (_, index) => part(index)).join("");

/** A text file: headline, date line, text. */
const text = (headline: string, body: string): string =>
  `${headline}\n\nنشر في: الجمعة 28 يناير 2022 - 6:55 م\n\n${sentence}\n\n${body}\n\n${sentence}\n`;
/** A saved page. */
const page = (head: string, body: string): string =>
  `<!doctype html><html lang="ar"><head><title>افتتاح رصيف جديد في ميناء المدينة</title>${head}</head><body><h1>افتتاح رصيف جديد في ميناء المدينة</h1><article><p>${sentence}</p>${body}<p>${sentence}</p></article></body></html>`;
const HEADLINE = "افتتاح رصيف جديد في ميناء المدينة";

/** Letters of a little generator: words that nothing has seen. */
function words(size: number): string {
  let state = 1;
  let made = "";
  while (made.length * 2 < size) {
    for (let letter = 0; letter < 6; letter++) {
      state = (state * 48_271) % 2_147_483_647;
      made += String.fromCharCode(0x628 + (state % 23));
    }
    made += " ";
  }
  return made;
}

const json = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

/** Name, file, and the capture of a size. */
export const SHAPES: readonly (readonly [name: string, file: string, make: (size: number) => string])[] = [
  ["headline of one word", "x.txt", (size) => text(of("ب", size), sentence)],
  ["headline of many words", "x.txt", (size) => text(of("خبر عاجل ", size), sentence)],
  ["headline of Latin", "x.txt", (size) => text(of("abc", size), sentence)],
  ["headline of marks", "x.txt", (size) => text(`خ${of("\u064b\u0651", size)}`, sentence)],
  ["headline of digits", "x.txt", (size) => text(of("1", size), sentence)],
  ["word in the text", "x.txt", (size) => text(HEADLINE, `وقال ${of("ب", size)} أمس.`)],
  ["Latin word in the text", "x.txt", (size) => text(HEADLINE, `وقال ${of("aB1", size)} أمس.`)],
  ["words of one letter", "x.txt", (size) => text(HEADLINE, `وقال ${of("و ", size)} أمس.`)],
  ["words joined by signs", "x.txt", (size) => text(HEADLINE, `وقال ${of("من-إلى/", size)} أمس.`)],
  ["joined names", "x.txt", (size) => text(HEADLINE, `وقال ${of("عبد", size)} أمس.`)],
  ["words nobody has seen", "x.txt", (size) => text(HEADLINE, words(size))],
  ["paragraph", "x.txt", (size) => text(HEADLINE, of(sentence, size))],
  ["paragraphs", "x.txt", (size) => text(HEADLINE, of(`${sentence}\n`, size))],
  ["short lines", "x.txt", (size) => text(HEADLINE, of("قا\n", size))],
  ["bracketed words", "x.txt", (size) => text(HEADLINE, of("(رويترز) ", size))],
  ["quotation marks", "x.txt", (size) => text(HEADLINE, of("«قال» ", size))],
  ["dates", "x.txt", (size) => text(HEADLINE, of("12 ديسمبر 2021، ", size))],
  ["emoji", "x.txt", (size) => text(HEADLINE, of("👨‍👩‍👧 ", size))],
  ["links as text", "x.txt", (size) => text(HEADLINE, of("https://a.example/x_y*z ", size))],
  ["Markdown signs", "x.txt", (size) => text(HEADLINE, of("*_[x](y)` <b> ", size))],
  ["stars and brackets", "x.txt", (size) => text(HEADLINE, of("*[", size))],
  ["byline", "x.txt", (size) => text(HEADLINE, `كتب: ${of("محمد ", size)}`)],
  ["credits", "x.txt", (size) => text(HEADLINE, of("(صورة: رويترز)\n", size))],
  ["deep elements", "x.html", (size) => page("", of("<div>ن", size))],
  ["deep lists", "x.html", (size) => page("", of("<ul><li>ن", size))],
  ["tables", "x.html", (size) => page("", of("<table><tr><td>ن</td></tr></table>", size))],
  ["text put out before tables", "x.html", (size) => page("", `<table>${of("ن<tr><td>ن</td></tr>", size)}</table>`)],
  ["cells", "x.html", (size) => page("", `<table><tr>${of("<td>ن</td>", size)}</tr></table>`)],
  ["unclosed formatting", "x.html", (size) => page("", of("<p><b><i>ن", size))],
  ["misnested links", "x.html", (size) => page("", of("<a><b>ن<a>", size))],
  ["attributes", "x.html", (size) => page("", `<div ${many(size, 10, (index) => `a${index}="1" `)}>نص</div>`)],
  ["class names", "x.html", (size) => page("", `<div class="${many(size, 8, (index) => `c${index} `)}">نص</div>`)],
  ["styles", "x.html", (size) => page("", `<div style="${of("color:red;", size)}">نص</div>`)],
  ["one attribute", "x.html", (size) => page("", `<img src="data:image/png;base64,${of("A", size)}">`)],
  ["scripts", "x.html", (size) => page(`<script>${of("var a = 1; ", size)}</script>`, "")],
  ["many scripts", "x.html", (size) => page(of("<script>a</script>", size), "")],
  ["comments", "x.html", (size) => page("", of("<!-- ن -->", size))],
  ["entities", "x.html", (size) => page("", of("&amp;#1575;", size))],
  [
    "tags",
    "x.html",
    (size) =>
      page(
        many(size, 60, (index) => `<meta property="article:tag" content="و${index}">`),
        "",
      ),
  ],
  ["author", "x.html", (size) => page(`<meta name="author" content="${of("ب", size)}">`, "")],
  ["section", "x.html", (size) => page(`<meta property="article:section" content="${of("ب", size)}">`, "")],
  ["publisher", "x.html", (size) => page(`<meta property="og:site_name" content="${of("ب", size)}">`, "")],
  ["address", "x.html", (size) => page(`<link rel="canonical" href="https://a.example/${of("b", size)}">`, "")],
  ["description", "x.html", (size) => page(`<meta name="description" content="${of("ب ", size)}">`, "")],
  ["JSON-LD body", "x.html", (size) => page(json({ "@type": "NewsArticle", articleBody: of(sentence, size) }), "")],
  ["JSON-LD deep", "x.html", (size) => page(`<script type="application/ld+json">${of('{"a":', size)}</script>`, "")],
  ["JSON-LD list", "x.html", (size) => page(json(Array(Math.ceil(size / 24)).fill({ "@type": "NewsArticle" })), "")],
  ["JSON-LD blocks", "x.html", (size) => page(of(json({ "@type": "Thing" }), size), "")],
  [
    "captions",
    "x.html",
    (size) => page("", of("<figure><img><figcaption>صورة من المدينة</figcaption></figure>", size)),
  ],
  ["links", "x.html", (size) => page("", of('<p><a href="/x">خبر آخر من المدينة</a></p>', size))],
  ["preformatted", "x.html", (size) => page("", `<pre>${of("سطر\n", size)}</pre>`)],
  ["breaks", "x.html", (size) => page("", of("ن<br>", size))],
  ["Markdown stars", "x.md", (size) => `# ${HEADLINE}\n\n${sentence}\n\n${of("*a ", size)}`],
  ["Markdown quotes", "x.md", (size) => `# ${HEADLINE}\n\n${sentence}\n\n${of(">", size)} ن`],
  [
    "Markdown lists",
    "x.md",
    (size) => `# ${HEADLINE}\n\n${sentence}\n\n${many(size, 40, (index) => `${" ".repeat(index % 40)}- ن\n`)}`,
  ],
  ["front matter", "x.md", (size) => `---\ntitle: خبر\n${many(size, 12, (index) => `k${index}: ق\n`)}---\n${sentence}`],
];
