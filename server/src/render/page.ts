import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

/** A self-contained HTML page of finished Markdown: no script, no picture from elsewhere, all HTML of the draft escaped. */
export function pageOf(markdown: string, title: string, lang: string): string {
  const body = micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()] });
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data: 'self'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)}</title>
<style>
body { font: 1.05rem/1.55 Georgia, 'Liberation Serif', serif; max-width: 42rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1b; background: #fff; }
h1, h2, h3, h4 { font-family: 'Segoe UI', 'Liberation Sans', sans-serif; line-height: 1.25; margin-top: 1.8em; }
table { border-collapse: collapse; width: 100%; } th, td { border: 1px solid #999; padding: .3rem .5rem; text-align: left; vertical-align: top; }
blockquote { margin-left: 0; padding-left: 1rem; border-left: 3px solid #999; } a { color: #0b4f8a; overflow-wrap: anywhere; }
@page { size: A4; margin: 22mm; } @media print { body { max-width: none; margin: 0; font-size: 11pt; } h2, h3 { break-after: avoid; } tr { break-inside: avoid; } }
</style>
</head>
<body>
${body}
</body>
</html>
`;
}
