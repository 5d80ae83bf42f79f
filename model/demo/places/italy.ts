import type { PlaceTable } from '../words.ts';

/** 399 is no operator's prefix, and exchanges of 000 have no subscribers. */
export const ITALY: PlaceTable = {
  country: 'IT',
  cities: [
    { name: 'Milano', postcodes: ['20121', '20124', '20135', '20144'] },
    { name: 'Torino', postcodes: ['10121', '10128', '10139'] },
    { name: 'Bologna', postcodes: ['40121', '40126', '40137'] },
    { name: 'Verona', postcodes: ['37121', '37138'] },
    { name: 'Firenze', postcodes: ['50121', '50133'] },
    { name: 'Roma', postcodes: ['00152', '00184', '00198'] },
    { name: 'Napoli', postcodes: ['80121', '80133'] },
  ],
  streets: [
    'Via Garibaldi',
    'Via Mazzini',
    'Corso Italia',
    'Viale dei Mille',
    'Via Dante Alighieri',
    'Via Giuseppe Verdi',
    'Piazza della Repubblica',
    'Via San Martino',
    'Corso Vittorio Emanuele II',
    'Via Antonio Gramsci',
    'Via delle Rose',
    'Largo Augusto',
  ],
  line: (street, house) => `${street}, ${house}`,
  phones: [
    { e164: '+393990######', typed: ['399 0## ####', '3990######', '399 0######'], label: 'mobile' },
    { e164: '+393990######', typed: ['399 0## ####', '+39 399 0## ####'], label: 'mobile' },
    { e164: '+3902000#####', typed: ['02 000# ####', '02 000#####'], label: 'home' },
  ],
};
