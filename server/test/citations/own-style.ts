/** A small CSL style of our own for tests: no comma before the year, «et al.», the title first. */
export const OWN_STYLE = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="nb-NO">
  <info><title>Prøve</title><id>prove</id><updated>2026-11-22T00:00:00+00:00</updated><category citation-format="author-date"/></info>
  <macro name="names"><names variable="author"><name form="short" and="symbol" delimiter=", "/></names></macro>
  <macro name="year"><date variable="issued"><date-part name="year"/></date></macro>
  <citation et-al-min="3" et-al-use-first="1">
    <layout prefix="(" suffix=")" delimiter="; "><group delimiter=" "><text macro="names"/><text macro="year"/></group></layout>
  </citation>
  <bibliography et-al-min="3" et-al-use-first="1"><layout suffix="."><group delimiter=" – "><text variable="title" quotes="true"/><text macro="names"/><text macro="year"/></group></layout></bibliography>
</style>
`;

/** The same as a style that cites by number. */
export const NUMBERED_STYLE = OWN_STYLE.replace('author-date', 'numeric')
  .replace(/<layout prefix="\(".*?<\/layout>/, '<layout prefix="[" suffix="]"><text variable="citation-number"/></layout>')
  .replace('<layout suffix=".">', '<layout suffix="."><text variable="citation-number" suffix=". "/>');
