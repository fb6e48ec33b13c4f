/** Text for HTML and SVG, between tags or in a quoted attribute. Characters that no page may hold become visible. */
export function escapeHtml(text: string): string {
  return shown(text, '\n\t')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** Text for a terminal: nothing in it moves the cursor, changes colours, or turns the reading direction. One line. */
export function escapeTerminal(text: string): string {
  return shown(text.replace(/\s+/g, ' '), '');
}

/** Text for a paragraph, heading or table cell of Markdown: it reads as it stands and makes no markup. One line. */
export function escapeMarkdown(text: string): string {
  const line = shown(text.replace(/\s+/g, ' '), '').trim();
  return (
    line
      .replace(/[\\`*_{}[\]<>|~^$@#]/g, '\\$&')
      .replaceAll('&', '&amp;')
      .replace(/^([-+=])/, '\\$1')
      // A backslash before a figure would be shown; before the sign after it, it is not.
      .replace(/^(\d+)([.)])/, '$1\\$2')
      .replaceAll('://', ':\u200b//')
  );
}

/** The message of a workflow command of GitHub. */
export function escapeCommand(text: string): string {
  return shown(text, '\n').replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** A property of a workflow command of GitHub. */
export function escapeProperty(text: string): string {
  return escapeCommand(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** Controls, lone surrogates and direction marks as symbols; `kept` are the controls that stay. */
export function shown(text: string, kept: string): string {
  return text.replace(LONE, '\ufffd').replace(HIDDEN, (found) => (kept.includes(found) ? found : symbolOf(found)));
}

/** Half of a character: no format can hold it. */
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the point
const HIDDEN = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g;

/** U+2400 and onwards are pictures of the controls. */
function symbolOf(found: string): string {
  const code = found.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  return '\ufffd';
}
