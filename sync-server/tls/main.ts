/** `npm run certificate`: HTTPS for the salon's own network, by an authority of the salon's own. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readCommandLine } from '../command-line.ts';
import { fingerprintOf } from './fingerprint.ts';
import { BeyondAuthority, localFiles, makeLocalCertificate } from './local-certificate.ts';
import { isName } from './names.ts';

const USAGE = `npm run certificate [-- --data DIR --name NAME --new-authority]

  --data DIR       the salon's data folder (./data, or KARTOTEKA_DATA)
  --name NAME      a name or an address by which devices reach this computer, besides those it knows itself; may be repeated
  --new-authority  another authority, which every device has to be told to trust`;

const { values } = readCommandLine(
  {
    options: {
      data: { type: 'string', default: process.env.KARTOTEKA_DATA ?? './data' },
      /** A name or an address by which devices reach this computer, besides those it knows itself. */
      name: { type: 'string', multiple: true, default: [] },
      'new-authority': { type: 'boolean', default: false },
    },
  },
  USAGE,
);

const wrong = values.name.filter((name) => !isName(name));
if (wrong.length > 0) {
  console.error(`Not a name or an address: ${wrong.join(', ')}`);
  process.exitCode = 2;
} else await make();

async function make(): Promise<void> {
  const dataFolder = resolve(values.data);
  try {
    const { names, validTo, newAuthority } = await makeLocalCertificate(dataFolder, values.name, Date.now(), values['new-authority']);
    const { authority } = localFiles(dataFolder);
    const lines = [
      `The certificate is in ${resolve(authority, '..')}, good until ${new Date(validTo).toISOString().slice(0, 10)}.`,
      `  for ${[...names.dns, ...names.ip].join(', ')}`,
      newAuthority
        ? 'A new authority was made: every device is shown how to trust it.'
        : 'The authority is the same: devices that trust it notice nothing.',
      `  its fingerprint: ${fingerprintOf(readFileSync(authority, 'utf8'))}`,
      'A server that is running takes a renewed certificate by itself. Start it again after the first one: it then serves https only,',
      'and tells the address of the page that shows each device what to do. A device that was used at an http address is connected anew',
      'at the https one; let it say “Everything is saved on the server” before.',
    ];
    console.log(lines.join('\n'));
  } catch (error) {
    if (!(error instanceof BeyondAuthority)) throw error;
    console.error(`The authority was made for other names, and can’t vouch for ${error.message}.`);
    console.error('Add --new-authority to make another one; every device is then shown again how to trust it.');
    process.exitCode = 1;
  }
}
