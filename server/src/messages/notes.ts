/**
 * What authors of notes read when a note is refused: where (said by the caller), what, and what to do next, without blame.
 * Imports nothing. Both written forms side by side.
 */

interface Both {
  readonly nb: string;
  readonly nn: string;
}

const both = (nb: string, nn: string): Both => ({ nb, nn });

export const refusals = {
  // ------------------------------------------------------------ the file
  tooLong: (length: number, longest: number) =>
    both(
      `notatet er for stort (${thousands(length)} tegn, høyst ${thousands(longest)}); del det i flere notater`,
      `notatet er for stort (${thousands(length)} teikn, høgst ${thousands(longest)}); del det i fleire notat`,
    ),
  binary: () => both('fila er ikke ren tekst; lagre den som tekst i UTF-8', 'fila er ikkje rein tekst; lagre ho som tekst i UTF-8'),
  noFront: () =>
    both(
      'notatet må begynne med en linje med tre streker (---), så feltene, så tre streker igjen',
      'notatet må byrje med ei line med tre strekar (---), så felta, så tre strekar att',
    ),
  openFront: () =>
    both(
      'feltene øverst blir ikke avsluttet; sett en linje med tre streker (---) etter dem',
      'felta øvst blir ikkje avslutta; set ei line med tre strekar (---) etter dei',
    ),
  notYaml: (code: string) =>
    both(
      `feltene kan ikke leses her (${code}); se etter manglende kolon, anførselstegn eller innrykk, og sett tekst med kolon i «"»`,
      `felta kan ikkje lesast her (${code}); sjå etter manglande kolon, hermeteikn eller innrykk, og set tekst med kolon i «"»`,
    ),
  notATable: () =>
    both('feltene må skrives som «navn: verdi», ett på hver linje', 'felta må skrivast som «namn: verdi», eitt på kvar line'),
  keyTwice: (key: string) =>
    both(`feltet «${key}» står to ganger; behold ett av dem`, `feltet «${key}» står to gonger; behald eitt av dei`),
  alias: () =>
    both(
      'henvisninger med & og * mellom felt er ikke tillatt; skriv verdien ut, eller sett den i anførselstegn',
      'tilvisingar med & og * mellom felt er ikkje tillatne; skriv verdien ut, eller set han i hermeteikn',
    ),
  tag: (tag: string) =>
    both(
      `typemerket «${tag}» er ikke tillatt; skriv bare verdien, eller sett den i anførselstegn`,
      `typemerket «${tag}» er ikkje tillate; skriv berre verdien, eller set han i hermeteikn`,
    ),
  tooDeep: () =>
    both('feltene er nøstet for dypt; en liste med enkle linjer er nok', 'felta er nøsta for djupt; ei liste med enkle liner er nok'),
  outsideFolders: (folders: readonly string[]) =>
    both(
      `notatet ligger ikke i en mappe som sier hva slags notat det er; flytt det til ${folders.join(', ')}`,
      `notatet ligg ikkje i ei mappe som seier kva slags notat det er; flytt det til ${folders.join(', ')}`,
    ),
  unknownFolder: (folder: string, guess?: string) =>
    both(`ukjent mappe «${folder}»${ask('nb', guess)}`, `ukjend mappe «${folder}»${ask('nn', guess)}`),

  // ------------------------------------------------------------ fields
  unknownKey: (key: string, guess?: string) =>
    both(
      `ukjent felt «${key}»${ask('nb', guess, 'ta det bort, eller se i knowledge/README.md hva feltene heter')}`,
      `ukjent felt «${key}»${ask('nn', guess, 'ta det bort, eller sjå i knowledge/README.md kva felta heiter')}`,
    ),
  missingField: (key: string) =>
    both(`feltet «${key}» mangler; legg til en linje «${key}: …»`, `feltet «${key}» manglar; legg til ei line «${key}: …»`),
  emptyField: (key: string) =>
    both(`feltet «${key}» er tomt; fyll det ut eller ta linja bort`, `feltet «${key}» er tomt; fyll det ut eller ta lina bort`),
  notText: (key: string) =>
    both(`feltet «${key}» skal være én tekst; fjern liste og klammer`, `feltet «${key}» skal vere éin tekst; fjern liste og klammer`),
  notList: (key: string) =>
    both(
      `feltet «${key}» skal være en liste: «[a, b]» eller én linje med strek for hver`,
      `feltet «${key}» skal vere ei liste: «[a, b]» eller éi line med strek for kvar`,
    ),
  notTable: (key: string) =>
    both(`feltet «${key}» skal ha navngitte deler: «{ navn: verdi }»`, `feltet «${key}» skal ha namngjevne delar: «{ namn: verdi }»`),
  notNumber: (key: string, text: string) =>
    both(
      `«${text}» i feltet «${key}» er ikke et tall; skriv bare sifre, og punktum som desimaltegn`,
      `«${text}» i feltet «${key}» er ikkje eit tal; skriv berre siffer, og punktum som desimalteikn`,
    ),
  notOneOf: (key: string, text: string, choices: readonly string[], guess?: string) =>
    both(
      `«${text}» går ikke i feltet «${key}»${ask('nb', guess)}; velg mellom ${choices.join(', ')}`,
      `«${text}» går ikkje i feltet «${key}»${ask('nn', guess)}; vel mellom ${choices.join(', ')}`,
    ),
  wrongName: (key: string, text: string, name: string) =>
    both(
      `«${key}: ${text}» stemmer ikke med filnavnet «${name}»; gi fila og feltet samme navn`,
      `«${key}: ${text}» stemmer ikkje med filnamnet «${name}»; gje fila og feltet same namn`,
    ),
  wrongKey: (text: string) =>
    both(
      `«${text}» kan ikke være nøkkel; bruk små bokstaver a–z, sifre, bindestrek og understrek`,
      `«${text}» kan ikkje vere nøkkel; bruk små bokstavar a–z, siffer, bindestrek og understrek`,
    ),
  keyTaken: (key: string, other: string) =>
    both(`nøkkelen «${key}» er alt brukt i ${other}; velg en annen`, `nøkkelen «${key}» er alt brukt i ${other}; vel ein annan`),
  reservedKey: (key: string) =>
    both(
      `nøkkelen «${key}» finnes alt i Beleggs egen base og kan ikke erstattes; velg en annen`,
      `nøkkelen «${key}» finst alt i basen til Belegg og kan ikkje bytast ut; vel ein annan`,
    ),

  // ------------------------------------------------------------ dates and addresses
  notDate: (key: string, text: string) =>
    both(
      `«${text}» i «${key}» er ikke en dato; skriv ÅÅÅÅ, ÅÅÅÅ-MM eller ÅÅÅÅ-MM-DD`,
      `«${text}» i «${key}» er ikkje ein dato; skriv ÅÅÅÅ, ÅÅÅÅ-MM eller ÅÅÅÅ-MM-DD`,
    ),
  yearOutOfRange: (key: string, year: number, first: number, last: number) =>
    both(
      `årstallet ${year} i «${key}» kan ikke stemme; det skal ligge mellom ${first} og ${last}`,
      `årstalet ${year} i «${key}» kan ikkje stemme; det skal liggje mellom ${first} og ${last}`,
    ),
  notAddress: (text: string) =>
    both(
      `«${text}» er ikke en nettadresse; den skal begynne med https:// eller http://`,
      `«${text}» er ikkje ei nettadresse; ho skal byrje med https:// eller http://`,
    ),

  // ------------------------------------------------------------ sources
  noName: () =>
    both(
      'forfatteren mangler navn; skriv «family» og «given», eller «literal» for en institusjon',
      'forfattaren manglar namn; skriv «family» og «given», eller «literal» for ein institusjon',
    ),
  tierAMissing: (fields: readonly string[]) =>
    both(
      `nivå A krever at alt er sett, men ${fields.join(', ')} mangler; fyll ut, eller sett nivå B og før det opp under «missing»`,
      `nivå A krev at alt er sett, men ${fields.join(', ')} manglar; fyll ut, eller set nivå B og før det opp under «missing»`,
    ),
  tierBComplete: () =>
    both('nivå B må si hva som mangler; før det opp under «missing»', 'nivå B må seie kva som manglar; før det opp under «missing»'),
  missingButThere: (field: string) =>
    both(
      `«${field}» står under «missing», men er fylt ut; ta bort det ene`,
      `«${field}» står under «missing», men er fylt ut; ta bort det eine`,
    ),
  missingWhy: (heading: string) =>
    both(`nivå C må forklares; legg til en del «## ${heading}»`, `nivå C må forklarast; legg til ein del «## ${heading}»`),
  titleDiffers: (title: string) =>
    both(
      `overskriften er ikke den samme som tittelen «${title}»; bruk tittelen bokstav for bokstav`,
      `overskrifta er ikkje den same som tittelen «${title}»; bruk tittelen bokstav for bokstav`,
    ),
  missingSection: (heading: string) => both(`delen «## ${heading}» mangler; legg den til`, `delen «## ${heading}» manglar; legg han til`),

  // ------------------------------------------------------------ findings, traps, themes
  missingTitle: (language: string) =>
    both(`overskriften «# ${language}: …» mangler; legg den til`, `overskrifta «# ${language}: …» manglar; legg ho til`),
  titleTwice: (language: string) =>
    both(`overskriften «# ${language}: …» står to ganger; behold én`, `overskrifta «# ${language}: …» står to gonger; behald éi`),
  figureWithoutUnit: (value: string) =>
    both(
      `tallet ${value} mangler enhet; legg til «unit: prosent», «unit: kommuner» eller liknende`,
      `talet ${value} manglar eining; legg til «unit: prosent», «unit: kommuner» eller liknande`,
    ),
  figureWithoutOf: (value: string) =>
    both(
      `tallet ${value} sier ikke hva det er et tall på; legg til «of: …»`,
      `talet ${value} seier ikkje kva det er eit tal på; legg til «of: …»`,
    ),
  figureBackwards: (from: number, to: number) =>
    both(`tallet går fra ${from} til ${to}; det minste skal stå først`, `talet går frå ${from} til ${to}; det minste skal stå først`),
  pairedSection: (one: string, other: string) =>
    both(
      `delen «## ${one}» står uten «## ${other}»; skriv begge målformer`,
      `delen «## ${one}» står utan «## ${other}»; skriv båe målformene`,
    ),
  unknownSource: (key: string, guess?: string) =>
    both(
      `ukjent kilde «${key}»${ask('nb', guess, 'legg kilden i knowledge/sources først')}`,
      `ukjend kjelde «${key}»${ask('nn', guess, 'legg kjelda i knowledge/sources først')}`,
    ),
  unknownFinding: (id: string, guess?: string) => both(`ukjent funn «${id}»${ask('nb', guess)}`, `ukjent funn «${id}»${ask('nn', guess)}`),
  unknownTheme: (id: string, guess?: string) =>
    both(
      `ukjent tema «${id}»${ask('nb', guess, 'legg temaet i knowledge/themes først')}`,
      `ukjent tema «${id}»${ask('nn', guess, 'legg temaet i knowledge/themes først')}`,
    ),
  unknownRewrite: (id: string, guess?: string) =>
    both(`ukjent forslag «${id}»${ask('nb', guess)}`, `ukjent framlegg «${id}»${ask('nn', guess)}`),
  unknownRule: (id: string, guess?: string) => both(`ukjent regel «${id}»${ask('nb', guess)}`, `ukjend regel «${id}»${ask('nn', guess)}`),
  unknownLink: (target: string, guess?: string) =>
    both(
      `lenken [[${target}]] går ikke til noe notat${ask('nb', guess)}`,
      `lenkja [[${target}]] går ikkje til noko notat${ask('nn', guess)}`,
    ),
  forbiddenEvidence: (id: string, source: string) =>
    both(
      `«${id}» hviler på «${source}», som ikke kan siteres; velg et funn fra en annen kilde`,
      `«${id}» kviler på «${source}», som ikkje kan siterast; vel eit funn frå ei anna kjelde`,
    ),
  notOffered: (id: string, why: string) =>
    both(
      `«${id}» er bare bakgrunn (${why.replace(/\.$/, '')}); velg et funn som kan settes inn`,
      `«${id}» er berre bakgrunn (${why.replace(/\.$/, '')}); vel eit funn som kan setjast inn`,
    ),
  restsOnItself: (id: string) => both(`«${id}» viser til seg selv; ta det bort`, `«${id}» viser til seg sjølv; ta det bort`),
  rulesMissing: (list: string) => both(`ordlista «${list}» finnes ikke`, `ordlista «${list}» finst ikkje`),

  // ------------------------------------------------------------ checks of the whole base
  figureNotStructured: (text: string) =>
    both(
      `tallet «${text}» i påstanden står ikke under «figures»; før det opp der med enhet`,
      `talet «${text}» i påstanden står ikkje under «figures»; før det opp der med eining`,
    ),
  figuresDiffer: (nb: string, nn: string) =>
    both(
      `tallene er ulike i målformene: ${nb} på bokmål, ${nn} på nynorsk; rett den ene`,
      `tala er ulike i målformene: ${nb} på bokmål, ${nn} på nynorsk; rett den eine`,
    ),
  contrastOneWay: (from: string, to: string) =>
    both(
      `«${from}» står mot «${to}», men «${to}» nevner ikke «${from}»; før det opp i begge`,
      `«${from}» står mot «${to}», men «${to}» nemner ikkje «${from}»; før det opp i båe`,
    ),
  findingUnlisted: (id: string, source: string) =>
    both(
      `funnet «${id}» står ikke under «Funn» i notatet om «${source}»; legg til [[${id}]]`,
      `funnet «${id}» står ikkje under «Funn» i notatet om «${source}»; legg til [[${id}]]`,
    ),
  sourceUnused: (key: string) => both(`ingen funn hviler på kilden «${key}»`, `ingen funn kviler på kjelda «${key}»`),
  themeEmpty: (id: string) => both(`temaet «${id}» har ingen funn`, `temaet «${id}» har ingen funn`),
  tierCReached: (what: string, key: string) =>
    both(
      `«${what}» når fram til «${key}», som aldri kan siteres; bruk en annen kilde`,
      `«${what}» når fram til «${key}», som aldri kan siterast; bruk ei anna kjelde`,
    ),
  notRendered: (key: string, language: string) =>
    both(`kilden «${key}» mangler ferdig henvisning på ${language}`, `kjelda «${key}» manglar ferdig tilvising på ${language}`),
} as const;

function ask(written: 'nb' | 'nn', guess: string | undefined, otherwise?: string): string {
  if (guess) return written === 'nb' ? `; mente du «${guess}»?` : `; meinte du «${guess}»?`;
  return otherwise ? `; ${otherwise}` : '';
}

function thousands(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ' ');
}

/** Why a finding is shown and never inserted. */
export const whyBackground = {
  source: 'Kilden kan ikke siteres.',
  secondHand: 'Bare gjengitt av andre; slå opp i kilden selv før bruk.',
  slide: 'Står bare på lysbildet; ikke funnet i noen kilde.',
} as const;
