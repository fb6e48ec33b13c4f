import type { Bilingual, FindingId, SourceKey, ThemeId } from '../engine/model.js';
import type { Setting } from './reports.js';

/** A bilingual text in the language of the report. */
export function said(text: Bilingual, { words }: Pick<Setting, 'words'>): string {
  if (words.lang === 'en') return text.en ?? text.nb;
  return words.lang === 'nn' ? text.nn : text.nb;
}

/** «Søholt mfl., 2012», or the key when there is nothing shorter to say. */
export function shortOf(key: SourceKey, setting: Pick<Setting, 'words' | 'knowledge'>): string {
  const source = setting.knowledge.sources.get(key);
  if (!source) return key;
  return source.short ? said(source.short, setting) : (source.titleShort ?? source.title);
}

/** The full reference, or title and year when none was rendered. */
export function referenceOf(key: SourceKey, setting: Pick<Setting, 'words' | 'knowledge'>): string {
  const source = setting.knowledge.sources.get(key);
  if (!source) return key;
  if (source.reference) return said(source.reference, setting);
  const authors = source.author.map((name) => ('literal' in name ? name.literal : `${name.family}, ${name.given}`)).join('; ');
  return [authors, source.issued ? `(${source.issued})` : '', source.title].filter((one) => one !== '').join('. ');
}

/** What a finding says, in the language of the report; nothing when the base has no such finding. */
export function claimOf(
  id: FindingId,
  setting: Pick<Setting, 'words' | 'knowledge'>,
): { readonly claim: string; readonly caveat?: string } | undefined {
  const finding = setting.knowledge.findings.get(id);
  if (!finding) return undefined;
  return { claim: said(finding.claim, setting), ...(finding.caveat ? { caveat: said(finding.caveat, setting) } : {}) };
}

/** The name of a theme, as a review asks for it. */
export function themeTitle(theme: ThemeId, setting: Pick<Setting, 'words' | 'knowledge'>): string {
  const known = setting.knowledge.themes.get(theme);
  return setting.words.coverage.topic[theme] ?? (known ? said(known.title, setting) : theme);
}
