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
      /(?<!\p{L})(?:sommer|sommar)jobb|(?<!\p{L})jobb(?:en|er|ar|ane)?(?!\p{L}| for| med| aktivt| mot| vid)|(?<!\p{L})stilling|arbeidsplass|arbeidskraft|arbeidsg[ij]|arbeidslivet|arbeidsmark|rekrutter|kompetanse|utdann|fagbrev|lærling|lærebedrift|næringsvei|næringsret|bedrift|sysselset|sykepleier|sjukepleiar/u,
  },
  {
    theme: 'bolig',
    words:
      /(?<!fritids)bolig|(?<!fritids)bustad|leilighet|leilegheit|(?<!\p{L})tomt(?:er|a|en)?(?!\p{L})|utleie|utleig|husvær|butilbo|botilbu|tomme hus|til leie(?!\p{L})|til leige(?!\p{L})|formidle lei/u,
  },
  {
    theme: 'trygghet-og-oppvekst',
    words:
      /oppvekst|barnehage|(?<!\p{L}|høy)skole|(?<!\p{L})skule|trygg|helsestasjon|(?<!\p{L})barn(?:a|et|s)?(?!\p{L})|fritidsklubb|mobbing|ungdomsskol/u,
  },
  {
    theme: 'bli-sett',
    words:
      /(?:bli|blir|blitt|vert|verta|verte|blei|ble) sett|kontaktperson|fadder|fadra|vertsfamil|velkom|mentor|(?:ta|tar|tek) imot|(?<!\p{L})inkluder|inviter|(?<!\p{L})en vert(?!\p{L})|ein vert(?!\p{L})/u,
  },
  {
    theme: 'moteplasser-og-frivillighet',
    words: /møteplass|møtestad|møtested|bibliotek|frivillig|foreining|forening|kulturhus|idrettslag|(?<!\p{L})åpent hus|(?<!\p{L})ope hus/u,
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
    words: /livsprosjekt|(?<!\p{L})partner(?!skap)|ektefelle|medflytt|familiegjen|jobb til begge|jobb til båe|livssituasjon/u,
  },
  {
    theme: 'planlov-og-medvirkning',
    words:
      /medvirk(?!\p{L}* til)|medverk(?!\p{L}* til)|innbyggerråd|innbyggjarråd|ungdomsråd|folkemøte|innspill|innspel|(?<!\p{L})spør|(?<!ansettelses|tilsetjings|tilsettings|jobb)intervju|(?<!\p{L})høring|(?<!\p{L})høyring/u,
  },
  {
    theme: 'utviklingskapasitet',
    words:
      /evaluer|følge opp|følgje opp|oppfølging|rapporter|årsmelding|indikator|(?<!\p{L})måle[rs]?(?!\p{L})|(?<!\p{L})målet er \d|kartlegg\p{L}* (?:hvorfor|kvifor|behov|erfaring|effekt|verknad|virkning)|legg(?:er)? (?:[^ .]+ )?fram (?:[^ .]+ )?(?:tal|tall|tallene|tala|resultat\p{L}*|status)(?!\p{L})|legg(?:er)? (?:tal|tall|tallene|tala|resultat\p{L}*) fram|undersøk|erfaring|lærdom|tala fram|fram tall|fram tal(?!\p{L})|fram status|revider|revisjon/u,
  },
];
