import type { Device } from './devices.ts';
import { expect } from './devices.ts';

interface KnownClient {
  readonly given: string;
  readonly family: string;
  readonly phone: string;
  readonly email: string;
  readonly card: string;
  readonly born?: string;
}

/** A small client base with everything a search is asked for: four alphabets' letters, phones of three countries, cards. */
export const KNOWN_CLIENTS: readonly KnownClient[] = [
  { given: 'Elena', family: 'Rossi', phone: '347 123 4567', email: 'elena.rossi@esempio.it', card: '2900000012345', born: '12/05/1990' },
  { given: 'Elena', family: 'Zorzi', phone: '348 765 4321', email: 'ezorzi@posta.it', card: '2900000012352' },
  { given: 'Līga', family: 'Bērziņa', phone: '+371 29 123 456', email: 'liga@piemers.lv', card: 'KT-104' },
  { given: 'Česlava', family: 'Čakste', phone: '+371 26 111 222', email: '', card: '' },
  { given: 'Carlo', family: 'Dini', phone: '06 1234 5678', email: '', card: '' },
  { given: 'Clara', family: 'Curti', phone: '333 000 1111', email: '', card: '' },
  { given: 'Оксана', family: 'Шевченко', phone: '+380 67 123 45 67', email: 'oksana@poshta.ua', card: '2900000098765' },
  { given: 'Ганна', family: 'Їжакевич', phone: '+380 50 222 33 44', email: '', card: '' },
  { given: 'Ґанна', family: 'Єрмак', phone: '+380 50 222 33 55', email: '', card: '' },
  { given: 'Сергей', family: 'Ёлкин', phone: '+7 916 123-45-67', email: '', card: '' },
];

const HEADER = 'Nome;Cognome;Telefono;E-mail;N. tessera;Data di nascita';

/** Imports the known clients through the import screen, as a salon does, and waits until they are on the server. */
export async function importKnownClients(device: Device): Promise<void> {
  const rows = KNOWN_CLIENTS.map(({ given, family, phone, email, card, born = '' }) => [given, family, phone, email, card, born].join(';'));
  await chooseFile(device, 'clienti.csv', [HEADER, ...rows].join('\r\n'));
  await device.page.getByRole('button', { name: `Import ${KNOWN_CLIENTS.length} clients` }).click();
  await expect(device.page.getByText('The import is done')).toBeVisible();
  await device.savedOnServer();
  await device.page.getByRole('button', { name: 'To the clients' }).click();
}

/** Goes to the import and chooses a file made of `content`. */
export async function chooseFile(device: Device, name: string, content: string | Buffer): Promise<void> {
  await device.page.getByRole('link', { name: 'Import' }).click();
  const again = device.page.getByRole('button', { name: 'Another file' });
  await expect(device.page.getByRole('button', { name: 'Choose a file' }).or(again)).toBeVisible();
  if (await again.isVisible()) await again.click();
  await device.page.setInputFiles('input[type=file]', { name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
}
