import type { StarterTable } from './starter-table.ts';

export const ENGLISH: StarterTable = {
  sources: ['Recommendation', 'Instagram', 'Google Maps', 'Passing by', 'Website', 'Gift voucher'],
  cardTypes: [
    { name: 'Loyalty card', technology: 'barcode' },
    { name: 'Card on the phone', technology: 'code' },
  ],
  purposes: {
    privacy: {
      name: 'Personal data',
      text: 'I have been told how {salon} keeps my data: name, contacts, visits, services and notes. They are used to arrange and do the services and to keep the records the law asks for, and are not passed on to others. I may ask at any time to see, correct or delete them.',
    },
    messages: {
      name: 'Messages about visits',
      text: '{salon} may write to me or call me to confirm, remind me of or move my visits.',
    },
    marketing: {
      name: 'News and offers',
      text: '{salon} may send me offers, news and greetings. I may take this back at any time, and it changes nothing about the services.',
    },
    health: {
      name: 'Health data',
      text: '{salon} may keep what I have said about allergies, skin, hair and health, only to do the services safely. I may take this back at any time.',
    },
    photos: {
      name: 'Photos',
      text: '{salon} may keep photos of the work before and after on my card. They are not published or shown to others without asking me separately.',
    },
  },
};
