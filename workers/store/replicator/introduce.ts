import type { DocumentId } from '../../../model/ids.ts';
import { loginStatement, versionWith } from '../../../model/wire/messages.ts';
import type { DeviceIdentity, DeviceSecret } from '../../storage/schema.ts';
import type { StorePorts } from '../ports.ts';
import { PAGE_STORES } from '../rows/apply-page.ts';
import { forgetSalon } from '../rows/forget-salon.ts';
import { readIdentity, readSalonRow, writeIdentity, writeSalonRow } from '../rows/place.ts';
import { type Challenge, type Hello, Refused, type Session, type Welcome } from './session.ts';

/** How a device asks to be paired. */
export interface Pairing {
  readonly how: { readonly t: 'claim'; readonly secret: string } | { readonly t: 'join'; readonly code: string };
  readonly name: string;
}

/** Logs in. A server other than the one this device is paired with gets no proof: a token would be given away. @throws Refused, ConnectionLost */
export async function logIn(session: Session, challenge: Challenge, identity: DeviceIdentity, ports: StorePorts): Promise<Welcome> {
  const { paired, secret } = identity;
  if (!paired || paired.server !== challenge.server) throw new Refused('notPaired');
  const proof =
    secret.kind === 'token'
      ? secret.token
      : await ports.keys.sign(secret.privateKey, loginStatement(paired.server, paired.id, challenge.nonce));
  const welcome = await session.hello({ t: 'login', v: versionWith(challenge.v), device: paired.id, proof });
  await keep(welcome, challenge, secret, ports);
  return welcome;
}

/**
 * Pairs this device. Its secret is stored before the server hears of it. `onKnocking`: the owner is asked, which may take
 * minutes. @throws Refused, ConnectionLost, StorageProblem
 */
export async function pair(
  session: Session,
  challenge: Challenge,
  pairing: Pairing,
  ports: StorePorts,
  onKnocking: () => void,
): Promise<Welcome> {
  const standing = await ports.storage.read(['meta'], readIdentity);
  const secret = standing?.secret ?? (await ports.keys.create());
  if (!standing) await ports.storage.write(['meta'], 'strict', async (writer) => writeIdentity(writer, { secret, paired: null }));
  const credential: Extract<Hello, { t: 'claim' }>['credential'] =
    secret.kind === 'key' ? { kind: 'key', publicKey: secret.publicKey } : { kind: 'token', sha256: ports.digest.sha256(secret.token) };
  const welcome = await session.hello({ ...pairing.how, v: versionWith(challenge.v), credential, name: pairing.name }, onKnocking);
  await keep(welcome, challenge, secret, ports);
  return welcome;
}

async function keep(welcome: Welcome, challenge: Challenge, secret: DeviceSecret, ports: StorePorts): Promise<void> {
  const { device: id, name, role } = welcome;
  await ports.storage.write(PAGE_STORES, 'strict', async (writer) => {
    const [identity, salon] = await Promise.all([readIdentity(writer), readSalonRow(writer)]);
    const paired = { id, name, role, server: challenge.server };
    if (JSON.stringify(identity?.paired) !== JSON.stringify(paired)) writeIdentity(writer, { secret, paired });
    if (salon && salon.id !== welcome.salon) await forgetSalon(writer);
    if (salon?.id !== welcome.salon) writeSalonRow(writer, welcome.salon as DocumentId, null);
  });
}
