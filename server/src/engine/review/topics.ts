import type { ThemeId } from '../model.js';

/** A theme that evidence ties to settling and staying, and the words by which a sentence touches it. */
export interface Topic {
  readonly theme: ThemeId;
  /** On lower-case text; bokmål and nynorsk side by side. Generous: touching a theme is no judgement. */
  readonly words: RegExp;
}

/** In the order in which a review lists them. */
export const topics: readonly Topic[] = [
  {
    theme: 'arbeid-og-kompetanse',
    words:
      /(?<![A-Za-zÀ-ɏ])(?:sommer|sommar)jobb|(?<![A-Za-zÀ-ɏ])jobb(?:en|er|ar|ane)?(?![A-Za-zÀ-ɏ]| for| med| aktivt| mot| vid)|(?<![A-Za-zÀ-ɏ])stilling|arbeidsplass|arbeidskraft|arbeidsg[ij]|arbeidslivet|arbeidsmark|rekrutter|kompetanse|utdann|fagbrev|lærling|lærebedrift|næringsvei|næringsret|bedrift|sysselset|sykepleier|sjukepleiar/u,
  },
  {
    theme: 'bolig',
    words:
      /(?<!fritids)bolig|(?<!fritids)bustad|leilighet|leilegheit|(?<![A-Za-zÀ-ɏ])tomt(?:er|a|en)?(?![A-Za-zÀ-ɏ])|utleie|utleig|husvær|butilbo|botilbu|tomme hus|til leie(?![A-Za-zÀ-ɏ])|til leige(?![A-Za-zÀ-ɏ])|formidle lei/u,
  },
  {
    theme: 'trygghet-og-oppvekst',
    words:
      /oppvekst|barnehage|(?<![A-Za-zÀ-ɏ]|høy)skole|(?<![A-Za-zÀ-ɏ])skule|trygg|helsestasjon|(?<![A-Za-zÀ-ɏ])barn(?:a|et|s)?(?![A-Za-zÀ-ɏ])|fritidsklubb|mobbing|ungdomsskol/u,
  },
  {
    theme: 'bli-sett',
    words:
      /(?:bli|blir|blitt|vert|verta|verte|blei|ble) sett|kontaktperson|fadder|fadra|vertsfamil|velkom|mentor|(?:ta|tar|tek) imot|(?<![A-Za-zÀ-ɏ])inkluder|inviter|(?<![A-Za-zÀ-ɏ])en vert(?![A-Za-zÀ-ɏ])|ein vert(?![A-Za-zÀ-ɏ])/u,
  },
  {
    theme: 'moteplasser-og-frivillighet',
    words:
      /møteplass|møtestad|møtested|bibliotek|frivillig|foreining|forening|kulturhus|idrettslag|(?<![A-Za-zÀ-ɏ])åpent hus|(?<![A-Za-zÀ-ɏ])ope hus/u,
  },
  {
    theme: 'samarbeid-og-nettverk',
    words: /samarbeid|nettverk|partnerskap|sammen med|saman med|interkommunal|avtale med/u,
  },
  {
    theme: 'sprak-og-kvalifisering',
    words: /norskkurs|norskopplær|språk|introduksjonspro|voksenopplær|vaksenopplær|kvalifisering/u,
  },
  {
    theme: 'livsprosjekt',
    words: /livsprosjekt|(?<![A-Za-zÀ-ɏ])partner(?!skap)|ektefelle|medflytt|familiegjen|jobb til begge|jobb til båe|livssituasjon/u,
  },
  {
    theme: 'planlov-og-medvirkning',
    words:
      /medvirk(?![A-Za-zÀ-ɏ]* til)|medverk(?![A-Za-zÀ-ɏ]* til)|innbyggerråd|innbyggjarråd|ungdomsråd|folkemøte|innspill|innspel|(?<![A-Za-zÀ-ɏ])spør|(?<!ansettelses|tilsetjings|tilsettings|jobb)intervju|(?<![A-Za-zÀ-ɏ])høring|(?<![A-Za-zÀ-ɏ])høyring/u,
  },
  {
    theme: 'utviklingskapasitet',
    words:
      /evaluer|følge opp|følgje opp|oppfølging|rapporter|årsmelding|indikator|(?<![A-Za-zÀ-ɏ])måle[rs]?(?![A-Za-zÀ-ɏ])|(?<![A-Za-zÀ-ɏ])målet er \d|kartlegg[A-Za-zÀ-ɏ]* (?:hvorfor|kvifor|behov|erfaring|effekt|verknad|virkning)|legg(?:er)? (?:[^ .]+ )?fram (?:[^ .]+ )?(?:tal|tall|tallene|tala|resultat[A-Za-zÀ-ɏ]*|status)(?![A-Za-zÀ-ɏ])|legg(?:er)? (?:tal|tall|tallene|tala|resultat[A-Za-zÀ-ɏ]*) fram|undersøk|erfaring|lærdom|tala fram|fram tall|fram tal(?![A-Za-zÀ-ɏ])|fram status|revider|revisjon/u,
  },
];
