import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fingerprintOf } from './fingerprint.ts';
import { hasAuthority, localFiles } from './local-certificate.ts';
import { renewIfNeeded, type TlsOptions } from './secure-server.ts';
import { CertificateUnusable } from './serving-certificate.ts';

interface Wished {
  readonly dataFolder: string;
  readonly certificate: string | undefined;
  readonly key: string | undefined;
  readonly trustPort: number;
}

/**
 * The certificate to serve with: the one that was named, else the one of the data folder's own authority, which is made again where
 * it has ended or the machine is called otherwise; undefined where there is neither. @throws CertificateUnusable
 */
export async function chooseTls(wished: Wished): Promise<(TlsOptions & { readonly fingerprint?: string }) | undefined> {
  const { dataFolder, certificate, key, trustPort } = wished;
  if (certificate !== undefined && key !== undefined) return { certificate: resolve(certificate), key: resolve(key) };
  if (certificate !== undefined || key !== undefined) throw new CertificateUnusable('--tls-cert and --tls-key go together');
  if (!hasAuthority(dataFolder)) return undefined;
  try {
    await renewIfNeeded(dataFolder, Date.now());
  } catch (cause) {
    throw new CertificateUnusable('it could not be renewed: npm run certificate', { cause });
  }
  const files = localFiles(dataFolder);
  return { certificate: files.certificate, key: files.key, trustPort, fingerprint: fingerprintOf(readFileSync(files.authority, 'utf8')) };
}
