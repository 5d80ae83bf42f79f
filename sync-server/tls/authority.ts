// The certificate library's own containers need it, before anything of theirs is loaded.
import 'reflect-metadata';
import { webcrypto } from 'node:crypto';
import { AsnConvert } from '@peculiar/asn1-schema';
import { GeneralName, GeneralSubtree, GeneralSubtrees, NameConstraints } from '@peculiar/asn1-x509';
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  ExtendedKeyUsageExtension,
  Extension,
  KeyUsageFlags,
  KeyUsagesExtension,
  PemConverter,
  SubjectAlternativeNameExtension,
  SubjectKeyIdentifierExtension,
  X509Certificate,
  X509CertificateGenerator,
} from '@peculiar/x509';
import { isIn, isInNetworks, type Names, PRIVATE_DOMAINS, PRIVATE_NETWORKS } from './names.ts';

/** A certificate and its private key, as PEM. */
export interface Pair {
  readonly certificate: string;
  readonly key: string;
}

const DAY = 86_400_000;
const AUTHORITY_DAYS = 3650;
/** Browsers refuse certificates that live longer than 398 days. */
export const CERTIFICATE_DAYS = 396;
/** Clocks of tablets are a little off. */
const BACKDATED = DAY;
const P256 = { name: 'ECDSA', namedCurve: 'P-256' };
const SIGNING = { name: 'ECDSA', hash: 'SHA-256' };
const NAME_CONSTRAINTS = '2.5.29.30';
const SERVER_AUTHENTICATION = '1.3.6.1.5.5.7.3.1';

/**
 * Makes an authority for one salon. It can vouch for names and addresses of private networks only, and the names it is made with: who
 * steals its key can't impersonate a bank to the salon's tablets. `now`: epoch ms.
 */
export async function makeAuthority(names: Names, label: string, now: number): Promise<Pair> {
  const keys = await webcrypto.subtle.generateKey(P256, true, ['sign', 'verify']);
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: [{ CN: [`Kartoteka ${label}`] }, { O: ['Kartoteka'] }],
    notBefore: new Date(now - BACKDATED),
    notAfter: new Date(now + AUTHORITY_DAYS * DAY),
    signingAlgorithm: SIGNING,
    keys,
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
      constraints(names),
    ],
  });
  return { certificate: certificate.toString('pem'), key: await keyAsPem(keys.privateKey) };
}

/** Makes a certificate with a new key for a server that is called by these names. */
export async function issueCertificate(authority: Pair, names: Names, now: number): Promise<Pair> {
  const issuer = new X509Certificate(authority.certificate);
  const keys = await webcrypto.subtle.generateKey(P256, true, ['sign', 'verify']);
  const san = [
    ...names.dns.map((value) => ({ type: 'dns' as const, value })),
    ...names.ip.map((value) => ({ type: 'ip' as const, value })),
  ];
  const certificate = await X509CertificateGenerator.create({
    subject: [{ CN: [names.dns[0] ?? 'localhost'] }],
    issuer: issuer.subject,
    notBefore: new Date(now - BACKDATED),
    notAfter: new Date(now - BACKDATED + CERTIFICATE_DAYS * DAY),
    signingAlgorithm: SIGNING,
    publicKey: keys.publicKey,
    signingKey: await keyFromPem(authority.key),
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
      new ExtendedKeyUsageExtension([SERVER_AUTHENTICATION]),
      new SubjectAlternativeNameExtension(san),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
      await AuthorityKeyIdentifierExtension.create(issuer.publicKey),
    ],
  });
  return { certificate: certificate.toString('pem'), key: await keyAsPem(keys.privateKey) };
}

/** Those of the names that an authority may vouch for: what else it was asked for came after it was made. */
export function permitted(authority: string, { dns, ip }: Names): Names {
  const extension = new X509Certificate(authority).getExtension(NAME_CONSTRAINTS);
  if (!extension) return { dns, ip };
  const bases = [...(AsnConvert.parse(extension.value, NameConstraints).permittedSubtrees ?? [])].map(({ base }) => base);
  const domains = bases.flatMap(({ dNSName }) => dNSName ?? []);
  const networks = bases.flatMap(({ iPAddress }) => iPAddress ?? []);
  return { dns: dns.filter((name) => isIn(name, domains)), ip: ip.filter((address) => isInNetworks(address, networks)) };
}

/**
 * Not marked critical: systems that know the extension keep to it either way, and an old one that doesn't know it goes on trusting.
 */
function constraints({ dns, ip }: Names): Extension {
  const domains = [...PRIVATE_DOMAINS, ...dns.filter((name) => !isIn(name, PRIVATE_DOMAINS))];
  const others = ip.filter((address) => !isInNetworks(address, PRIVATE_NETWORKS));
  const networks = [...PRIVATE_NETWORKS, ...others.map((address) => `${address}/${address.includes(':') ? 128 : 32}`)];
  const subtrees = [
    ...domains.map((dNSName) => new GeneralName({ dNSName })),
    ...networks.map((iPAddress) => new GeneralName({ iPAddress })),
  ].map((base) => new GeneralSubtree({ base }));
  const value = AsnConvert.serialize(new NameConstraints({ permittedSubtrees: new GeneralSubtrees(subtrees) }));
  return new Extension(NAME_CONSTRAINTS, false, value);
}

async function keyAsPem(key: webcrypto.CryptoKey): Promise<string> {
  return PemConverter.encode(await webcrypto.subtle.exportKey('pkcs8', key), 'PRIVATE KEY');
}

function keyFromPem(pem: string): Promise<webcrypto.CryptoKey> {
  return webcrypto.subtle.importKey('pkcs8', PemConverter.decodeFirst(pem), P256, false, ['sign']);
}
