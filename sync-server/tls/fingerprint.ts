import { X509Certificate } from 'node:crypto';

/** A certificate's SHA-256 in pairs of digits, as devices show it to be compared. */
export function fingerprintOf(pem: string): string {
  return new X509Certificate(pem).fingerprint256;
}
