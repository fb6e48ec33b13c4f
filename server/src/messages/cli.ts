/** What the command line says itself, on standard error and as help. Reports have their own words. */
export interface CliWords {
  readonly form: 'nb' | 'nn';
  readonly help: string;
  readonly unknownCommand: (command: string, guess: string | undefined) => string;
  readonly unknownOption: (option: string, guess: string | undefined) => string;
  readonly needsValue: (option: string) => string;
  readonly takesNoValue: (option: string) => string;
  readonly notOneOf: (option: string, value: string, choices: readonly string[]) => string;
  readonly notDate: (value: string) => string;
  readonly notCount: (option: string, value: string) => string;
  readonly noPaths: string;
  readonly kbUsage: string;
  readonly twoPaths: string;
  readonly noDrafts: (folders: string) => string;
  readonly missing: string;
  readonly notAllowed: string;
  readonly notFile: string;
  readonly unreadable: (code: string) => string;
  readonly tooBig: (megabytes: number, limit: number) => string;
  readonly binary: string;
  readonly notUtf8: string;
  readonly changing: string;
  readonly broken: string;
  readonly stdinTwice: string;
  readonly outputIsDraft: (path: string) => string;
  readonly outputIsFolder: (path: string) => string;
  readonly outputFails: (path: string, why: string) => string;
  readonly outputFull: (path: string) => string;
  readonly outputLost: (code: string) => string;
  readonly written: (path: string) => string;
  readonly settingsBroken: (path: string, why: string) => string;
  readonly settingsUnknown: (path: string, key: string, guess: string | undefined) => string;
  readonly settingsNotOneOf: (path: string, key: string, choices: readonly string[]) => string;
  readonly acceptedBroken: (path: string, line: number) => string;
  readonly baselineMissing: (path: string) => string;
  readonly baselineBroken: (path: string) => string;
  readonly baselineOther: (path: string) => string;
  readonly baselineVersion: (path: string) => string;
  readonly baselineWritten: (path: string, count: number) => string;
  readonly otherKnowledge: string;
  readonly revision: (spec: string, why: string) => string;
  readonly noGit: string;
  readonly progress: (done: number, of: number, path: string) => string;
  readonly interrupted: (left: number) => string;
  readonly watching: string;
  readonly watchNeedsFiles: string;
  readonly unexpected: (why: string) => string;
}

const ask = (guess: string | undefined): string => (guess === undefined ? '' : ` Mente du «${guess}»?`);
const askNn = (guess: string | undefined): string => (guess === undefined ? '' : ` Meinte du «${guess}»?`);

export const cliNb: CliWords = {
  form: 'nb',
  help: `Bruk: belegg KOMMANDO [valg]

Kommandoer
  review STI…               Gå gjennom utkast. I mapper leses .md og .markdown; «-» er standard inn.
  baseline STI…             Skriv ned hva som er merket nå, så senere gjennomganger bare viser det nye.
  compare GAMMEL NY         Sammenlign to utgaver: filer, eller git-revisjoner skrevet «revisjon:sti».
  export UTKAST             Lag ferdig tekst med kildeliste (--to md, html eller docx).
  kb …                      Slå opp i kunnskapsbasen (list, show, search, check, export).
  server --stdio            Start språktjeneren for en editor.

Valg for review, baseline og compare
  --format FORMAT           text (vanlig), json, sarif, markdown, html, github eller gitlab.
  --output FIL              Skriv rapporten til en fil. Fila skiftes ut først når hele rapporten er klar.
  --fail-on NIVÅ            Når kommandoen skal gi feil: error, warning (vanlig), information eller never.
  --level NIVÅ              Hvor mye som vises: strict, normal (vanlig) eller gentle.
  --language SPRÅK          Språket i rapporten: nb, nn, en eller auto (vanlig: som utkastene).
  --baseline FIL            Vis bare det som er nytt siden grunnlinja, og hva som er rettet.
  --stdin-filename NAVN     Hva standard inn skal hete i rapporten.
  --jobs ANTALL             Hvor mange utkast som leses samtidig. Vanlig: så mange som maskinen greier.
  --cache                   Husk resultatet for utkast som ikke er endret (i .belegg-cache).
  --watch                   Bli stående, og gå gjennom på nytt når et utkast endres.
  --date ÅÅÅÅ-MM-DD         Datoen som står i rapporten. Vanlig: i dag.
  --columns ANTALL          Bredden på teksten. Vanlig: bredden på vinduet.
  --no-color                Ingen farger.
  -h, --help                Vis denne hjelpen.
  --version                 Vis versjon av Belegg og kunnskapsbasen.

Svar til skallet
  0  ingenting på eller over nivået i --fail-on
  1  noe på eller over nivået (med --baseline: noe nytt)
  2  kunne ikke kjøre: ukjent valg, fil som ikke kan leses, feil i oppsettet
  130  avbrutt med Ctrl-C; det som ble ferdig, står i rapporten

I mappa .belegg/ der kommandoen kjøres, kan kommunen ha egne kilder og funn (sources/, findings/),
godtatte uttrykk (godtatt.txt) og oppsett (belegg.json). Utkast sendes aldri noe sted.
`,
  unknownCommand: (command, guess) => `Ukjent kommando «${command}».${ask(guess)} Kjør «belegg --help» for å se hva som finnes.`,
  unknownOption: (option, guess) => `Ukjent valg «${option}».${ask(guess)} Kjør «belegg --help» for å se hva som finnes.`,
  needsValue: (option) => `Valget «${option}» mangler verdi.`,
  takesNoValue: (option) => `Valget «${option}» tar ingen verdi.`,
  notOneOf: (option, value, choices) => `«${value}» går ikke for ${option}. Velg mellom ${choices.join(', ')}.`,
  notDate: (value) => `«${value}» er ikke en dato. Skriv ÅÅÅÅ-MM-DD.`,
  notCount: (option, value) => `«${value}» går ikke for ${option}. Skriv et helt tall fra 1.`,
  kbUsage:
    'Bruk: belegg kb list [source|finding|trap|theme|rule], kb show NØKKEL, kb search ORD…, kb check, kb export [csl-json|bibtex|markdown].',
  noPaths: 'Si hva som skal leses: en eller flere filer eller mapper, eller «-» for standard inn.',
  twoPaths: 'Si hva som skal sammenlignes: belegg compare GAMMEL NY.',
  noDrafts: (folders) => `Fant ingen utkast (.md eller .markdown) i ${folders}.`,
  missing: 'Fila finnes ikke.',
  notAllowed: 'Du har ikke lov til å lese fila.',
  notFile: 'Dette er ingen vanlig fil.',
  unreadable: (code) => `Fila kan ikke leses (${code}).`,
  tooBig: (megabytes, limit) => `Fila er på ${megabytes} MB. Belegg leser utkast på opptil ${limit} MB; del den opp.`,
  binary: 'Fila er ikke tekst. Belegg leser Markdown.',
  notUtf8: 'Fila er ikke lagret som UTF-8. Lagre den på nytt som UTF-8.',
  changing: 'Fila ble endret mens den ble lest. Prøv en gang til.',
  broken: 'Belegg greide ikke å gå gjennom dette utkastet.',
  stdinTwice: 'Standard inn («-») kan bare leses én gang.',
  outputIsDraft: (path) => `«${path}» er et av utkastene. Belegg skriver ikke over det; velg et annet navn til rapporten.`,
  outputIsFolder: (path) => `«${path}» er en mappe. Skriv navnet på en fil.`,
  outputFails: (path, why) => `Rapporten kunne ikke skrives til «${path}» (${why}). Det som lå der fra før, er urørt.`,
  outputFull: (path) => `Disken er full, så rapporten ble ikke skrevet. «${path}» er som før.`,
  outputLost: (code) => `Ikke alt kunne skrives til standard ut (${code}). Det som kom ut, er bare en del.`,
  written: (path) => `Rapporten ligger i ${path}`,
  settingsBroken: (path, why) => `${path} kan ikke leses: ${why}`,
  settingsUnknown: (path, key, guess) => `${path}: ukjent innstilling «${key}».${ask(guess)}`,
  settingsNotOneOf: (path, key, choices) => `${path}: «${key}» må være ${choices.join(', ')}.`,
  acceptedBroken: (path, line) => `${path}:${line} mangler grunn. Skriv «uttrykk – grunn».`,
  baselineMissing: (path) => `Grunnlinja «${path}» finnes ikke. Lag den med «belegg baseline».`,
  baselineBroken: (path) => `Grunnlinja «${path}» er ikke hel. Lag den på nytt med «belegg baseline».`,
  baselineOther: (path) => `«${path}» er ingen grunnlinje fra Belegg. Lag en med «belegg baseline».`,
  baselineVersion: (path) => `Grunnlinja «${path}» er skrevet av en annen versjon av Belegg. Lag den på nytt med «belegg baseline».`,
  baselineWritten: (path, count) => `Grunnlinja ligger i ${path} (${count} merknader).`,
  otherKnowledge: 'Grunnlinja ble laget med en annen kunnskapsbase; noe kan være nytt fordi reglene er endret.',
  revision: (spec, why) => `Git fant ikke «${spec}»: ${why}`,
  noGit: 'Git er ikke installert, så revisjoner kan ikke sammenlignes. Oppgi to filer.',
  progress: (done, of, path) => `${done} av ${of}  ${path}`,
  interrupted: (left) => `Avbrutt. ${left} utkast ble ikke lest; rapporten viser bare det som ble ferdig.`,
  watching: 'Venter på endringer. Avslutt med Ctrl-C.',
  watchNeedsFiles: '--watch virker bare for filer og mapper, ikke for standard inn.',
  unexpected: (why) => `Noe gikk galt i Belegg: ${why}`,
};

export const cliNn: CliWords = {
  form: 'nn',
  help: `Bruk: belegg KOMMANDO [val]

Kommandoar
  review STI…               Gå gjennom utkast. I mapper blir .md og .markdown lesne; «-» er standard inn.
  baseline STI…             Skriv ned kva som er merkt no, så seinare gjennomgangar berre viser det nye.
  compare GAMMAL NY         Samanlikn to utgåver: filer, eller git-revisjonar skrivne «revisjon:sti».
  export UTKAST             Lag ferdig tekst med kjeldeliste (--to md, html eller docx).
  kb …                      Slå opp i kunnskapsbasen (list, show, search, check, export).
  server --stdio            Start språktenaren for ein editor.

Val for review, baseline og compare
  --format FORMAT           text (vanleg), json, sarif, markdown, html, github eller gitlab.
  --output FIL              Skriv rapporten til ei fil. Fila blir bytt ut først når heile rapporten er klar.
  --fail-on NIVÅ            Når kommandoen skal gje feil: error, warning (vanleg), information eller never.
  --level NIVÅ              Kor mykje som blir vist: strict, normal (vanleg) eller gentle.
  --language SPRÅK          Språket i rapporten: nb, nn, en eller auto (vanleg: som utkasta).
  --baseline FIL            Vis berre det som er nytt sidan grunnlinja, og kva som er retta.
  --stdin-filename NAMN     Kva standard inn skal heite i rapporten.
  --jobs TAL                Kor mange utkast som blir lesne samtidig. Vanleg: så mange som maskina greier.
  --cache                   Hugs resultatet for utkast som ikkje er endra (i .belegg-cache).
  --watch                   Bli ståande, og gå gjennom på nytt når eit utkast blir endra.
  --date ÅÅÅÅ-MM-DD         Datoen som står i rapporten. Vanleg: i dag.
  --columns TAL             Breidda på teksten. Vanleg: breidda på vindauget.
  --no-color                Ingen fargar.
  -h, --help                Vis denne hjelpa.
  --version                 Vis versjon av Belegg og kunnskapsbasen.

Svar til skalet
  0  ingenting på eller over nivået i --fail-on
  1  noko på eller over nivået (med --baseline: noko nytt)
  2  kunne ikkje køyre: ukjent val, fil som ikkje kan lesast, feil i oppsettet
  130  avbrote med Ctrl-C; det som vart ferdig, står i rapporten

I mappa .belegg/ der kommandoen blir køyrd, kan kommunen ha eigne kjelder og funn (sources/, findings/),
godtekne uttrykk (godtatt.txt) og oppsett (belegg.json). Utkast blir aldri sende nokon stad.
`,
  unknownCommand: (command, guess) => `Ukjend kommando «${command}».${askNn(guess)} Køyr «belegg --help» for å sjå kva som finst.`,
  unknownOption: (option, guess) => `Ukjent val «${option}».${askNn(guess)} Køyr «belegg --help» for å sjå kva som finst.`,
  needsValue: (option) => `Valet «${option}» manglar verdi.`,
  takesNoValue: (option) => `Valet «${option}» tek ingen verdi.`,
  notOneOf: (option, value, choices) => `«${value}» går ikkje for ${option}. Vel mellom ${choices.join(', ')}.`,
  notDate: (value) => `«${value}» er ingen dato. Skriv ÅÅÅÅ-MM-DD.`,
  notCount: (option, value) => `«${value}» går ikkje for ${option}. Skriv eit heilt tal frå 1.`,
  kbUsage:
    'Bruk: belegg kb list [source|finding|trap|theme|rule], kb show NØKKEL, kb search ORD…, kb check, kb export [csl-json|bibtex|markdown].',
  noPaths: 'Sei kva som skal lesast: ei eller fleire filer eller mapper, eller «-» for standard inn.',
  twoPaths: 'Sei kva som skal samanliknast: belegg compare GAMMAL NY.',
  noDrafts: (folders) => `Fann ingen utkast (.md eller .markdown) i ${folders}.`,
  missing: 'Fila finst ikkje.',
  notAllowed: 'Du har ikkje lov til å lese fila.',
  notFile: 'Dette er inga vanleg fil.',
  unreadable: (code) => `Fila kan ikkje lesast (${code}).`,
  tooBig: (megabytes, limit) => `Fila er på ${megabytes} MB. Belegg les utkast på opptil ${limit} MB; del henne opp.`,
  binary: 'Fila er ikkje tekst. Belegg les Markdown.',
  notUtf8: 'Fila er ikkje lagra som UTF-8. Lagre henne på nytt som UTF-8.',
  changing: 'Fila vart endra medan ho vart lesen. Prøv ein gong til.',
  broken: 'Belegg greidde ikkje å gå gjennom dette utkastet.',
  stdinTwice: 'Standard inn («-») kan berre lesast éin gong.',
  outputIsDraft: (path) => `«${path}» er eitt av utkasta. Belegg skriv ikkje over det; vel eit anna namn til rapporten.`,
  outputIsFolder: (path) => `«${path}» er ei mappe. Skriv namnet på ei fil.`,
  outputFails: (path, why) => `Rapporten kunne ikkje skrivast til «${path}» (${why}). Det som låg der frå før, er urørt.`,
  outputFull: (path) => `Disken er full, så rapporten vart ikkje skriven. «${path}» er som før.`,
  outputLost: (code) => `Ikkje alt kunne skrivast til standard ut (${code}). Det som kom ut, er berre ein del.`,
  written: (path) => `Rapporten ligg i ${path}`,
  settingsBroken: (path, why) => `${path} kan ikkje lesast: ${why}`,
  settingsUnknown: (path, key, guess) => `${path}: ukjend innstilling «${key}».${askNn(guess)}`,
  settingsNotOneOf: (path, key, choices) => `${path}: «${key}» må vere ${choices.join(', ')}.`,
  acceptedBroken: (path, line) => `${path}:${line} manglar grunn. Skriv «uttrykk – grunn».`,
  baselineMissing: (path) => `Grunnlinja «${path}» finst ikkje. Lag henne med «belegg baseline».`,
  baselineBroken: (path) => `Grunnlinja «${path}» er ikkje heil. Lag henne på nytt med «belegg baseline».`,
  baselineOther: (path) => `«${path}» er inga grunnlinje frå Belegg. Lag ei med «belegg baseline».`,
  baselineVersion: (path) => `Grunnlinja «${path}» er skriven av ein annan versjon av Belegg. Lag henne på nytt med «belegg baseline».`,
  baselineWritten: (path, count) => `Grunnlinja ligg i ${path} (${count} merknader).`,
  otherKnowledge: 'Grunnlinja vart laga med ein annan kunnskapsbase; noko kan vere nytt fordi reglane er endra.',
  revision: (spec, why) => `Git fann ikkje «${spec}»: ${why}`,
  noGit: 'Git er ikkje installert, så revisjonar kan ikkje samanliknast. Gje opp to filer.',
  progress: (done, of, path) => `${done} av ${of}  ${path}`,
  interrupted: (left) => `Avbrote. ${left} utkast vart ikkje lesne; rapporten viser berre det som vart ferdig.`,
  watching: 'Ventar på endringar. Avslutt med Ctrl-C.',
  watchNeedsFiles: '--watch verkar berre for filer og mapper, ikkje for standard inn.',
  unexpected: (why) => `Noko gjekk gale i Belegg: ${why}`,
};
