import type { PlaceTable } from '../words.ts';

export const LATVIA: PlaceTable = {
  country: 'LV',
  cities: [
    { name: 'Rīga', postcodes: ['LV-1010', 'LV-1011', 'LV-1013', 'LV-1048', 'LV-1050', 'LV-1082'] },
    { name: 'Rīga', postcodes: ['LV-1004', 'LV-1021', 'LV-1058'] },
    { name: 'Jūrmala', postcodes: ['LV-2010', 'LV-2015'] },
    { name: 'Jelgava', postcodes: ['LV-3001', 'LV-3004'] },
    { name: 'Liepāja', postcodes: ['LV-3401', 'LV-3405'] },
    { name: 'Valmiera', postcodes: ['LV-4201'] },
    { name: 'Cēsis', postcodes: ['LV-4101'] },
  ],
  streets: [
    'Brīvības iela',
    'Krišjāņa Barona iela',
    'Tērbatas iela',
    'Lāčplēša iela',
    'Skolas iela',
    'Dārza iela',
    'Kalēju iela',
    'Avotu iela',
    'Pils iela',
    'Zaļā iela',
    'Stabu iela',
    'Ausekļa iela',
  ],
  line: (street, house, flat) => (flat ? `${street} ${house}-${flat}` : `${street} ${house}`),
  phones: [
    { e164: '+3712300####', typed: ['2300####', '23 00# ###', '+371 2300####'], label: 'mobile' },
    { e164: '+3712000####', typed: ['2000####', '20 00# ###'], label: 'mobile' },
    { e164: '+3716700####', typed: ['6700####', '67 00# ###'], label: 'work' },
  ],
};
