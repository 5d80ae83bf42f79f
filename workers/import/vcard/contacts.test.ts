import { describe, expect, it } from 'vitest';
import { draftOfContact } from '../../../model/import/contact.ts';
import { readContacts } from './contacts.ts';

const TODAY = '2026-11-23';
const utf8 = (...lines: string[]) => new TextEncoder().encode(lines.join('\r\n'));
const card = (version: string, ...lines: string[]) => ['BEGIN:VCARD', `VERSION:${version}`, ...lines, 'END:VCARD'];
const read = (bytes: Uint8Array, encoding = 'utf-8') => readContacts(bytes, encoding);
const draft = (bytes: Uint8Array, encoding?: string) => {
  const [first] = read(bytes, encoding);
  if (!first) throw new Error('no card');
  return draftOfContact(first.contact, 'IT', TODAY);
};

describe('a contact of a phone or an address book', () => {
  it('is read as Android writes it (2.1): quoted-printable over several lines, kinds without names', () => {
    const bytes = utf8(
      ...card(
        '2.1',
        'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=A8=D0=B5=D0=B2=D1=87=D0=B5=D0=BD=D0=BA=D0=BE;=',
        '=D0=9E=D0=BA=D1=81=D0=B0=D0=BD=D0=B0;;;',
        'TEL;CELL;PREF:+380 50 123 45 67',
        'TEL;HOME;FAX:+380 44 111 22 33',
        'EMAIL;HOME:oksana@example.com',
        'NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:=D0=BE=D0=B4=D0=B8=D0=BD=0D=0Atwo, three',
        'PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQ',
        ' SkZJRg==',
        '',
      ),
    );
    expect(draft(bytes)).toMatchObject({
      profile: { given: 'Оксана', family: 'Шевченко' },
      phones: [{ e164: '+380501234567', label: 'mobile' }],
      emails: [{ address: 'oksana@example.com', label: 'personal' }],
      note: ['один\ntwo, three'],
      problems: [],
    });
    expect(read(bytes)[0]?.photo).toEqual(new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70]));
  });

  it('is read in the encoding that its line names', () => {
    const bytes = Uint8Array.from(
      [
        ...utf8('BEGIN:VCARD', 'VERSION:2.1', 'N;CHARSET=WINDOWS-1251:;'),
        0xc0,
        0xed,
        0xed,
        0xe0,
        ...utf8('', 'TEL:+37129123456', 'END:VCARD'),
      ],
      Number,
    );
    expect(draft(bytes)).toMatchObject({ profile: { given: 'Анна' }, phones: [{ e164: '+37129123456' }] });
  });

  it('is read as iPhones and Google write it (3.0): folded lines, groups, several kinds, a birthday without its year', () => {
    const bytes = utf8(
      ...card(
        '3.0',
        'N:Rossi;Giulia;Maria;;',
        'FN:Giulia Maria Rossi',
        'item1.TEL;type=CELL;type=VOICE;type=pref:347 1234567',
        'TEL;TYPE=WORK:06 1234567',
        'item2.EMAIL;type=INTERNET:giulia@example.it',
        'BDAY;X-APPLE-OMIT-YEAR=1604;value=date:1604-04-15',
        'ADR;type=HOME;type=pref:;;Via Roma\\, 12;Milano;MI;20121;Italia',
        'ORG:Acme S.r.l.;Vendite',
        'CATEGORIES:VIP,myContacts',
        'URL:https://www.instagram.com/giulia.rossi/',
        'NOTE:prima riga\\nseconda\\, con virgola e una riga lun',
        ' ga',
        'X-ABLabel:_$!<HomePage>!$_',
      ),
    );
    expect(draft(bytes)).toMatchObject({
      profile: { given: 'Giulia', family: 'Rossi', middle: 'Maria', birthDate: '--04-15', company: 'Acme S.r.l., Vendite' },
      address: { street: 'Via Roma, 12', city: 'Milano', postcode: '20121', country: 'IT' },
      phones: [{ e164: '+393471234567' }, { e164: '+39061234567', label: 'work' }],
      emails: [{ address: 'giulia@example.it' }],
      socials: [{ network: 'instagram', handle: 'giulia.rossi' }],
      note: ['prima riga\nseconda, con virgola e una riga lunga', 'VIP'],
    });
  });

  it('is read as RFC 6350 has it (4.0): phones as addresses, photo in place, sex and language', () => {
    const bytes = utf8(
      ...card(
        '4.0',
        'FN:Anna Bērziņa',
        'N:Bērziņa;Anna;;;',
        'TEL;VALUE=uri;PREF=1;TYPE="voice,home":tel:+371-67-123-456;ext=5',
        'TEL:+371 29 123 456',
        'BDAY:19900512',
        'GENDER:F',
        'LANG:lv',
        'X-SOCIALPROFILE;TYPE=telegram:anna_b',
        'PHOTO:data:image/jpeg;base64,/9j/',
      ),
      ...card('4.0', 'KIND:org', 'FN:Salons SIA', 'TEL:+37167000000'),
    );
    expect(draft(bytes)).toMatchObject({
      profile: { given: 'Anna', family: 'Bērziņa', birthDate: '1990-05-12', sex: 'female', language: 'lv' },
      phones: [{ e164: '+37167123456', label: 'home' }, { e164: '+37129123456' }],
      socials: [{ network: 'telegram', handle: 'anna_b' }],
    });
    expect(read(bytes).map(({ line, contact, photo }) => [line, contact.isCompany, photo?.length])).toEqual([
      [1, false, 3],
      [13, true, undefined],
    ]);
  });

  it('is known again after another program wrote it at another time, and not after it changed', () => {
    const write = (...more: string[]) => read(utf8(...card('3.0', 'FN:Anna', 'TEL:+37129123456', ...more)))[0]?.fingerprint;
    expect(write('REV:2026-01-01T00:00:00Z')).toBe(write('PRODID:-//Apple', 'REV:2026-02-01T00:00:00Z'));
    expect(write('NOTE:x')).not.toBe(write());
  });

  it('keeps what is no property in the note, and never fails', () => {
    expect(draft(utf8(...card('3.0', 'FN:Anna', 'no property at all', 'TEL:abc')))).toMatchObject({
      profile: { given: 'Anna' },
      note: ['no property at all'],
      problems: [{ code: 'phoneUnread' }],
    });
    expect(read(utf8('BEGIN:VCARD', 'VERSION:3.0', 'FN:Cut off'))).toHaveLength(1);
    expect(read(utf8('BEGIN:VCARD', 'END:VCARD'))[0]?.contact.name).toBe('');
    expect(read(utf8('hello'))).toEqual([]);
  });
});
