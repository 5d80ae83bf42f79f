import { expect, test } from 'vitest';
import type { EntryId } from '../../../model/ids.ts';
import { readRule } from '../../../model/rules/rule.ts';
import { BUILT_IN_SEGMENTS, builtInRule } from './built-in.ts';

const PURPOSE = { id: '01J0000000000000000000000A' as EntryId, name: 'Messages', kind: 'messages', active: true };

test.each(BUILT_IN_SEGMENTS)('the segment "%s" is a rule that can be read', (segment) => {
  const { parts } = readRule(builtInRule(segment, { consentPurposes: [PURPOSE], currency: 'EUR' }));
  expect(parts.length).toBeGreaterThan(0);
  for (const part of parts) expect(part).toMatchObject({ type: 'condition' });
});

test('a salon that asks for no consent to messages has no segment of those without', () => {
  expect(builtInRule('noConsent', { consentPurposes: [{ ...PURPOSE, kind: 'photos' }], currency: 'EUR' })).toBe('');
});
