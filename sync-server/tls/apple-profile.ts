import { createHash, X509Certificate } from 'node:crypto';

/** The authority as a profile that iPads, iPhones and Macs install: one that is installed again replaces itself. */
export function appleProfile(authority: string): string {
  const { raw } = new X509Certificate(authority);
  const payload = [
    entry('PayloadType', 'com.apple.security.root'),
    entry('PayloadVersion', 1),
    entry('PayloadIdentifier', 'kartoteka.authority.certificate'),
    entry('PayloadUUID', uuid(raw, 'certificate')),
    entry('PayloadDisplayName', 'Kartoteka'),
    entry('PayloadCertificateFileName', 'kartoteka.crt'),
    `<key>PayloadContent</key><data>${raw.toString('base64')}</data>`,
  ];
  const profile = [
    entry('PayloadType', 'Configuration'),
    entry('PayloadVersion', 1),
    entry('PayloadIdentifier', 'kartoteka.authority'),
    entry('PayloadUUID', uuid(raw, 'profile')),
    entry('PayloadDisplayName', 'Kartoteka'),
    `<key>PayloadContent</key><array><dict>${payload.join('')}</dict></array>`,
  ];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">',
    `<plist version="1.0"><dict>${profile.join('')}</dict></plist>`,
    '',
  ].join('\n');
}

function entry(key: string, value: string | number): string {
  return `<key>${key}</key>${typeof value === 'number' ? `<integer>${value}</integer>` : `<string>${value}</string>`}`;
}

/** The same for the same authority. */
function uuid(certificate: Uint8Array, part: string): string {
  const hex = createHash('sha256').update(certificate).update(part).digest('hex').toUpperCase();
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
}
