/** Words of CSL terms that our own style does not use: bokmål, nynorsk. */
export const SINGLE: readonly (readonly [name: string, nb: string, nn: string])[] = [
  ['accessed', 'åpnet', 'opna'],
  ['and others', 'og andre', 'og andre'],
  ['anonymous', 'anonym', 'anonym'],
  ['at', 'på', 'på'],
  ['available at', 'tilgjengelig fra', 'tilgjengeleg frå'],
  ['by', 'av', 'av'],
  ['circa', 'ca.', 'ca.'],
  ['cited', 'sitert', 'sitert'],
  ['forthcoming', 'under utgivelse', 'under utgjeving'],
  ['ibid', 'ibid.', 'ibid.'],
  ['in press', 'i trykken', 'i trykken'],
  ['internet', 'internett', 'internett'],
  ['interview', 'intervju', 'intervju'],
  ['letter', 'brev', 'brev'],
  ['no-place', 'uten sted', 'utan stad'],
  ['no-publisher', 'uten utgiver', 'utan utgjevar'],
  ['on', 'om', 'om'],
  ['online', 'på nett', 'på nett'],
  ['original-work-published', 'opprinnelig utgitt', 'opphavleg utgitt'],
  ['personal-communication', 'personlig meddelelse', 'personleg melding'],
  ['presented at', 'lagt fram på', 'lagd fram på'],
  ['review-of', 'anmeldelse av', 'melding av'],
  ['scale', 'målestokk', 'målestokk'],
  ['version', 'versjon', 'versjon'],
  ['ad', ' e.Kr.', ' e.Kr.'],
  ['bc', ' f.Kr.', ' f.Kr.'],
  ['season-01', 'vår', 'vår'],
  ['season-02', 'sommer', 'sommar'],
  ['season-03', 'høst', 'haust'],
  ['season-04', 'vinter', 'vinter'],
];

interface Forms {
  readonly one: string;
  readonly more: string;
  readonly short: string;
  /** «oversatt av» */
  readonly verb?: string;
}

export const PAIRS: readonly (readonly [name: string, nb: Forms, nn: Forms])[] = [
  ['edition', { one: 'utgave', more: 'utgaver', short: 'utg.' }, { one: 'utgåve', more: 'utgåver', short: 'utg.' }],
  ['reference', { one: 'referanse', more: 'referanser', short: 'ref.' }, { one: 'referanse', more: 'referansar', short: 'ref.' }],
  ['number', { one: 'nummer', more: 'numre', short: 'nr.' }, { one: 'nummer', more: 'nummer', short: 'nr.' }],
  ['number-of-pages', { one: 'side', more: 'sider', short: 's.' }, { one: 'side', more: 'sider', short: 's.' }],
  ['number-of-volumes', { one: 'bind', more: 'bind', short: 'bd.' }, { one: 'bind', more: 'bind', short: 'bd.' }],
  [
    'translator',
    { one: 'oversetter', more: 'oversettere', short: 'overs.', verb: 'oversatt av' },
    { one: 'omsetjar', more: 'omsetjarar', short: 'oms.', verb: 'omsett av' },
  ],
  [
    'editorial-director',
    { one: 'redaktør', more: 'redaktører', short: 'red.', verb: 'redigert av' },
    { one: 'redaktør', more: 'redaktørar', short: 'red.', verb: 'redigert av' },
  ],
  [
    'editortranslator',
    { one: 'redaktør og oversetter', more: 'redaktører og oversettere', short: 'red. og overs.', verb: 'redigert og oversatt av' },
    { one: 'redaktør og omsetjar', more: 'redaktørar og omsetjarar', short: 'red. og oms.', verb: 'redigert og omsett av' },
  ],
  [
    'illustrator',
    { one: 'illustratør', more: 'illustratører', short: 'ill.', verb: 'illustrert av' },
    { one: 'illustratør', more: 'illustratørar', short: 'ill.', verb: 'illustrert av' },
  ],
  [
    'interviewer',
    { one: 'intervjuer', more: 'intervjuere', short: 'intervjuer', verb: 'intervjuet av' },
    { one: 'intervjuar', more: 'intervjuarar', short: 'intervjuar', verb: 'intervjua av' },
  ],
];

export const ORDINALS = [
  ['første', 'andre', 'tredje', 'fjerde', 'femte', 'sjette', 'sjuende', 'åttende', 'niende', 'tiende'],
  ['første', 'andre', 'tredje', 'fjerde', 'femte', 'sjette', 'sjuande', 'åttande', 'niande', 'tiande'],
] as const;

export const SHORT_MONTHS = ['jan.', 'feb.', 'mars', 'april', 'mai', 'juni', 'juli', 'aug.', 'sep.', 'okt.', 'nov.', 'des.'] as const;
