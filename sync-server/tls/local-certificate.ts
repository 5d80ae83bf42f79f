import { X509Certificate } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { makeFolder, writeDurably } from '../durable-file.ts';
import type { Pair } from './authority.ts';
import { machineNames, type Names } from './names.ts';

const DAY = 86_400_000;
/** A certificate that ends within this time is renewed. */
const RENEWED_BEFORE = 45 * DAY;

/** Where a salon's own authority and the certificate made by it are. */
export interface LocalFiles {
  readonly authority: string;
  readonly authorityKey: string;
  readonly certificate: string;
  readonly key: string;
}

/** Names were asked for that the authority was not made for. */
export class BeyondAuthority extends Error {
  override name = 'BeyondAuthority';
}

export function localFiles(dataFolder: string): LocalFiles {
  const folder = join(dataFolder, 'tls');
  return {
    authority: join(folder, 'authority.crt'),
    authorityKey: join(folder, 'authority.key'),
    certificate: join(folder, 'server.crt'),
    key: join(folder, 'server.key'),
  };
}

/** Whether the folder has an authority of its own. */
export function hasAuthority(dataFolder: string): boolean {
  return existsSync(localFiles(dataFolder).authority);
}

export interface MadeCertificate {
  readonly names: Names;
  /** Epoch ms. */
  readonly validTo: number;
  readonly newAuthority: boolean;
}

/**
 * Makes a certificate for this machine's names and those added, by the authority in the folder, which is made where there is none yet
 * or `anew`. Names that the last certificate had stay. `now`: epoch ms. @throws BeyondAuthority
 */
export async function makeLocalCertificate(
  dataFolder: string,
  added: readonly string[],
  now: number,
  anew = false,
): Promise<MadeCertificate> {
  // Loaded only here: a server whose certificate is in order needs none of it.
  const { issueCertificate, makeAuthority, permitted } = await import('./authority.ts');
  const files = localFiles(dataFolder);
  const wished = machineNames([...added, ...namesBefore(files)]);
  const newAuthority = anew || !existsSync(files.authority) || !existsSync(files.authorityKey);
  if (newAuthority) {
    makeFolder(join(dataFolder, 'tls'));
    writePair(files.authority, files.authorityKey, await makeAuthority(wished, hostname(), now));
  }
  const authority = { certificate: readFileSync(files.authority, 'utf8'), key: readFileSync(files.authorityKey, 'utf8') };
  const names = permitted(authority.certificate, wished);
  const outside = added.filter((name) => ![...names.dns, ...names.ip].includes(name.trim().toLowerCase()));
  if (outside.length > 0) throw new BeyondAuthority(outside.join(', '));
  const made = await issueCertificate(authority, names, now);
  writePair(files.certificate, files.key, made);
  return { names, validTo: validTo(new X509Certificate(made.certificate)), newAuthority };
}

/** Whether the folder's certificate is to be made again: it ends soon, or the machine is called otherwise by now. */
export async function needsRenewal(dataFolder: string, now: number, names: Names = machineNames()): Promise<boolean> {
  const files = localFiles(dataFolder);
  if (!existsSync(files.certificate) || !existsSync(files.key)) return true;
  const certificate = new X509Certificate(readFileSync(files.certificate));
  if (validTo(certificate) - now < RENEWED_BEFORE) return true;
  const lacks = ({ dns, ip }: Names) =>
    dns.some((name) => !certificate.checkHost(name)) || ip.some((address) => !certificate.checkIP(address));
  if (!lacks(names)) return false;
  const { permitted } = await import('./authority.ts');
  return lacks(permitted(readFileSync(files.authority, 'utf8'), names));
}

function validTo(certificate: X509Certificate): number {
  return Date.parse(certificate.validTo);
}

/** DNS names of the certificate that is there: those given by hand are not known from elsewhere. Addresses come and go. */
function namesBefore({ certificate }: LocalFiles): string[] {
  if (!existsSync(certificate)) return [];
  const { subjectAltName = '' } = new X509Certificate(readFileSync(certificate));
  return [...subjectAltName.matchAll(/DNS:([^,\s]+)/g)].map((match) => match[1] ?? '').filter((name) => isIP(name) === 0);
}

/** The key first: who watches the certificate finds its key there. */
function writePair(certificatePath: string, keyPath: string, { certificate, key }: Pair): void {
  writeDurably(keyPath, (unfinished) => writeFileSync(unfinished, key));
  writeDurably(certificatePath, (unfinished) => writeFileSync(unfinished, certificate));
}
