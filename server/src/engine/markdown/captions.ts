/** Whether a paragraph's prose is a caption: «Foto: Ola Nordmann», «Figur 2: Folketall», «Utsikt. Foto: Ola Nordmann». */
export function isCaption(prose: string): boolean {
  if (prose.length > LONGEST) return false;
  const opening = OPENING.exec(prose);
  if (opening) return !RUNS_ON.test(prose.slice(opening[0].length));
  return prose.includes(':') && CLOSING.test(prose);
}

/** Characters; a longer paragraph is text, whatever it begins with. */
const LONGEST = 300;
/** «Foto:», «Fotograf Ola», «Figur 2», «Fig. 3.1», «Bilete:», «Kart 4:» */
const OPENING =
  /^\s*(?:foto(?:graf)?|illustrasjon|illustration|photo|bilde|bilete|figur|figure|fig\.|kart|tabell|table)\s*(?::|\d+(?:[.-]\d+)*[.:]?)/i;
/** «Figur 2 viser at …» is a sentence. */
const RUNS_ON = /^\s*(?:viser|syner|vise|illustrerer|gir|gjev|gir|og|under|over|nedenfor|nedanfor|ovenfor|er|har|shows|and)\s/i;
/** «… Foto: Ola Nordmann» at the end. */
const CLOSING = /(?:^|[\s(])(?:foto|photo):\s*[^.!?\n]{1,60}[.)]?\s*$/i;
