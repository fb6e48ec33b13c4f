import * as lexicon from './passive-lexicon.js';

/** Small word lists for the two passives; the verbs themselves are in `passive-lexicon.ts`. All folded. */

export interface Verbs {
  readonly infinitives: ReadonlySet<string>;
  readonly participles: ReadonlySet<string>;
  /** Words that look like a participle of a known verb and are not. */
  readonly lookalikes: ReadonlySet<string>;
}

export const VERBS: Readonly<Record<'nb' | 'nn', Verbs>> = {
  nb: {
    infinitives: words(lexicon.BOKMAAL_INFINITIVES),
    participles: words(lexicon.BOKMAAL_PARTICIPLES),
    lookalikes: words(lexicon.BOKMAAL_LOOKALIKES),
  },
  nn: {
    infinitives: words(lexicon.NYNORSK_INFINITIVES),
    participles: words(lexicon.NYNORSK_PARTICIPLES),
    lookalikes: words(lexicon.NYNORSK_LOOKALIKES),
  },
};

/** Middle and deponent verbs: an -s or -st without a passive. */
export const DEPONENTS: ReadonlySet<string> = words(`
  finnes fins finns fantes funnes synes syns syntes lykkes lyktes mislykkes mislyktes møtes møttes trives trivdes mistrives minnes mintes
  undres slåss sloss kappes enes entes omgås omgikkes høres hørtes kjennes kjentes føles føltes skyldes skyldtes trenges trengs trengtes
  ferdes eldes lenges skjemmes gremmes vemmes blues krangles kives kjekles nappes brytes dages ryktes ymtes tykkes behøves nøyes
  åndes grøsses tvistes treffes spørres spørs spurtes sees ses kommes aktes dras skilles skiltes aldres angres vites oppleves opplevdes
  egnes mangles våges orkes gledes samles forenes viskes
  finst fanst funnest finnast synest syntest synast lukkast lykkast mislukkast mislykkast møtest møttest møtast trivst trivdest trivast
  minnest mintest minnast undrast høyrest høyrdest høyrast kjennest kjendest kjennast følest trengst trongst trengast ottast ferdast
  eldast tykkjest spørst spurdest semjast einast kivast kranglast omgåast skjemmast låst låtast batast betrast angrast treffest bivast
  vonast opplevast skuldast`);

/** Middle verbs that are passive after «må», «skal», «bør». */
export const PASSIVE_AFTER_DUTY: ReadonlySet<string> = words(
  'høres møtes skilles samles brytes treffes forenes opplevast høyrast sjåast møtast samlast skiljast sjåast trekkast',
);

/** Passive after any modal: «kan ses i sammenheng med». */
export const PASSIVE_AFTER_MODAL: ReadonlySet<string> = words('ses sees sjåast');

/** «settes av» is one verb: what follows is the money. */
export const WITH_AV: ReadonlySet<string> = words('settes satt sett setjast avsettes');

/** Words in -es or -ast that are never verbs. */
export const NO_VERBS: ReadonlySet<string> = words(`
  alles deres felles begges andres unges eldres foreldres voksnes gamles ansattes innsattes øvriges enkeltes involvertes berørtes boendes
  pårørendes vedkommendes hennes elles hundres dens deres selves ellers nes tres fjes kurs lands tes læreres lederes brukeres innbyggeres
  velgeres politikeres særdeles fremdeles framdeles aldeles således saaledes times dømes les las res norges noregs høyres andsynes samtidiges samfunnes kommunes fylkes jentes guttes kvinnes sides
  kontrast gymnasiast entusiast utkast forkast last mast kast plast gjest fest fast rast bast hast ballast palast`);

/** -est and -st forms of nynorsk that are passives in the present. */
export const PRESENT_ST: ReadonlySet<string> = words('krevst leggst gjerst seiest gjevst setjast krevjast leggjast gjerast seiast takast');

export const AUXILIARIES: Readonly<Record<'nb' | 'nn', ReadonlySet<string>>> = {
  nb: words('bli blir ble blei blitt bliver'),
  nn: words('bli blir blei blitt verte verta vert vart vorte vorten vorti vortne blive ble'),
};

export const PAST_AUXILIARIES: ReadonlySet<string> = words('ble blei blitt vart vorte vorten vorti vortne');

export const MODALS: ReadonlySet<string> = words('skal må bør kan vil skulle måtte burde kunne ville får fikk fekk');
export const DUTY: ReadonlySet<string> = words('må skal bør måtte skulle burde');

/** After «bli», a state rather than something done. */
export const STATES: ReadonlySet<string> = words(`
  kjent kjend interessert glad skuffet skuffa opptatt oppteken opptekne fornøyd nøgd engasjert motivert sint redd sliten syk sjuk gravid
  ferdig vant overrasket overraska overrassa forelsket forelska begeistret irritert bekymret bekymra vond verd verdt gift slutt
  kvitt mett blitt vorte vært vore hatt fortvilet fortvila inspirert imponert sjokkert frustrert trøtt forundret forundra utslitt forvirret
  forvirra forbanna berømt bevisst stolt perfekt konkret attraktivt aktivt forskrekka forskrekket overbevist beruset rusa småskadet
  forkjølet forkjøla skadd utsett avhengig`);

/** Determiners right before a participle make it an adjective: «en foretrukket kommune». */
export const DETERMINERS: ReadonlySet<string> = words(`
  en et ei ein eit denne dette disse desse sin sitt sine min mitt mine din ditt vår vårt våre deres deira hans hennes hver hvert kvar
  kvart noe noen noko nokon nokre mange flere fleire få to tre fire alle ingen som på med til for i av om ved fra frå mellom og eller`);

/** Adverbs of degree right before a participle make it a state in bokmål: «ble svært overrasket». */
export const DEGREES: ReadonlySet<string> = words('så svært veldig mer meir litt ganske altfor ekstra utrolig mest minst');

/** Words that may stand between «bli» and its participle even when the participle is only guessed from its ending. */
export const LIGHT: ReadonlySet<string> = words(`
  så svært veldig mer meir litt ganske altfor mest minst lett godt rett klart best tett kort fort vidt hele heile tiden tida formelt sakte
  ikke ikkje også òg og alltid aldri bare berre fortsatt framleis ofte sjelden raskt da då nå no her der det den de dei han hun ho vi me
  jeg eg du man ein seg først fyrst godt betre bedre nøye etter så altså likevel likevel trolig truleg nylig nyleg jevnlig jamleg årlig
  årleg derfor difor dermed dessuten samtidig samstundes imidlertid derimot videre vidare helt heilt delvis fullt sist igjen nettopp
  eventuelt normalt vanligvis vanlegvis kontinuerlig kontinuerleg løpende løpande faktisk tidligere tidlegare allerede allereie dette
  disse desse dere dykk ellers elles snart straks stadig gradvis bl.a. blant annet mellom anna jo nok vel visst særlig særleg`);

/** Verbs that point at the text itself: «vises i figur 3». */
export const REFERENCE: ReadonlySet<string> = words(`
  vise vises beskrive beskrives omtale omtales nevne nevnes drøfte drøftes framgå fremgå illustrere illustreres oppsummere oppsummeres
  definere defineres kalle kalles mene menes presentere presenteres gjengi gjengis
  visast skildre skildrast omtalast nemne nemnast drøftast illustrerast oppsummerast definerast kallast meinast presenterast gjengje
  vist beskrevet omtalt nevnt drøftet drøfta illustrert oppsummert definert kalt ment presentert gjengitt skildra nemnt kalla meint
  gjengjeve syne synt`);

/** Right after «av», no agent follows. */
export const NO_AGENT: ReadonlySet<string> = words(
  'og hensyn omsyn betydning grunn vei veien dette disse det at å hva kva hvor kor gårde garde i på til for med om ved under',
);

/** May stand between a passive verb and «av». */
export const PARTICLES: ReadonlySet<string> = words(`
  opp ned ut inn fram frem over til rette på for seg ikke ikkje også òg igjen bort sammen saman både blant annet mellom anna bl.a. m.a.
  i hovedsak hovudsak stor grad særlig særleg først fremst fyrst fremst årlig årleg delvis`);

/** Those who act in a plan, by the end of the word. */
export const ACTORS: readonly string[] = [
  'kommunen',
  'kommunene',
  'kommunane',
  'fylkeskommunen',
  'etaten',
  'etat',
  'kontoret',
  'kontor',
  'avdelingen',
  'avdelinga',
  'avdeling',
  'direktøren',
  'direktør',
  'rådmannen',
  'ordføreren',
  'ordføraren',
  'utvalget',
  'utvalet',
  'styret',
  'foretaket',
  'føretaket',
  'tjenesten',
  'tenesta',
  'laget',
  'foreningen',
  'foreninga',
  'foreining',
  'foreininga',
  'nav',
  'sentralen',
  'rådet',
  'nemnda',
  'administrasjonen',
  'leder',
  'lederen',
  'leiar',
  'leiaren',
  'sjefen',
  'sjef',
  'statsforvalteren',
  'statsforvaltaren',
  'enheten',
  'eininga',
  'gruppa',
  'gruppen',
  'vesenet',
  'verket',
  'skolen',
  'skulen',
  'lag',
  'kommune',
  'forening',
  'vesen',
  'utvalg',
  'utval',
  'skole',
  'skule',
  'nemnd',
];

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter((word) => word !== ''));
}
