import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type FromDevice,
  type FromServer,
  loginStatement,
  MalformedFrame,
  readDeviceFrame,
  readServerFrame,
  writeFrame,
} from './messages.ts';

const DOC = '3Nd2M6C98qT5YcchA65kuP4r8K6Z';
const hash = new Uint8Array(32).fill(7);

const fromDevice: FromDevice[] = [
  { t: 'login', v: 2, device: '0a1b', proof: new Uint8Array(64) },
  { t: 'claim', v: 2, secret: 'secret', credential: { kind: 'key', publicKey: new Uint8Array(65) }, name: 'Reception' },
  { t: 'join', v: 2, code: '0123ABCD', credential: { kind: 'token', sha256: hash }, name: 'Planšete' },
  { t: 'push', id: 1, docs: [{ doc: DOC, changes: [Uint8Array.of(1, 2)], summary: { heads: [hash], bytes: Uint8Array.of(3) } }] },
  { t: 'push', id: 2, docs: [{ doc: DOC, changes: [] }] },
  { t: 'erase', id: 3, doc: DOC },
  { t: 'pull', id: 4, after: 0, waiting: 3 },
  { t: 'fill', id: 5, part: 'summaries', after: '', upto: 0 },
  { t: 'fill', id: 6, part: 'documents', after: DOC, upto: 12 },
  { t: 'fetch', id: 7, doc: DOC },
  { t: 'compare', id: 8, docs: [[DOC, [hash]]] },
  { t: 'code', id: 9 },
  { t: 'devices', id: 10 },
  { t: 'confirm', id: 11, joining: '0123456789abcdef', name: 'Planšete', role: 'stylist' },
  { t: 'decline', id: 12, joining: '0123456789abcdef' },
  { t: 'amend', id: 13, device: '0123456789abcdef0123', name: 'Kase', role: 'desk' },
  { t: 'revoke', id: 14, device: '0123456789abcdef0123' },
  { t: 'erasures', id: 15, before: 0 },
  { t: 'login', v: 3, device: '0a1b', proof: new Uint8Array(64) },
  { t: 'push', id: 16, docs: [{ doc: DOC, changes: [], photos: [[hash, hash]] }] },
  { t: 'pass', id: 17 },
  { t: 'blobs', id: 18, names: [hash] },
  { t: 'login', v: 4, device: '0a1b', proof: new Uint8Array(64) },
  { t: 'exported', id: 19, notes: [{ note: '0123456789abcdef0123456789abcdef', at: 1_700_000_000_000, format: 'xlsx', count: 3 }] },
  { t: 'exports', id: 20, before: 0 },
  { t: 'present', doc: DOC },
  { t: 'present', doc: '' },
  { t: 'wiped' },
];

const fromServer: FromServer[] = [
  { t: 'challenge', v: 2, server: 'a', nonce: hash, claimed: false },
  { t: 'welcome', device: 'a', name: 'b', role: 'owner', salon: DOC, epoch: 'e', head: 3 },
  { t: 'pushed', re: 1, refused: [{ doc: DOC, reason: 'missing', heads: [hash] }] },
  {
    t: 'rows',
    re: 2,
    upto: 9,
    rows: [
      [DOC, Uint8Array.of(1)],
      [DOC, null],
    ],
    tombstones: [[DOC, 1_700_000_000_000, 'Reception']],
    fresh: [[DOC, [hash], Uint8Array.of(2)]],
  },
  { t: 'page', re: 3, upto: 9, total: 1, docs: [[DOC, [hash], Uint8Array.of(1)]], next: '' },
  { t: 'page', re: 3, upto: 9, total: 1, docs: [[DOC, [hash], Uint8Array.of(1)]], next: '', photos: [[DOC, [[hash, hash]]]] },
  { t: 'pass', re: 6, pass: 'abc' },
  { t: 'lackingBlobs', re: 7, names: [hash] },
  {
    t: 'exports',
    re: 8,
    exports: [{ n: 1, at: 1_700_000_000_000, heardAt: 1_700_000_000_001, format: 'salon', count: 3, device: 'a', name: 'Kase' }],
    more: false,
  },
  { t: 'wantedBlobs', names: [hash] },
  { t: 'document', re: 4, heads: [hash], bytes: Uint8Array.of(1), erased: false, damaged: false },
  { t: 'error', code: 'malformed' },
  { t: 'waiting', expires: 1_700_000_000_000 },
  { t: 'done', re: 5 },
  { t: 'wanted', docs: [DOC] },
  { t: 'presence', doc: DOC, others: [{ device: 'a', name: 'Kase' }] },
];

describe('a frame', () => {
  it('arrives as it was sent, either way', () => {
    for (const frame of fromDevice) expect(readDeviceFrame(writeFrame(frame))).toEqual(frame);
    for (const frame of fromServer) expect(readServerFrame(writeFrame(frame))).toEqual(frame);
  });

  it.each([
    ['an unknown kind', { t: 'drop', id: 1 }],
    ['a field too many', { t: 'pull', id: 1, after: 0, waiting: 0, more: 1 }],
    ['a field too few', { t: 'pull', id: 1 }],
    ['a document id that is a path', { t: 'fetch', id: 1, doc: '../../etc/passwd/aaaaaaa' }],
    ['a document id with a quote', { t: 'erase', id: 1, doc: "3Nd2M6C98qT5YcchA65kuP4r8K6'" }],
    ['a negative cursor', { t: 'pull', id: 1, after: -1 }],
    ['half a cursor', { t: 'pull', id: 1, after: 0.5 }],
    ['text for bytes', { t: 'push', id: 1, docs: [{ doc: DOC, changes: ['x'] }] }],
    ['a hash that is too short', { t: 'compare', id: 1, docs: [[DOC, [new Uint8Array(31)]]] }],
    ['a role that doesn’t exist', { t: 'amend', id: 1, device: '0123456789abcdef0123', name: 'x', role: 'admin' }],
    ['an export without its name', { t: 'exported', id: 1, notes: [{ note: '', at: 0, format: 'csv', count: 1 }] }],
    ['no export at all', { t: 'exported', id: 1, notes: [] }],
    ['a picture named by a path', { t: 'blobs', id: 1, names: ['../../etc/passwd'] }],
    ['a photo without its thumbnail', { t: 'push', id: 1, docs: [{ doc: DOC, changes: [], photos: [[hash]] }] }],
    ['a version nobody speaks', { t: 'login', v: 5, device: 'a', proof: hash }],
    ['a name of spaces', { t: 'join', v: 2, code: 'x', credential: { kind: 'token', sha256: hash }, name: '   ' }],
    ['no map at all', [1, 2, 3]],
  ])('with %s is malformed', (_, frame) => {
    expect(() => readDeviceFrame(writeFrame(frame as never))).toThrow(MalformedFrame);
  });

  it('that is malformed says where, and never what stood there', () => {
    const secret = 'Oksana';
    const frame = writeFrame({ t: 'push', id: 1, docs: [{ doc: secret, changes: [] }] });
    expect(() => readDeviceFrame(frame)).toThrow('docs.0.doc');
    expect(() => readDeviceFrame(frame)).not.toThrow(secret);
  });

  it('of any bytes is read or malformed, and nothing else happens', () => {
    const frames = [...fromDevice, ...fromServer].map(writeFrame);
    const mutated = fc
      .tuple(fc.nat(), fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 4 }), fc.nat(400))
      .map(([pick, edits, cut]) => {
        const bytes = (frames[pick % frames.length] ?? new Uint8Array()).slice();
        for (const [at, value] of edits) if (bytes.length > 0) bytes[at % bytes.length] = value;
        return bytes.subarray(0, cut);
      });
    fc.assert(
      fc.property(fc.oneof(mutated, fc.uint8Array({ maxLength: 200 })), (bytes) => {
        for (const read of [readDeviceFrame, readServerFrame]) {
          try {
            read(bytes);
          } catch (error) {
            expect(error).toBeInstanceOf(MalformedFrame);
          }
        }
      }),
      { numRuns: 5_000 },
    );
  });
});

describe('a login', () => {
  it('is bound to server, device and nonce', () => {
    const statements = [
      loginStatement('a', 'b', hash),
      loginStatement('b', 'b', hash),
      loginStatement('a', 'c', hash),
      loginStatement('a', 'b', new Uint8Array(32)),
    ];
    expect(new Set(statements.map(String)).size).toBe(statements.length);
  });
});
