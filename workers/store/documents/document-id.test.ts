import { isValidDocumentId } from '@automerge/automerge-repo/slim';
import { expect, it } from 'vitest';
import { isDocumentId } from '../../../model/ids.ts';
import { documentIdOf, importedDocumentId } from './document-id.ts';

it('writes ids as automerge-repo does, zeros in front too', () => {
  for (const first of [0, 1, 255]) {
    const id = documentIdOf(new Uint8Array(16).fill(9).map((byte, i) => (i < 2 ? first : byte)));
    expect(isValidDocumentId(id)).toBe(true);
    expect(isDocumentId(id)).toBe(true);
  }
  expect(isValidDocumentId(documentIdOf(new Uint8Array(16)))).toBe(true);
});

it('gives the same row the same card in one salon, and another in another', () => {
  expect(importedDocumentId('salon', 'row')).toBe(importedDocumentId('salon', 'row'));
  expect(importedDocumentId('salon', 'row')).not.toBe(importedDocumentId('other', 'row'));
  expect(importedDocumentId('salon', 'row')).not.toBe(importedDocumentId('salon', 'other'));
});
