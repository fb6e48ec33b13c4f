/** What is said about comments that keep a sentence. Imports nothing. */
export const keepMessages = {
  unused: {
    nb: 'Denne kommentaren beholder ingenting lenger; setningen har ingen slik merknad.',
    nn: 'Denne kommentaren tek ikkje vare på noko lenger; setninga har ingen slik merknad.',
  },
  unusedRepair: { nb: 'Ta bort kommentaren', nn: 'Ta bort kommentaren' },
  unknown: (rule: string) => ({
    nb: `Kommentaren nevner «${rule}», som ikke er navnet på en merknad.`,
    nn: `Kommentaren nemner «${rule}», som ikkje er namnet på ein merknad.`,
  }),
  unknownRepair: (rule: string) => ({ nb: `Skriv «${rule}»`, nn: `Skriv «${rule}»` }),
  noReason: {
    nb: 'Kommentaren mangler begrunnelse; skriv den etter en tankestrek.',
    nn: 'Kommentaren manglar grunngjeving; skriv ho etter ein tankestrek.',
  },
  noReasonRepair: { nb: 'Sett av plass til begrunnelsen', nn: 'Set av plass til grunngjevinga' },
  reasonBlank: { nb: '[begrunnelse]', nn: '[grunngjeving]' },
  unread: {
    nb: 'Kommentaren kan ikke leses. Skriv «belegg: behold REGEL – grunn».',
    nn: 'Kommentaren kan ikkje lesast. Skriv «belegg: behald REGEL – grunn».',
  },
} as const;
