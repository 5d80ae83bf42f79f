import type { StarterTable } from './starter-table.ts';

export const ITALIAN: StarterTable = {
  sources: ['Passaparola', 'Instagram', 'Google Maps', 'Passando davanti al salone', 'Sito web', 'Buono regalo'],
  cardTypes: [
    { name: 'Tessera fedeltà', technology: 'barcode' },
    { name: 'Tessera sul telefono', technology: 'code' },
  ],
  purposes: {
    privacy: {
      name: 'Dati personali',
      text: 'Ho ricevuto le informazioni su come {salon} conserva i miei dati: nome, contatti, visite, servizi e note. Servono a organizzare e svolgere i servizi e a tenere i documenti richiesti dalla legge, e non vengono ceduti ad altri. Posso chiedere in ogni momento di vederli, correggerli o cancellarli.',
    },
    messages: {
      name: 'Messaggi sugli appuntamenti',
      text: 'Acconsento a ricevere da {salon} messaggi o telefonate per confermare, ricordare o spostare gli appuntamenti.',
    },
    marketing: {
      name: 'Novità e promozioni',
      text: 'Acconsento a ricevere da {salon} promozioni, novità e auguri. Posso revocare il consenso in ogni momento, senza alcun effetto sui servizi.',
    },
    health: {
      name: 'Dati sulla salute',
      text: 'Acconsento a che {salon} conservi quanto ho comunicato su allergie, pelle, capelli e salute, solo per svolgere i servizi in sicurezza. Posso revocare il consenso in ogni momento.',
    },
    photos: {
      name: 'Foto',
      text: 'Acconsento a che {salon} conservi nella mia scheda le foto del lavoro, prima e dopo. Non vengono pubblicate né mostrate ad altri senza chiedermelo a parte.',
    },
  },
};
