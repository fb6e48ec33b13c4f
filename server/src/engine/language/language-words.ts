/**
 * Words and endings that tell bokmål, nynorsk and English apart. The function words of bokmål and nynorsk are counted
 * from the Norwegian Dependency Treebank (annotations CC0, Nasjonalbiblioteket): each is more than eight times as common
 * in one written form as in the other. The plan words and the endings are our own.
 */
export const BOKMAAL: ReadonlySet<string> = words(`
  en de ikke jeg et fra sier ble hun være da noe mer man selv bare noen hva vært flere mye kommer dem hvor fikk siden gjøre hvis
  uten disse gjør mens se ham hvordan annet sammen tar samme gikk vet ifølge allerede gi fortsatt annen bedre deres hvert frem hver
  legger hjemme egen hvorfor foran eneste ett hvem kommet hjem dere hverandre utenfor egne hennes eget imidlertid legge tross alene
  dessuten én innen forrige kun hvilke din ene ennå ellers innenfor hvilken nemlig enten fremdeles enhver sjelden nylig
  gjøres lar hverken riktignok tas selve fremover syv legges sies engang gis hvilket naturligvis dens
  nå tidligere hele helt gjelder ligger mener forteller tror samtidig verden finnes vanskelig tiden holde senere støtte mennesker gir
  gjennomføre gjennomføres virksomhet virksomheten innbyggere innbyggerne innbyggernes boliger bolig boligen boligtilbud
  tilrettelegge tilrettelegges tilrettelegger skaper brukere oppgaver tiltakene områdene områder område tjenester tjenestene
  steder sted stedet stedene kommunene kommuner nødvendige utfordringer årene fremtidig fremtiden ønsker ønske ønskes følger følge
  høyere høy høye lavere lav økt økte øker øke veien veier vei ansatte sikre sikrer bygge bygges styrke styrker styrkes`);

export const NYNORSK: ReadonlySet<string> = words(`
  ein dei ikkje eit frå eg ei seier meir ho vart no då me noko vore berre kva vera fleire fekk vere kjem mykje sjølv vert anna gjer òg
  desse korleis same sjå utan gjekk sidan blei tek kor betre difor nokon nokre saman gjere kvar medan legg gje gjera gjev seie kome att
  framleis veit elles kvart såg sjølve samstundes dessutan innanfor eigen eige teke endå kvifor eitt heim gav kring vorte nemleg leggja
  verta eigne koma kven seia di fyrst hennar attende trass utanfor leggje kunna einaste ifølgje kvarandre gjeve deira eine heime jamvel
  innan verte tri enno såleis hjå åleine anten éin eiga førre somme allereie annleis ovanfor inga aust korkje lèt let
  noreg gjeld heile trur meiner heilt vidare ligg finst truleg tidlegare gong annan verda nærare høve handlar inneber samfunnet
  verksemd verksemda innbyggjar innbyggjarar innbyggjarane bustad bustader bustaden bustadene moglegheiter moglegheit mogleg moglege
  berekraftig berekraftige tenester tenestene tenesta stader stad staden stadene kommunane kommunar områda naudsynt
  ønskjer ønskje ynskjer ynskje følgje følgjer høgare høg høge låg låge lågare auke auka aukande vegen vegar veg syner oppgåver oppgåve
  tilsette byggje sikrar styrkje styrkjer framtida`);

export const ENGLISH: ReadonlySet<string> = words(`
  the of and this that with which will are shall our we their from was were been these those would should could must its by not
  also into between through other such they an as is to be on or about each any who people municipality municipal residents community
  services housing public areas`);

/** Words that Norwegian of either form cannot do without. */
export const NORWEGIAN: ReadonlySet<string> = words(
  'og på til som av er den har å skal kan om så også blir vil mot seg ved etter over ut opp inn',
);

/** Function words of languages that a plan may quote: Swedish, Danish, Sami, German, French, Spanish, Polish. */
export const OTHER: ReadonlySet<string> = words(`
  och är inte från eller för också mycket här där när vad hur varje
  af blev blevet mellem uden nogle noget hvad bliver selvom
  und der die das ist nicht mit auf für eine werden von dem sich auch sind
  le la les des et est dans pour que qui une pas sur avec nous sont
  el los las una con por para del
  ja lea leat ahte dat ii mii leaba gielda dan mun sii galgá
  się nie jest na że oraz dla przez`);

/** Ending, weight; the longest that fits counts. Positive for nynorsk, negative for bokmål. */
export const ENDINGS: ReadonlyMap<string, number> = new Map([
  ...weighted('lig lige ligste ligere het heten heter hetene else elsen elser elsene inger ingene gere eres', -2),
  ...weighted('ingen ende ger ker mmer lser nger erne ede nes les tes', -1),
  ...weighted('leg lege legast legare heit heita heiter ande inga ingar ingane arar arane ane ast gje kje leik leiken asjonane', 2),
  ...weighted('ar je are rast', 1),
]);

/** Words that an ending misleads about. */
export const MISLEADING: ReadonlySet<string> = words(`
  har var par svar kar klar ansvar bar far mar dar sommar hver over under finger penger senger lenger stranger mange trang tredje linje
  vilje olje familie kontrast last mast plast fast orgel bane plane ane hane membrane ingen allmenn ende avslutningsvis alternativ
  januar februar radar seminar formular familiar spar snar rar minst ansvaret ganske organ plan sende hende vende kjente
  villig villige billig billige frivillig frivillige dronning gang sangen longe inger kongen`);

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter((word) => word !== ''));
}

function weighted(endings: string, weight: number): (readonly [string, number])[] {
  return endings.split(' ').map((ending) => [ending, weight] as const);
}
