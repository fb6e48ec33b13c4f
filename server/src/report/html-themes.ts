import type { Knowledge } from '../engine/model.js';
import { h, type Markup } from './markup.js';
import { touches } from './plot-strip.js';
import type { Setting } from './reports.js';
import type { DraftReview } from './review.js';
import { shortOf, themeTitle } from './say.js';

type State = 'act' | 'words' | 'none';

/** One sentence: how many themes have an act, how many only words, and which are not there. */
export function coverageSum(draft: DraftReview, setting: Setting): string {
  const themes = (state: State): readonly string[] =>
    draft.coverage.filter((one) => one.state === state).map((one) => themeTitle(one.theme, setting));
  return setting.words.coverage.sum(themes('act').length, themes('words').length, themes('none'));
}

/** What the draft covers by acts, by words, or not at all. */
export function coverageTable(draft: DraftReview, setting: Setting): Markup {
  const { words } = setting;
  return h`<p>${words.coverage.text}</p><table><thead><tr><th scope="col">${words.coverage.theme}</th><th scope="col">${words.coverage.found}</th><th scope="col" class="wide">${words.coverage.evidence}</th></tr></thead><tbody>${draft.coverage.map((one) => row(one, draft, setting))}</tbody></table><p class="small soft">${words.coverage.caveat}</p>`;
}

/** A sign with its word: full, half or empty. */
export function stateSign(state: State): Markup {
  const inside = {
    act: h`<rect class="full" x="1" y="1" width="14" height="14"/>`,
    words: h`<circle class="ring" cx="8" cy="8" r="6.5"/>`,
    none: h`<line class="ring" x1="2" x2="14" y1="8" y2="8"/>`,
  };
  return h`<svg viewBox="0 0 16 16" aria-hidden="true">${inside[state]}</svg>`;
}

/** Places quoted for each theme. */
const QUOTED = 2;
/** Sources named for each theme. */
export const NAMED = 4;

function row({ theme, state, places, evidence }: DraftReview['coverage'][number], draft: DraftReview, setting: Setting): Markup {
  const { words } = setting;
  const said = places
    .filter((place) => place.kind === places[0]?.kind)
    .slice(0, QUOTED)
    .map((place) => {
      const detail =
        place.kind === 'act'
          ? h` <span class="soft">(${words.coverage.who}: ${place.who ?? words.coverage.notSaid}, ${words.coverage.when}: ${place.when ?? words.coverage.notSaid})</span>`
          : undefined;
      return h`<li>«${short(place.quote)}» <span class="soft">${words.line(place.line)}</span>${detail}</li>`;
    });
  const rest = places.length - said.length;
  const keys = sourcesOf(evidence, setting.knowledge).slice(0, NAMED);
  const links = keys.map((key, at) => h`${at > 0 ? '; ' : ''}<a href="#kilde-${key}">${shortOf(key, setting)}</a>`);
  return h`<tr><th scope="row">${themeTitle(theme, setting)}</th><td><span class="state ${state}">${stateSign(state)}${words.coverage.state[state]}</span>${places.length > 0 ? touches(places, draft.length) : undefined}${said.length > 0 ? h`<ul class="quotes small">${said}</ul>` : undefined}${rest > 0 ? h`<span class="small soft">${words.more(rest)}</span>` : undefined}</td><td class="small wide">${links}</td></tr>`;
}

/** Sources behind findings, each once, in the order of the findings. */
export function sourcesOf(findings: readonly string[], knowledge: Knowledge): readonly string[] {
  return [...new Set(findings.flatMap((id) => knowledge.findings.get(id)?.source ?? []))];
}

/** The self-check: signs with quotes as questions, then the four profiles with the caveat of their source. */
export function profileSection(draft: DraftReview, { words }: Setting): Markup {
  const { profile } = words;
  const signs = draft.signs.map(({ sign, shown, open }) => {
    const counts = shown.length === 0 ? profile.nothing : `${profile.shown(shown.length)}.`;
    const opens = open.length === 0 ? '' : ` ${profile.open(open.length)}.`;
    const quotes = [...shown.slice(0, 2), ...open.slice(0, 2)].map(
      ({ quote, line }) => h`<li>«${short(quote)}» <span class="soft">${words.line(line)}</span></li>`,
    );
    return h`<li><b>${profile.sign[sign]}.</b> ${counts}${opens} <span class="ask">${profile.question[sign]}</span>${quotes.length > 0 ? h`<ul class="quotes small">${quotes}</ul>` : undefined}</li>`;
  });
  const profiles = profile.profile.map(({ name, text, ask }) => h`<li><b>${name}</b>${text} <span class="ask">${ask}</span></li>`);
  return h`<p>${profile.text}</p><ul class="signs">${signs}</ul><p><b>${profile.profiles}</b></p><ul class="profiles">${profiles}</ul><p class="small soft">${profile.caveat}</p>`;
}

function short(quote: string): string {
  const line = quote.replace(/\s+/g, ' ').trim();
  return line.length > 180 ? `${line.slice(0, 180).trimEnd()} …` : line;
}
