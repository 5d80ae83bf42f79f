import type { StarterTable } from './starter-table.ts';

export const LATVIAN: StarterTable = {
  sources: ['Ieteikums', 'Instagram', 'Google Maps', 'Gāja garām', 'Mājaslapa', 'Dāvanu karte'],
  cardTypes: [
    { name: 'Klienta karte', technology: 'barcode' },
    { name: 'Karte telefonā', technology: 'code' },
  ],
  purposes: {
    privacy: {
      name: 'Personas dati',
      text: 'Man ir pastāstīts, kā {salon} glabā manus datus: vārdu, kontaktus, apmeklējumus, pakalpojumus un piezīmes. Tie vajadzīgi, lai pieteiktu un sniegtu pakalpojumus un kārtotu likumā prasītos dokumentus, un netiek nodoti citiem. Jebkurā laikā varu lūgt tos parādīt, izlabot vai dzēst.',
    },
    messages: {
      name: 'Ziņas par apmeklējumiem',
      text: 'Piekrītu, ka {salon} man raksta vai zvana, lai apstiprinātu, atgādinātu vai pārceltu apmeklējumus.',
    },
    marketing: {
      name: 'Jaunumi un akcijas',
      text: 'Piekrītu, ka {salon} man sūta piedāvājumus, jaunumus un apsveikumus. Piekrišanu varu atsaukt jebkurā laikā; pakalpojumus tas neietekmē.',
    },
    health: {
      name: 'Veselības dati',
      text: 'Piekrītu, ka {salon} glabā manis sniegtās ziņas par alerģijām, ādu, matiem un veselību, tikai lai pakalpojumus sniegtu droši. Piekrišanu varu atsaukt jebkurā laikā.',
    },
    photos: {
      name: 'Fotogrāfijas',
      text: 'Piekrītu, ka {salon} manā kartītē glabā darba fotogrāfijas pirms un pēc. Tās netiek publicētas un rādītas citiem, ja man to atsevišķi nepajautā.',
    },
  },
};
