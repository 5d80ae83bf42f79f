import type { PlaceTable } from '../words.ts';

export const IRELAND: PlaceTable = {
  country: 'IE',
  cities: [
    { name: 'Dublin', postcodes: ['D02 X285', 'D04 W3V6', 'D08 Y9K4'] },
    { name: 'Cork', postcodes: ['T12 W8KP', 'T23 E6TD'] },
    { name: 'Galway', postcodes: ['H91 F6C8'] },
  ],
  streets: ['Main Street', 'Church Street', 'Patrick Street', 'Harbour Road', 'Bridge Street', 'Parnell Street', 'The Quay', 'Castle Road'],
  line: (street, house) => `${house} ${street}`,
  phones: [
    { e164: '+35385000####', typed: ['085 000 ####', '085 000####', '+353 85 000 ####'], label: 'mobile' },
    { e164: '+35387000####', typed: ['087 000 ####'], label: 'mobile' },
  ],
};
