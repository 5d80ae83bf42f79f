import type { PlaceTable } from '../words.ts';

/** Ofcom keeps these exchanges for drama ("Telephone numbers for use in TV and radio drama programmes"). */
export const BRITAIN: PlaceTable = {
  country: 'GB',
  cities: [
    { name: 'London', postcodes: ['N16 8HA', 'SE15 4QL', 'W11 2BQ', 'E8 3PN'] },
    { name: 'Manchester', postcodes: ['M1 1AE', 'M20 2WS'] },
    { name: 'Leeds', postcodes: ['LS1 4DY', 'LS6 2AB'] },
    { name: 'Edinburgh', postcodes: ['EH1 1YZ', 'EH3 9DN'] },
  ],
  streets: [
    'Victoria Road',
    'Station Road',
    'Church Lane',
    'Park Avenue',
    'High Street',
    'Mill Lane',
    'Queens Road',
    'Albert Terrace',
    'The Crescent',
  ],
  line: (street, house) => `${house} ${street}`,
  phones: [
    { e164: '+4420794600##', typed: ['020 7946 00##', '+44 20 7946 00##'], label: 'home' },
    { e164: '+4420794601##', typed: ['020 7946 01##'], label: 'work' },
    { e164: '+4416149600##', typed: ['0161 496 00##', '+44 161 496 00##'], label: 'home' },
    { e164: '+4411349601##', typed: ['0113 496 01##'], label: 'home' },
    { e164: '+4413149602##', typed: ['0131 496 02##', '+44 131 496 02##'], label: 'home' },
  ],
};
