/**
 * Abbreviations of Norwegian and English plan prose, lower case, without the last full stop.
 * Never here: words that also end sentences («min», «ny», «art», «sen», «red», «no», «sp»).
 */

/** A full stop after these never ends a sentence. */
export const NEVER_FINAL: ReadonlySet<string> = new Set(
  words(`
  adr ang ank anm app avd avg avs b.nr bd bl.a bl.annet bm bnr br ca cand cand.jur cand.mag cand.med cand.philol cand.polit
  cand.psychol cand.real chr d.v.s dir dr dr.art dr.ing dr.jur dr.med dr.philos dr.polit dr.psychol dr.scient dvs dvs.at eks eksp
  ekskl eksl eng ev evt f.eks f.o.m f.nr fhv fig flg fmr fnr f.o.m foreg forh fr frk fung g.nr gbnr gnr hhv hj hr if ifb ifbm iflg
  ift ifm ill inkl innst isf istf j.nr jf jfr jnr joh johs kap kgl kl komm.dir kpl kst l.nr lnr lok m.a m.a.o m.h.t m.o.t maks mht
  mhp mots.vis n.n nedf nr obs ofl oms op.cit oppr org.nr orgnr ot.prp p.g.a pbl pga pgf pkt plannr plv pnr prof prop r.nr
  red.anm ref res.nr rev rnr s.k saksnr sekt sign sit sivilark siv.ing snr spm st.meld st.prp stip stk.nr t.d t.eks t.o.m t.v
  teg tekn tidl fv rv tlf tsk u.dir utg v.a v.h.a v.hj.a vedk vedl vedr vha vid vs årg avg dept fvl kml nml oppl reg.nr saksbeh
  e.g i.e cf mr mrs ms messrs approx figs eds ed viz`),
);

/** A full stop after these ends a sentence when a capital follows, and never before a lower-case letter or a number. */
export const MAY_FINAL: ReadonlySet<string> = new Set(
  words(`
  a.m adm al b.m bl co daa dl e.kr e.l e.lign eks.vis el.l ell el etc f.kr forts gj.sn gjsn h.h i.e ibid inc innb jan feb mar apr
  jun jul aug sept okt nov des jr kg kr kv kvm l lign ltd m.fl m.m m.v mek mfl mill mnd mrd mva mv m.o.h moh n.å o.a o.d o.fl o.l
  o.s.v ol osb osv oa p.b p.m p.t pb pct pers pst pt pr r.a res s sr sekr skr st stk str t.h tab trl ts u.å v.g vgs km km/t t/år m.d
  årl årsv f.v o.m da bm pkt prosj min maks m.t.p mtp o.lign etc vol pp p t.l m² km² m³`),
);

/** After these, a number with a full stop is a label: «Mål 1. Trygg oppvekst», «Tabell 3. Folketall». */
export const LABELS: ReadonlySet<string> = new Set(
  words(`
  mål hovedmål hovudmål delmål tiltak strategi strategier strategiar kapittel punkt pkt satsingsområde innsatsområde fokusområde
  prinsipp retningslinje retningslinjer retningsline retningsliner figur tabell bilde bilete kart vedlegg del artikkel trinn fase
  steg spørsmål oppgave oppgåve alternativ scenario tema prioritering ambisjon resultatmål effektmål vedtakspunkt bestemmelse føresegn
  goal target measure strategy chapter figure table section step part appendix objective priority theme`),
);

/** After these, a lone capital is a name of something, not an initial: «etter plan B. Kommunen …». */
export const LETTERED: ReadonlySet<string> = new Set(
  words(
    `plan vedlegg alternativ del gruppe sone klasse type kategori område felt variant bokstav kolonne scenario tabell hepatitt vitamin annex`,
  ),
);

export const MONTHS: ReadonlySet<string> = new Set(
  words(`
  januar februar mars april mai juni juli august september oktober november desember jan feb mar apr jun jul aug sept okt nov des
  january february march may june july october december`),
);

/** Endings that make «navn.no» one word. */
export const DOMAINS: ReadonlySet<string> = new Set(
  words('no com org net fo se dk eu info uk de fi is gov edu pdf md html htm docx xlsx io nu co'),
);

function words(list: string): string[] {
  return list.split(/\s+/).filter((word) => word !== '');
}
