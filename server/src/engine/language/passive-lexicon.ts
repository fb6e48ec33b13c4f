/**
 * Verbs for finding passives. Infinitives, participles and words that only look like participles are counted from the
 * Norwegian Dependency Treebank (annotations CC0, Nasjonalbiblioteket), with plan verbs of our own added. Participles in
 * -ert are left out: their ending tells. Space-separated, alphabetical; generated once, then kept by hand.
 */

export const BOKMAAL_INFINITIVES = `
  adlyde administrere adressere advare akkreditere akselerere akseptere aksjonere akte aktualisere analysere anbefale ane anerkjenne
  anføre angi angre angripe angå anke anklage ankomme anlegge anmelde anmode annonsere anse ansette anskaffe anslå ansvarliggjøre anta
  antyde anvende appellere applaudere arbeide argumentere arkivere arrangere arrestere arve asfaltere assosiere avbilde avbryte avdekke
  avertere avfeie avfotografere avfyre avgi avgjøre avgrense avgå avhende avhenge avholde avhøre avklare avkle avkorte avkriminalisere
  avkristne avlede avlese avlevere avlyse avløse avregistrere avrette avrunde avsette avsi avskaffe avskilte avskjære avskrive avsky
  avslutte avslå avsløre avspeile avspille avspore avstå avta avtale avvente avverge avvikle avvise bade bagatellisere bake balansere
  balle bane banke banne barbere basere be bearbeide bedra bedre bedrive bedyre bedømme bedøve befeste befinne begeistre begi begjære
  begrave begrense begrunne begynne begå behandle behefte beherske beholde behøve bekjempe bekjenne bekjentgjøre beklage bekle bekrefte
  bekymre belage belegge belyse belåne belære belønne beløpe bemerke benekte benke benytte benåde beordre beregne berge berolige berømme
  berøre besitte beskatte beskrive beskylde beskyte beskytte beslaglegge beslutte bestemme bestille bestå besvare besvime besøke betale
  betegne betinge betjene betrakte betro betvile bety beundre bevare bevege bevilge bevise bidra bifalle bikke binde bistå bite bjeffe bla
  blande bli blidgjøre blinke blogge blokkere blomstre blåse blø bo boikotte bokse boltre bombe bomme booke bore bortfalle bortforklare
  bortføre bortlede bosette bre brekke brenne bringe briste bruke bry bryne bryte bråkjøre brødfø brøle brøyte budsjettere bue bugne bukke
  buldre bulke burde butte by bygge bytte båndlegge bære bæsje bøtelegge bøye chatte dandere danne danse datere daue debattere debutere
  dedikere definere deformere dekke dele delegere delprivatisere delta demme demonstrere dempe deportere deregulere desertere designe
  destruere digge digitalisere dikte diktere dirigere dirre diske diskriminere diskutere disponere distribuere doble dokumentere dominere
  donere dope dra drapere dreie drepe drible drikke drive droppe drukne drysse drøfte drømme dubbe dufte duge duke dukke dumme dumpe
  dundre duppe dure dusje dvele dy dyppe dyrke dytte dø dømme døpe døyve effektivisere egengodkjenne egne eie eksaminere eksistere
  ekskludere ekspandere eksplodere eksponere eksportere eliminere elske emigrere ende endre engasjere entre erfare ergre erkjenne erklære
  erobre erodere erstatte eskalere estimere etablere etterbetale etterforske etterfølge etterkomme etterlate etterleve etterligne
  etterlikne etterlyse etterprøve etterspørre etterstrebe evakuere evaluere evne falle falme fange fantasere farge fascinere fastholde
  fastsette fastslå fatte favne favorisere feie feilbehandle feile feilinformere feire felle femdoble fengsle ferdigforhandle feriere
  feste figurere fikle fikse filme finansiere finlese finne fiske fjerne fjernstyre flagge fleipe flekke flire flokke fly flykte flyte
  flytte flørte fnyse fokusere forandre forankre forbanne forbedre forbeholde forberede forbigå forbikjøre forbinde forbli forby fordele
  fordra fordre fordrive fordufte fordumme fordype fordømme forebygge foregi foregå forekomme forelegge foreligge forene forenkle
  foreskrive foreslå forespeile forestille forestå foreta foretrekke forfalle forfekte forfølge forgå forhandle forhindre forholde forhøye
  forkaste forklare forkynne forlange forlate forlenge forlise forlove forlyste forløpe formane forme formidle formulere fornekte fornemme
  fornye fornøye forplikte forringe forsikre forsinke forskanse forske forskjellsbehandle forskottere forskrive forskusle forskuttere
  forskyve forskåne forslå forsone forsterke forstyrre forstå forsvare forsvinne forsyne forsøke forsøple fortelle fortette fortjene
  fortolke fortone fortrenge fortsette fortvile forurense forutse forutsette forutsi forvalte forvandle forvente forverre forvise forvitre
  forårsake fosse fostre fotografere frafalle frakte framdyrke framføre framgå framheve framholde framlegge framskaffe framstille framstå
  frarøve frata fratrekksføre frede frekventere frembringe fremføre fremgå fremheve fremholde fremkalle fremkomme fremlegge fremme
  fremsende fremsette fremskynde fremstille fremstå fremtre frese fri frifinne frigjøre frikjenne frikoble friste fristille frita fronte
  frustrere fryde frykte fryse fullføre fundere fungere funke funkle fyke fylle fyre få føde føle følge følgje føre førstegangsregistrere
  føyse gange garantere generalisere gi gidde gifte gjelde gjemme gjenbruke gjenfortelle gjengi gjeninnsette gjennomføre gjennomgå
  gjennomleve gjennomlyse gjennomskue gjennomsyre gjennomtenke gjenopplive gjenopprette gjenoppstå gjenoppta gjenreise gjenskape
  gjenspeile gjenstå gjenta gjenvelge gjeste gjette gjødsle gjøre glane glatte glede glemme gli glimre glippe glise glitre gløde gløtte
  gnage gni godkjenne godta godte gradere granske gratulere grave gravlegge greie gremme gresse grille grine gripe gruble grue grunnlegge
  grunnlovsfeste grunnstøte gråte gyve gå ha hacke hagle hakke halshugge halte halvere hamre hamstre handle harmonere harselere haste hate
  havne heade hedre heie helle hemme hemmeligholde hende henge henlegge henrette hensynta hente henvende henvise herje herske hete hetse
  hevde heve hilse hindre hjelpe hjemsøke hjernevaske holde hoppe hudflette hugge huse huske hvile hviske hyle hylle hyre håndheve
  håndtere håpe håve hølje høre høringsbehandle høste identifisere idømme iføre igangsette ikle ilegge illustrere implementere imponere
  importere improvisere imøtekomme informere inkludere innarbeide innbefatte innbille innbringe innby inndrive innebære inneha inneholde
  innelåse innfange innfri innføre inngå innhente innkalle innkassere innkreve innkvartere innlede innlegge innlemme innløse innordne
  innrømme innsamle innse innskrenke innstille innta inntreffe innvende innvie innvilge innvirke innøve insistere inspirere inspisere
  installere instruere integrere interessere internere intervjue introdusere invadere investere invitere involvere irritere isolere ispe
  ivareta iverksette ivre jage jakte jamme jobbe juble jukse justere kalkulere kalle kamuflere kappe kapre karakterisere karamellisere
  kartlegge kaste kidnappe kikke kjede kjefte kjempe kjenne kjennetegne kjøpe kjøre klaffe klage klamre klappe klare klarere klarlegge
  klassifisere klatre klausulere kle klebe klemme klikke kline klinge klinke klippe klistre klokke klubbe klype knake kneble kneise knekke
  knele knirke knivstikke knulle knuse knytte koble kode koke kollapse kollidere kombinere kommandere komme kommentere kommersialisere
  kommunisere kompensere komplisere kompromisse konfrontere konkludere konkretisere konkurrere konsentrere konsolidere konstatere
  konstituere konstruere konsultere kontakte kontre kontrollere koordinere kopiere korrigere kose koste krabbe krakelere krangle krasje
  kreditere kreke krenke kretse kreve krible kriminalisere kritisere krone krydre krympe krype krysse kulminere kultivere kunne kunngjøre
  kutte kvalifisere kvalitetssikre kvele kvitte kvittere kysse kåre la lade lage lagre lande lansere laste late latterliggjøre lave le
  lede ledsage lege legge legitimere leie leite leke lekke lempe lene lengte lese lete lette leve levere levne lide ligge ligne like
  likestille likne likvidere lime lindre liste livnære lokke love lovfeste lovprise lufte lugge lukke lukte lure luske lyde lyse lysne
  lyste lytte lyve låne låse låte lære løfte lønne lønnsbeskatte løpe løse løslate løsne løsrive makte male mane mangedoble mangle
  manifestere manne marginalisere markedsføre markere mase matche mate medbringe meddele medføre meditere medregne medvirke mekke melde
  mene menge menneskeliggjøre merke mikse mime minimalisere minne minske misbruke misforstå mishandle misligholde mislike misse miste
  mistenke mobbe mobilisere modellere modernisere monne montere moppe motivere motsette motta motvirke muliggjøre mumle mure myke myrde
  målbære måle måtte mønstre møte nasjonalisere navngi nedbemanne nedfelle nedgradere nedjustere nedklaske nedlate nedlegge nedprioritere
  nedsette nekte nevne nikke nominere notere nulle nynne nyte nytte nyttiggjøre nå nære nærme nødlande nøle nøre nøste nøye nøytralisere
  observere offentliggjøre ofre okkupere ombestemme ombruke omdisponere omfatte omfavne omgi omgjøre omgruppere omhandle omkomme
  omorganisere omregulere omringe omsette omskrive omstille omtale operasjonalisere operere opparbeide oppbevare oppdage oppdatere oppdra
  oppfatte oppfinne oppfordre oppfylle oppføre oppgi oppgradere oppheve oppholde opphøre opphøye oppkalle oppklare oppkonsentrere oppleve
  opplyse opplære oppløse oppmuntre oppnevne oppnå opprette opprettholde oppsluke oppspore oppstille oppstå oppsummere oppsøke oppta
  opptre ordne organisere orientere orke oute overarbeide overbeskatte overbevise overdra overdrive overdøve overfalle overføre overgå
  overholde overhøre overkjøre overlappe overlate overleve overlevere overmanne overnatte overprøve overraske overrekke overse overselge
  oversende oversette overskride overstige overstimulere overstå overta overtale overtidsbetale overvinne overvintre overvurdere overvåke
  pakke pante parkere parodiere parre passe passere peile peke pendle perle pile pille pipe piratkopiere pirke plage planlegge plante
  plaske plassere pleie plikte pludre plukke plyndre plystre poengtere politianmelde poppe postulere praktisere prate predike predikere
  prege premiere presentere presisere presse prestere prestevie prioritere prisindeksere problematisere produsere profilere programfeste
  proklamere promotere prostituere protestere provosere pryde prøve prøvespille publisere pugge pule pulverisere pumpe punge pushe pusse
  puste putte pynte påbegynne påberope pådra påføre pågripe pågå påkjøre pålegge påpeke påstå påta påtale påtvinge påvirke påvise pøse
  rakne ramle ramme ramse rane rangere rapportere rase re reagere realisere redde redegjøre redigere redusere referere reflektere
  reformere refse regissere registrere regjere regne regulere rehabilitere reise rekke reklamere rekruttere relativisere rendyrke renne
  rense reparere replisere representere reservere resignere resirkulere resitere resonnere respektere respondere restaurere resultere
  rette returnere revidere revitalisere revurdere ri ringe ripe rippe risikere risse riste rive rocke roe rokke romme rope rose rote
  ruinere rulle rullere runde rundlure runge ruse rusle ruste rydde ryke rykke ryste rå råde rødme rømme røpe røre røyke samarbeide samle
  samlokalisere sammenblande sammenholde sammenligne sammenlikne sammenstille sammensverge samordne samtale sanke satse savne score se
  seile selge sementere sende senke sensurere sentralstyre separere serieåpne servere sette si sidestille signalisere signere sikle sikre
  sikte silblø sile simulere sirkle sitere sitte sjekke skade skaffe skamrose skamslå skanne skape skatte skifte skildre skille skilte
  skimte skinne skissere skive skje skjelle skjenke skjenne skjerme skjerpe skjule skjære skjønne skjønnmale skli skolere skrape
  skreddersy skremme skreve skri skrible skrike skrinlegge skritte skrive skryte skråle skue skuffe skule skulke skulle sky skynde skyte
  skyve skåle slakte slanke slappe slenge slepe sleppe slette slipe slippe slite sluke slukke slukne sluttbehandle slutte sluttføre slå
  smadre smatte smelle smile sminke smiske smitte smugle smyge smøre snakke snekre snevre snike snikkikke snirkle snuble snurre snuse snø
  snøvle somle sone sortere sove sovne spare sparke sparre spasere speede speide speile spekke spekulere spenne spesialisere spille spise
  sponse spore sprade sprake spraye spre sprekke sprenge sprette springe sprinte sprute spurte spy spå spøke spørre stabilisere stamme
  standardisere stange stanse stappe starte stasjonere statuere stave steile steine steke stelle stemme stemple stenge stifte stige
  stigmatisere stikke stille stimulere stirre stjele stole stoppe storme straffe straffeforfølge stramme strebe strekke stresse streve
  stride strupe stryke stråle strømme studere stue stupe stusse styre styrke styrte stå støtte støvsuge subsidiere suge sukke sukre sulte
  supplere surre suse suspendere svaie svare sveipe svekke svelge svette sveve svi svikte svimle svindle svinge svømme sy sykeliggjøre
  sykemelde sykle sykmelde symbolisere synge synke synkronisere synliggjøre sysselsette systematisere syte så såre særkjenne søke sørge ta
  tabbe tagge takke takle tale tallfeste tape tapetsere tappe tatovere te tegne telle temme tenke tenne teste tie tigge tikke tilbakeholde
  tilbe tilberede tilbringe tilby tildele tilegne tilfredsstille tilføre tilføye tilgi tilgjengeliggjøre tilhøre tilintetgjøre tiljuble
  tilkalle tilknytte tillate tillegge tilpasse tilrettelegge tilrive tilsende tilsi tilsløre tilstrebe tilsvare tiltale tiltre tiltrekke
  tilvende time tine tipse titte tjene tjenestegjøre tjuvstarte tolerere tolke tone toppe torpedere totalforby trafikkere trakassere
  trakte transformere transportere trappe tre tredoble treffe trekke trene trenge trikse trille triumfere tro trollbinde tromme trone
  trosse true trumfe trygge trygle trykke trå tråkke trøste tulle turnere tute tviholde tvile tvinge tvære ty tyde tydeliggjøre tygge
  tynge tåle tære tømme tørke tørre ufarliggjøre uføretrygde underbygge undergrave underholde underkjenne underlegge underminere
  underprestere understreke understøtte undersøke undertegne undertrykke undervurdere undre unndra unne unngå unnskylde unnslippe unnta
  unnvike utarbeide utbedre utbetale utbrodere utbryte utbygge utdanne utdele utdype utebli utelate utelukke utfolde utfordre utforme
  utforske utføre utgi utgjøre uthule utkalle utkjempe utkomme utlede utlevere utlikne utlyse utløpe utløse utnevne utnytte utpeke
  utradere utrede utrette utrope utrydde utsette utslette utspeile utspille utstede utstråle utstyre utstøte utta uttale uttrykke utvandre
  utvide utvikle utvinne utvise utøve vake vakle vaksinere valfarte validere vandre vanke vanskeliggjøre vare varetektsfengsle variere
  varme varsle vaske vedgå vedlikeholde vedrøre vedstå vedta vegre veie veilede veive vekke veksle vekte vektlegge velge velte vende venne
  vente verdsette verke verne versere veve videreformidle videreføre videreutvikle vie vike ville villede vinke vinkle vinne virke virvle
  vise viske visne vite vitne vitse vokse voldta vralte vri vurdere våge våke våkne være ydmyke ynde yte ytre zoome ånde åpenbare åpne ære
  ødelegge øke ønske øremerke øse øve`;

export const BOKMAAL_PARTICIPLES = `
  advart akkrediterte anbefalt anbefalte anerkjent anerkjente anført angret anmeldt annonserte annonsørbetalt ansatt ansett anslått antatt
  antydet avanserte avbildet avdekket avfeid avfolket avfyrt avgitt avgjort avgrensede avgrenset avholdt avhørt avklart avkortet avledet
  avlyst avløst avrettet avsagt avsatt avskaffet avslutta avslått avslørt avspeilet avspist avtalefestet avtalt avtalte avvist bakt
  balanserte bankeide baserte bearbeidede bedret bedrevet bedt befolkede befruktet begeistret begravd begravde begrunnet begynt begått
  behandlet beheftet behøvd beklaget bekreftet bekymra bekymret belagt belastet belånt belånte belønnet bemerket benektet benket benyttet
  beordret beregnet berettiget berget berørt berørte beskattede beskattet beskrevet beskutt beskyldt beskyttet beslaglagte bestemt bestilt
  bestått besydd besøkt betalt betalte betegnet betinget betraktet betydd beveget bevist bevoktede bevæpnede bevæpnet bidratt bifalt
  bikket bistandsfinansierte bistått bitt blandet blitt blodstenkte blomstret blåst bodd boikottede booket bortført bortledet bortsett
  brakt brent brukerbetalt brukt bruktimporterte brutt bundet bygd bygget bytta byttet båret børsnoterte bøyd chattet covret crowdsourcede
  dannet danset danskpåvirket datasimulerte dekket delt deltatt dempet deregulerte designet dialogrettet doblet domfelte domfeltes dratt
  dreid dreiet drept drepte drevet driti drukket drysset drøftet drømt dubbet duket dumpet dyrket dødd dømt døpt døpte egnet eid eldes
  elskede elsket endrede endret endt engasjerte erkjent erklært erstatta erstattet etterbetalt etterforsket etterlatt etterlatte
  etterlignet ettertraktet evakuerte falmede falmet familiepreget fanget fangstede farget fastlagte fastsatt fastslått fattet feid
  feilbehandlet feiltolket fengslet ferdigforhandlet fermenterte festet fiksa fikset filmet finansieres finansierte finhakket finlest
  firhjulte fjernet fjernstyrt flekkede flerdelt flydd flysendt flyttet flørtet fløyet fnyst forandret forankrede forankret forbauset
  forbedret forberedt forbigått forbikjørt forblitt forbundet fordelt fordømt foreberedt foregått forelagt forelsket forenklet forent
  forente foreslått foreslåtte forestilt foretatt foretrukket foretrukne forfremmet forfulgt forfulgte forgiftet forgylte forhandlet
  forhindret forholdt forkastede forkastet forklart forkvaklede forlatt forlenget forlovede forlysta formelpreget formet formidlet
  fornemmet fornyet forpliktet forsikret forsinket forskanset forsket forskånet forslått forsterkede forsterket forstyrret forstått
  forsvart forsvunnede forsvunnet forsynt forsøkt fortalt fortrengt forundret forurenset forutsatt forvaltningsrettet forventede forventet
  forvirret forvist forvrengt fostret frabedt fraktet framdyrket framstilt frarøvet fratatt fredede fredet frembrakt fremført fremkommet
  fremmet fremplukkede fremsatt fremstilt fremstått fridd frigjort frikjent frikoblet friskmeldt fristilt fritatt frontet frosset
  frustrerte fryktet fryst fulgt fullført funnet fylt fyrt fått født følgt følt ført garanterte gasjerte geriljakontrollerte giftet gira
  gitt gitte gjemt gjenfortalt gjengitt gjennomdynket gjennomført gjennomgått gjennomskuet gjennomtenkt gjennomtenkte gjentatt gjentatte
  gjenvalgt gjenvalgte gjort glemt glemte glippet globaliserte godkjent godtatt gone gransket gravd gravet grepet grilla grillet grunnlagt
  grunnlovsforankret gått hacket halshugget halvbesvimt handlet hatet hatt heleid heleiet hemma hemmeligstemplet hemmet hendt hengt
  henlagt hentet hevdet hevet hjalmaret hjemmedyrket hjernevasket hjulpet hudflettet hugget husket hvest hyllet hyret håpet håvet hørt
  høstet høylydt iført igangsatt ilagt informerte innbetalte innelåst innfanget innfridd innført inngått innhentet innkalt innlagt innleid
  innleide innlemmet innredet innsatsstyrt innsatsstyrte innsett innskrenket innstilt innstilte innvandrede innviet innvilget interesserte
  intervjuet involverte ispedd ivaretatt iverksatt ivret jagd jaget jobbbet jobbet kallet kalt kapret kartlagt kastet kidnappet kjempet
  kjennetegnet kjeppjagd kjøpt kjørt klaget klamret klarlagt klatret kledd klippet klisjepreget klokket knivstukket knullet knust knyttet
  koblet kodet kokte kommet kompliserte kompromisset kongestyrt konkretiserte kontaktet kontret korrupsjonsanklagede kreket krevd
  kritikerroste krydret kunnet kunngjort kvalifiserte kvalitetssikret kvalt kvantifiserte kåret ladde laga lagd laget lagret lagt latt
  ledet leid lekket lempet lest lettet lettstyrt levd lidd ligget likestilte likt limt lovede lovet lovfestede lovfestet lovforankret lovt
  luftet lugget lukkede lukket lurt lusket lykkes lyktes lyttet lånt lånte låst låste lært lønnet lønnsbeskattet løpt løslatt løsnet løst
  malt mangedoblet marginaliserte maskerte medført medregnet meldt ment meritterte merka merkede merket misbrukt misforstått mishandlet
  misligholdt mislykkes mistenkeliggjort mistenkt mistenkte mistenktes mistet mobbet motiverte motoriserte mottatt murt myket myrdet målt
  måttet møtt navngitte nedbemannet nedfelt nedlagt nedsatt nedstrippet nedtrykket nevnt nyanserte nyfunnet nyhetsorienterte nyttet
  nyutkomne nådd offentliggjort ofret okkuperte omfavnet omgitt omgjort omkommet omringet omtalt omtalte oppbragt oppdaga oppdaget
  oppdaterte oppdratt oppfattet oppfunnet oppfylt oppgitt opphevet oppholdt opphøyet oppkalt oppklart oppkneppet opplevd opplært oppløst
  oppmuntret oppnevnt oppnådd opprettet oppslukt oppstilt oppstått oppsøkt opptalt opptalte opptrådt ordnede ordnet organiserte outa
  overbeskattet overbevist overbeviste overdratt overdrevet overfalt overført overgått overkjørt overlatt overlevd overleverte overnattet
  overprøvet overrakt overrasket oversatt oversendt overstått overtatt overtidsbetalt overveiet overvunnet overvåket ovnsbakt pakket
  pansret pantet parret passet pekt pensjonerte perlet permitterte personalrettede plaget planlagt planlagte plantet plasserte plukket
  poppet pratet prega preget presteviet prioriterte prisbelønte prisgitt privilegerte problemheftede profilerte programfestet prøvd pumpet
  pushet pustet puttet pyntet pådratt påført pågrepet pågrepne påkjørt påkostede pålagt påpekt påstått påståtte påtatt påtvunget påvirket
  påvist rammede rammet ranet reddet redegjort reduserte registrerte regnet reinspikket reist rekrutterte rendyrket renset respekterte
  rettet rettighetsbaserte rigget ringt ripet risset ristede ropt rotfestet rukket rullet ruset ryddet rykket rømt rørt sagt saltet
  samlede samlet sammenflettede sammenholdt sammenlignet sammenliknet sammensverget samordnet samstemt sanket satset satt scoret seilt
  sekulariserte sendt senkete sett setttegnene sikret siktede siktet siktete sirklet sittet siviliserte sjekket skadd skadet skaffet
  skamslått skapt skiftet skilt skjedd skjenket skjermede skjerpede skjerpet skjult skjønt skjøvet sklidd skreddersydd skremt skremte
  skrevet skrinlagt skrudd skuffa skuffet skutt slaktet slept slettede slettet slipt slitt slitte slukt sluppet slåss slått sløvet smadret
  sminkete smuglet småbekymret snakket snublet snudd solgt solgte somlet sonet sovet sparket spart spekket sperret spesialiserte spilt
  spist splittet sponsa sponset spredd spredt sprengt sprutet spurt spådd stanget stanset stappet statusorienterte steget steinet stekt
  stelt stempla stengt stiftet stilt stjålet stoppet straffet stressa stressede stresset strøket strømmet stukket styrket styrt stått
  størknede støttet støvsugd sukret sunket superpyntet svaktstilte svekkede svekket svelget svidd sviktet sykemeldt sykemeldte synliggjort
  sårede såret særpregede særpregete søkt sørget tabbet takket taklet talt tapt tapte tatoverte tatt tegnet telt tempererte tenkt
  terrorsiktede testet tilberedt tilbragt tilbudt tildekket tildelt tildelte tilhørt tilintetgjort tiljublet tilkneppede tilknyttede
  tilknyttet tilkoblet tillagt tillatt tillatte tilpasset tilrettelagt tilsendt tilsiktet tilspisset tiltalt tiltrukket tiltrådt timet
  timianstekte tipset tjenestegjort tjent todelt tolket toppet tovede trafikkerte trampet trappet trengt trent trodd truede truet truffet
  trukket tryglet trykket trykt turt tvunget tynget tømt underlagt underskrevet understreket undersøkt undertegnede undertrykt undertrykte
  undervurderte unngått unnskyldt ustyrkede utarbeidet utbetalt utbredt utbredte utbygd utdannede utdannet utdelt uteblitt utelatt
  utfordret utformet utført utførte utgitt utgitte utgjort utkalt utledet utnevnt utpekt utraderte utropt utrustet utryddet utsatt utspilt
  utstyrt utstøtt uttalt uttatt uttrykt utvidede utvidet utviklede utviklet utvist vakt valgt vansirede vanstyrte varetektsfengslet
  varierte varslede varslet vart vasket vedlagt vedlikeholdt vedtatt vedtatte vegret veid veiet veiledet vekket vendt vent ventede ventet
  verdsatt vernet vestligstøttede videreført villedet villet vinterpelskledt virket visket visst vist vokst vunnet våget væpnede væpnet
  vært ytret åndet æret ødelagt økt økte øremerket`;

export const BOKMAAL_LOOKALIKES = `
  arbeidet bord bort bred dypt enda falt fint forholdet fornøyd forsvaret greit havnet helt huset kjent klart klokka kostet kveld landet
  lett lyst løpet målet møtet nytt redd rent rett rommet rundt samarbeidet sitt skatt slett slutt sluttet spillet stolt stua svaret svart
  trond tråd unna vekt`;

export const NYNORSK_INFINITIVES = `
  adlyde administrere adoptere agere agitere akkompagnere akkumulere akselerere akseptere aksle aktualisere alliere analysere anbefale ane
  anerkjenne angre angripe anke annonsere anta antyde appellere appropriere arbeide argumentere arrangere arrestere arte arve asfaltere
  atterreise attreise auke ause avansere avdekke avdekkje avføde avgjere avgrense avhende avhenge avklare avlaste avle avlive avluse
  avlyse avløyse avmåle avrette avsetje avsjå avskrive avslutte avslå avsløre avspegle avtale avvege avvente avvikle avvise bake balansere
  bale balle bane banke banne be bede begynne behalde behandle beite beklage bekrefte bekymre bere berekne berge beskrive beskytte
  bestemme bestille bestå besøke besøkje betale betrakte betre bety bevare bevege bidra binde bite bla blande bli blidgjere blinke
  blomstre blunde blåse blø bløme boltre bombardere bombe bore brake breie bremse brenne brennmerke breste briljere bringe bruke bry bryte
  brøle brøyte budsjettere burde busetje busette butte by bygge byggje bykse byrje byte bøte bøye campe danne danse debattere debutere
  definere dekke dekkje dekonstruere dele delegere delta demme demokratisere demonstrere dempe dengje detonere detronisere dette devaluere
  digitalisere dikte dingle dirre disiplinere diskutere disponere disputere dissekere dokumentere domfelle dra dramatisere dreie drepe
  drible drikke drive droppe drukne drøfte drømme drøyme dukke dumpe dy dynke dyrke dø døme dømme døy døyde ebbe effektivisere eggje egne
  eige eksistere ekskludere eksperimentere eksplodere eksponere eksportere ekstrapolere elektrifisere elske ende endre engasjere entre
  erfare erkjenne erklære erobre erstatte erte erverve etablere ete etterforske etterlate etterleve etterlikne etterlyse etterspørje
  evakuere evaluere evne fabrikkere falde falle fange fare farge fascinere fase fastleggje fastsetje fastslå fatte favorisere feie
  feilinformere feilparkere feire feitne felle femne fengje fengsle feriere ferske feste figurere fikse filme filosofere finansiere finne
  fire fiske fjerne flagge flagre flasse flikke flire flokke fly flyge flykte flyte flytte fløyme fokusere fomle forakte forandre forankre
  forbetre forbinde forbruke forby fordampe fordele fordjupe fordre fordømme forelske foreslå forfalle forfylgje forfølgje forgifte
  forhalde forhandle forkaste forklare forklåre forkynne forlange forlate forlenge formalisere forme formidle formulere fornekte fornye
  forplante forplikte forråde forsake forsikre forsinke forske forskotere forskyve forsone forsterke forstå forsvare forsvinne forsyne
  forsøke forsøkje forsømme forsøple fortelje fortene fortette fortrengje fortsetje fortsette fortvile forundre forvalte forvente forverre
  fotografere fraksjonere frakte framdyrke framforhandle framføre framheve framsetje framskunde framstille framstå freiste fremje fremme
  frese fri frifinne frigi frigjere friskmelde frita fronte frykte fryse fryseisolere frådømme fullende fullfinansiere fullføre fullkyte
  fungere fyke fylgje fylle fyre få føde føle følgje føre førebygge førebyggje føregå førehandsstemme førelese føreseie føresetje føresjå
  føreslå føreta føretrekkje føye gagne gange garantere gasse gi gidde gifte gje gjelde gjenbruke gjeninnføre gjennomføre gjennomgå
  gjennomsyre gjenoppdage gjenskape gjenta gjera gjere gjeve gjære gjøre gle glede gli glømme gløyme gnikke godgjere godkjenne godsnakke
  godta godte granske gratulere grave gravleggje greie grense gripe grise gro grunne grunngje grunnlovfeste gråte guide gå ha hacke halde
  halvere hamne hamre handle handsame handtere hanke hanske hardne harmonisere harselere haste hauste have heie heimle heimsøke heise
  heite hekte helle helse hemme hemne hende henge hengje hente herje herme hetse hevde heve himle hindre hisse hive hjelpe hogge honorere
  hoppe hudflette hugse humre hylle hyre hyse håpe håve hærta høve høyre identifisere ignorere illustrere imponere importere indikere
  informere inkludere inkorporere innarbeide innbyde innebere innehalde innfri innføre inngå innhente innleie innlemme innordne innrette
  innrømme innsetje innsjå innta innvie innynde insistere inspirere instruere integrere intensivere interessere intervjue introdusere
  investere invitere involvere irritere isolere ivareta iverksetje iverksette ivre jage jakte jamføre jamne jobbe juble jukse justere
  kalle kanalisere kapre karakterisere kare kartleggje kaste kike kikke kjede kjempe kjenne kjøpe kjøre klaffe klage klamre klappe klare
  klarere klargjere klassifisere klatre klattlade kle klemme klinke klynke klø knake kneble knekke knitre knivstikke knulle knuse knyte
  koke kollapse kollidere kolne kombinere kome komme kommentere kommunisere kompensere komponere konfrontere konkludere konkretisere
  konkurrere konsentrere konsolidere konstatere konstruere konsultere konsumere kontakte kontre kontrollere koordinere kople korrespondere
  korrigere korte kose koste krangle krasje krenkje krevja krevje kringkaste krinse kritisere krossfeste krydre krype krysse krølle
  kulminere kunne kunngjere kurse kutte kvalifisere kvalitetssikre kvele kverrsetje kverve kvikne kvile kviskre kvitte kyle kysse kåre
  kåsere køyre la labbe lade lage lagre lande lansere lappe laserskanne laste late lausrive le lefle legge leggja leggje legitimere leie
  leige leike leite leke lempe lene lengte lese lette leve levere li liberalisere lide ligge liggje like likestille likne liste lite
  livnære lodde logge lokalisere lokke losne love lovfeste lovregulere lufte lukke lukte lulle lure lyde lyfte lyge lyse lyte lytte låne
  låte lære løfte løne løyne løyse løyve makte mane mangle manifestere manøvrere marginalisere markere marknadsføre marsjere mase matche
  medføre medgje medverke meine meistre mekke melde merke merkje minimere minke minne minske misbruke mishalde misse mista miste mistenke
  mistenkje mistolke mistyde misunne mjøle mobilisere modernisere modifisere modne mogne mone monne montere morkne motarbeide motivere
  motsetje motsette motta motverke mumle mune mute myrde må målbere måle måtte møte nappe narre naske nedbemanne nedfelle nedkjempe
  nedlate nedleggje nedprioritere neglisjere nekte nemne nikke nominere notere nyansere nyskrive nyte nytenkje nytte nå nærme nøye
  observere offentleggjere ofre okkupere omdefinere omdisponere omfamne omfatte omfordele omgje omgruppere omgå omhandle omkome omkomme
  omregulere områ omsetje omskjere omstille omtale openberre operere opne oppbevare oppdage oppdatere oppdra oppfatte oppfordre oppfylle
  oppføre oppgradere opphalde oppheve opphøgje oppklare oppleve opplyse oppmode oppnemne oppnå opponere opprette oppretthalde opprøre
  oppstå oppsummere oppsøkje oppta opptre ordne organisere orientere orke orsake overdra overdrive overføre overgje overgå overlate
  overleve overlevere overnatte overraske overrekkje oversjå overstyre overta overtyde overvake oververe padle pakke paradere parafrasere
  parkere passe passere patruljere peike pendle pense pensjonere permittere pile pine pirre piske pla plage planere planlegge planleggje
  plassere pleie plikte plukke plundre plusse plyndre poengtere polarisere polemisere politisere porsjonere portrettere praktisere prate
  prege prelle presentere presisere presse prestere prioritere prise privatisere problematisere produsere profesjonalisere profilere
  programfeste proklamere prosedere protestere prove provosere prute pryde prøve publisere pumpe punge punktere pusse puste putte pynte
  påby påbyde pådra påføre pågripe pågå påkalle pålegge påleggje påpeike påstå påtale påverke påvise pøse ramle ramme ramse rane
  rapportere rase rasere ratifisere reagere realisere redde redebutere redusere referere reflektere reformere refse registrere regjere
  regulere rehabilitere reise rekke reklamere rekne rekonstruere rekruttere renne reorganisere repetere replisere representere reprodusere
  respektere respondere restaurere restrukturere resultere rette rettferdiggjere rettleie returnere reversere revidere ri rigge ringe
  ringje risikere riste rive rivne ro rokke romme rope rose rote rulle rullere runge ruse ruste ruve rydde ryke rykke rykkje rå råde råke
  rø røkje røme rømme røpe røre røykje røyste sakne saldere samanlikne samanstille samantenkje samarbeide sameine samhandle samle
  samlokalisere samordne samsvare samtenke samtykkje sanne satse score segle seia seie selje sende senke sentralisere servere setja setje
  sette shoppe si sige sigle signalisere signe signere sigre sikre sikte sile single sitere sitje sitte sive sjefe sjekke sjukmelde sjå
  skade skaffe skake skandalisere skanne skape skifte skikke skildre skilje skilte skimte skipe skissere skje skjelle skjelve skjemme
  skjere skjerme skjerpe skjøne skjønne skjøtte skli sko skorte skrape skrelle skremme skrifte skrike skrive skrumpe skryte skubbe skuffe
  skulde skulle skumme skunde skvise skylde skyte skåne skåre slakke slakte slappe slekte slenge slengje slepe sleppe slite slutte
  sluttføre slå sløkke sløse smake smaksetje smelle smelte smerte smi smile smitte smugle smuldre smøre smørje snakke snevre snike snitte
  snuble snurre snuse snylte snyte sone sope sortere sove spandere spare sparke spegle spekulere spele spenne spesialisere spesifisere
  spisse splitte sponse spore spotte sprake spreie sprekke sprenge sprengje sprette sprikje springe spurte spy spytte spå spøkje spørje
  stabilisere stable stadfeste stake stanse starte stave steikje stele stelle stemme stemple stenge stengje steppe stette stifte stige
  stigmatisere stikke stille stimulere stire stogge stole stoppe straffe stramme strande straumlinjeforme streife streke strekke strekkje
  streve stri stride strukturere stryke strø strømme strøyme studere stupe stusse styre styrke styrkje styrte stå stø støtte støyte
  subsidiere suge summere surfe suse svare svartmåle sveise svekke svekkje svelgje svelte svi svikte svinge svinse sy syde sykle
  symbolisere symje sympatisere syne syngje synleggjere sysle syte så særbehandla søkje sørge sørgje ta tafse take takke takle tale
  talfeste tape te teie teikne telegrafere telje temje tendere tene tenestegjere tenke tenkje teste tette tevle tikke tilbakebetale
  tilbede tilby tilbyde tildele tileigne tilføre tilgje tilhøyre tilkome tillate tilleggje tilnærme tilpasse tilrane tilretteleggja
  tilretteleggje tilrå tilseie tilsetje tilskrive tilsløre tilstå tilsvare tiltrekkje tinge tippe tipse titulere tjukne tole tolerere
  tolke toppe tore torturere trakassere trakke transformere transportere trappe trasse tre treffe trekke trekkje trene trenge trengje
  trille trippe truge tryggje trygle trykkje tryte trø ture tuske tvihalde tvile tvinge ty tyde tydeleggjere tykkje tyne tynne tyte tåle
  tære tøffe tøme tørke tøyme ufarleggjere ule ulme umyndiggjere undergrave underhalde underkommunisere underminere underslå understreke
  understøtte undersøke undersøkje underteikne undertrykkje undervise undervurdere undre unngå unnseie unnskylde ureine uroe usurpere
  utarbeide utarte utbetale utbetre utdane utdefinere utdjupe utelukke utfalde utferde utfordre utforme utfylle utføre utgje utgjere
  utgreie utjamne utkjempe utleie utlikne utlyse utløyse utmerke utnemne utnytte utrangere utrette utrydde utsetje utslette utstyre uttale
  uttrykke uttrykkje utveksle utvide utvikle utvinne utøve vaie vake vakne vakte valde valse vanke vanskeleggjere vanstyre vante vare
  vareta variere varme varsle vase vaske vedgå vedkjenne vedkome vedlikehalde vedta vedvare vege vekke vekkje vekse veksle vektleggje
  velje velsigne velte vende venne vente verdsetje verdsleie vere verje verke verne verte vete veterinærgodkjenne vidareføre vidareutvikle
  vie vifte vikariere vike vikle vilje ville vingle vinke vinne vippe virre vise visne vitalisere vite vitje vitne vone vri vride vrimle
  vurdere våge væpne være vøle ymse ynskje yte ytre åtvare ønske ønskje øve øydeleggje`;

export const NYNORSK_PARTICIPLES = `
  akkumulerte aksepterte alkoholiserte allierte anerkjente angripe anslått antatt arbeidd arbeidt arresterte arva attfødd attraherte
  audmykt auka ausa autoriserte avanserte avdekte avfødd avgjort avgrensa avklart avleidt avlyst avlytta avløyst avløyste avretta avskaffa
  avslegen avslutta avslått avslørt avsperra avtalt avvikla avvist avviste bakt baserte bearbeidd bede beden bedne bedt begeistra begynt
  behandla bekjempa beklaga bekymra belønna bemanna berørt beslaglagt bestemt bestilt besøkt betalt betalte betinga betydd bevega bevist
  bidrege biograferte bite blanda blitt blåse bokført bore bragt brent briskerøykt brote bruka brukke brukt brulagd brunne budd bunde
  bundne busett butt bygd bygginteresserte bygt bytte bøtelagt danskprega debatterte debriefa dedikerte definerte dekka dekt dekte
  deleigde delt delteke dempa departementsoppnemnd departementsoppnemnt departementsstyrt desentraliserte designa desorganiserte
  differensierte displinerte dobla domfelt dominerte drege dregen dreia drepe drepen drepne dresskledde drilla driven drøfta drømt drøymt
  dynka dyrka dømd dømde dømt døypte eigd eigenutvikla eigna eksponerte eliminerte elitedriven elska endra endt engasjerte erfart erkjend
  erkjent erklært erobra erstatta erta erverva ete eten etterforska etterlate etterlatne etterlevd etterlevde etterlyst etterspurt
  evakuerte fabrikkerte falle fanatiserte fanga fasa fastklemd fastsett fastsette fastslege fastslått fatta favoriserte feilernært feira
  feitna fenge fengje fengsla ferdigstil ferdigstilt ferska filma finansierte finsnitta fjerna flassa floge flydd flytta fomla forankra
  forbetra forbløffa forbode forboden forbodne fordampa fordelt fordrivne forelska forenkla foreskriven foreslått foreslåtte forfalle
  forfatta forfordelte forgjord forhandla forhutla forkasta forkledd forkorta forlate forlaten forlenga forlengde formidla fornya forpesta
  forplikta forseinka forska forskingsbaserte forskyvd forsona forspela forsterka forstått forsvart forsvunne forsynt forsøkt forsømde
  forsømt fortalt fortent fortrengd fortsett forulukka forundra foruretta forvandla forventa forverra forvrengt frakta framforhandla
  framført framheva framlagde framlagt frammøtte framprovoserte framsett framstilt framstilte freista frelst frelste fremma fridd frifunne
  frifunnen frigitt frigjeve frigjort frikjent friksjonsstyrte friteken fronta frose frustrerte fråbedd frådømt frårøva fråstole fråstolen
  fulgt fullført funne funnen fylt fylte fyste fådelte fått fødd fødde født følgd følgt følt førd førebudd førebudde førebygt
  førehandsstemt føresett føreslege føretrekte ført gift gitt gjennomførd gjennomført gjennomgått gjennomskore gjentekne gjeve gjevne
  gjort gjødsla glatta globaliserte glømt gløymd gløymt godkjend godkjende godkjent godteke godteken graderte greidd greve gripe gripen
  grodd grunngjeve grunngjevne grunnlagd grunnslovsforplikta gått halden haldne halvkveda hamna handheva handlingsretta handsama hange
  hata hatt heidra heilegde heimsøkt hekta helsa hemma hendt hengd hengde henta herja heva hjelpt hotelltilsette hundsa håpa høyrd høyrt
  igangsette individualiserte industrialiserte induvidualistbaserte informerte innarbeidde innbetale innblanda innbodne innesnødde
  innfridd innfritt innførd innførde innført inngått innhenta innhola innkalla innleidd innsett innstilt innvalde innvigd integrerte
  interesserte intervjua inviterte involverte isolerte ispedd ivaretatt jaga jamført jamna jamstilte jobba jubla kalla kalt kartlagd
  kartlagde kartlagt karva kasta kjenneteikna kjønnsdelte kjøpt kjørt klaffa klaga klargjort klassedelte klipt klistra kløyvd knekt knust
  knuste knytt knytte koka kokt kokte kolna kombinerte kome komen komne konfliktfylt konfronterte konsoliderte kontakta kontrollerte kopla
  kortskjørta kosta kravd krigsskadde kringkasta kritiserte krydra kulturinteresserte kunderetta kunngjort kunnskapsbaserte kursa
  kvalifiserte kverrsett kvitta kyssa kåra køyrd køyrt laga lagd lagde lagra lagt lamma landssvikdømd late latt leidd leita leke lemlesta
  lempa lese lesen lesne lest letta lettlevde lettskremd levd leverte lide likestilt likestilte livnært livstruga lodda lovfesta lovheimla
  lovpålagd lukka lurt lyft lyfta lånt låste lækjarmelde lækte lært lête løfta løyst løyvd mafiakontrollerte malt marginaliserte medført
  meint meld meldt menneskeskapte merka merkt minka misbrukt misforstått mishandla mist mista mistydt misunnt moderniserte modna
  mogeleggjord motarbeidd motatt motiverte mottatt motteke muta myrda måka målt målte måtta møtt møttest naska nedfelt nedprioriterte
  nekta nemnd nemnde nemnt nettbaserte nominer nominerte nyanserte nyinstallerte nyoppdaga nyoppretta nyrenoverte nyskrive nyskrivne
  nysteikte nytta nyutvikla nådd næringsretta observerte offentleggjord okkuperte omarbeidd omdanna omfamna omgjeven omgjord omkomme
  omkommen omrekna omringa omsett omsette omskore omskoren omskorne omskrive omtala omtalt omtalte opna oppaust oppbevart oppbygd oppdaga
  oppdaterte oppfatta oppfyllt oppfylt oppfylte oppført oppgitt oppgjeven oppgjevne oppgått oppheita oppheva opphøgt oppkalla oppklåra
  oppkutta opplevd opplyst oppløyst oppmjuka oppmoda oppnemnd oppnemnt oppretta opprørt oppsagt oppsamla oppspard oppstått oppsummerte
  opptalde oppteke oppussa ordna organiserte overdriven overfallen overført overgått overlate overlevd overnemnde overoppheita overraska
  overrekt oversedd oversedde oversend oversendt overstrekte overteke overteken overtydd overtydde overvelda ovnbakte ovnsbakt panikkprega
  papirbaserte passerte peika peikt permitterte plaga planlagd planlagde planlagt plukka poengterte polariserte politimeld politimeldt
  prata prega presenterte pressa pressestøtta prestisjefylt prestisjefylte prioriterte privatiserte privilegerte produserte profilerte
  programfesta proposisjonelt prøvd pubertetsforelska publikumsretta pumpa punkterte pusta pynta påbode påført pågripne pågått påkøyrd
  pålagde pålagt påskjønna påverka påvist påviste radikaliserte ramma raspa ratta raudmåla redda reduserte regjeringsoppnemnt reindyrka
  reingjorde reinsa reinskore reist rekna rensa reorganiserte representerte resignerte respekterte retta rettferdiggjort rigga ringt
  risikofylt rista riven rivne rokke rota roten rusta rynka råka røkta rømt røykt sagt sakna samanknytte samanlikna samanraska samanstilt
  samanstilte samla samstemde samstemt samstemte samtykt satsa sedd sedde segla seld selt send sendt sentraldirigerte sete sett shoppa
  sige sigla sikta site siviliserte sjekka sjokkskadde skada skadd skadde skaffa skambiten skanna skapt skifta skildra skipa skisserte
  skjedd skjerpa skjult skjulte skjønt sklidd skore skote skoten skotne skreddarsydd skremde skremt skrive skriven skrivne skrudd skrytt
  skræmd skuffa skumma skvisa skåna slakta slege slegen sleppt slept sletta slipte sloppe slukt slutta slått sløkt smelta sminka smurt
  snakka snubla snudd sodomiserte soge sona sovende sparka spart sparte spekka spelt spesialiserte spesialtilpassa spesialtrena
  spesifiserte spissformulerte sponsa spreitt sprengd sprengt sprita språkdelte språkrelaterte spurd spurde spurt spurte spøkt stabla
  stadfest stadfesta stakkarsleggjort stampa stansa statsbaserte statstilknytt statstilknytte steikt stelt stemt stengd stengde stengt
  stilt stivsminka stogga stole stolen stolne stoppa straffa straffedømde stramma streifa stuva styrde styrka styrkt styrkte styrt stått
  støytt sukra surra svekka svekt svidd svidde svikne svikta svindla synleggjort synt sytt sådd såra søkt sørgt takka talt tapt tapte tatt
  teikna teke teken teki tekne tenestegjort tenkt tent terrorsikta testa tilbakeskrudd tilbode tilbodne tilbydd tildelt tilgjeven
  tilkjempa tilknytt tilknytte tilkopla tillyste tilmålte tilpassa tilrana tilrettelagde tilrettelagt tilrådde tilsendt tilsett tilstått
  tilsådd tiltalt tiltalte tippa tjukna tolka tonesett topptende trakasserte traumatiserte tredd tredelt tredobla treft trekt trena trengt
  trudd truffe truga trunge trygda trykt trylla tufta tulla tvinga tømd tømra tørka udokumenterte ugjort ulystprega underbemanna
  underbetalt underbetalte underforstått undersøkt undertrykt undertrykte underviste uniformerte unnfanga unngått uomstridt uppførd ureina
  uroa utalt utarbeidd utarbeidde utarbeidt utdanna utdjupa utegløymde utforma utført utførte utgjeven uthòla utilslørde utkonkurrerte
  utledde utleigd utleigde utløyst utmelde utnytta utpeikt utretta utsett utsette utsletta utsnakka utstyrt utstyrte uttalt uttrykt utvida
  utvikla utviste utøvd uutnytta vakna vakse vakta vald valda valsa valt vant varsla vassboren vassbåren vedkjent vedtatt vedtatte vedteke
  vedteken vedteki vedtekne vekte velformulerte velsigna vent venta verdsett vidareført videovervaka vigd vilja vinka vippa viska vist
  vitskapleggjorde vore vori vorte vorten vortne vraka vunne væpna vølte ynskt ytt yverleverte ønska ønskt øvd øydelagde øydelagt
  øyremerkte`;

export const NYNORSK_LOOKALIKES = `
  arbeidet aust berga bort bryt bygget byggja byrja driva dukka eiga enda fart fast felt finna fint forsvaret fortelja fremja følgja føra
  gjelda gjera halda handla held helst henda hjelpa høvet høyra kjempa kjend kjent klart koma kunna kveld laget landa landet leggja lesa
  lett leva likt lita litt lova læra makta målet møtet nemna nytt redd rett rådet røysta samarbeidet sant seia setja sitt skjøna skriva
  skuld skulda slutt spela starta stolt streka styra styret styrkja støtta svara svaret taka taket tala talet tema tenkja tett tinga
  understreka uttala vart vekst vekt vera verd verka verna vert verta visa vitja vurdera`;
