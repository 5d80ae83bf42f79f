import { X509Certificate } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { createSecureContext } from 'node:tls';
import type { Clock } from '../clock.ts';
import type { Pair } from './authority.ts';

/** A certificate (with its chain) and its key, as PEM files. */
export interface CertificateFiles {
  readonly certificate: string;
  readonly key: string;
}

/** The certificate or its key is missing, or they don't belong together. */
export class CertificateUnusable extends Error {
  override name = 'CertificateUnusable';
}

/** How often it looks whether the files were renewed (ms). */
export const LOOK_EVERY = 30_000;

/** @throws CertificateUnusable */
export function readPair(files: CertificateFiles): Pair {
  try {
    const pair = { certificate: readFileSync(files.certificate, 'utf8'), key: readFileSync(files.key, 'utf8') };
    createSecureContext({ cert: pair.certificate, key: pair.key });
    return pair;
  } catch (cause) {
    throw new CertificateUnusable(cause instanceof Error ? cause.message : 'unknown', { cause });
  }
}

/**
 * Hands over the pair whenever the files have become another one that fits together: a renewal writes two files, one after the other.
 * Looks at the clock's pace rather than watches the folder, since renewals replace links as often as files. @returns how to stop.
 */
export function followRenewals(files: CertificateFiles, clock: Clock, renewed: (pair: Pair) => void): () => void {
  let known = stampOf(files);
  let callOff = clock.after(LOOK_EVERY, look);
  function look(): void {
    callOff = clock.after(LOOK_EVERY, look);
    const stamp = stampOf(files);
    if (stamp === known) return;
    try {
      renewed(readPair(files));
      known = stamp;
    } catch (error) {
      // Half renewed: the one that is served goes on until the other half is there.
      if (!(error instanceof CertificateUnusable)) throw error;
    }
  }
  return () => callOff();
}

function stampOf({ certificate, key }: CertificateFiles): string {
  return [certificate, key]
    .map((path) => {
      const { ino, mtimeMs, size } = statSync(path, { throwIfNoEntry: false }) ?? {};
      return `${ino} ${mtimeMs} ${size}`;
    })
    .join();
}

/** Whether anybody but the certificate's own maker may vouch for it. */
export function isSelfSigned(certificate: string): boolean {
  const { subject, issuer } = new X509Certificate(certificate);
  return subject === issuer;
}
