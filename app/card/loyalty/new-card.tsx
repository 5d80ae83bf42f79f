import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryId } from '../../../model/ids.ts';
import { issueEdits } from '../../../model/loyalty/card-operations.ts';
import { newEntryId } from '../../new-entry-id.ts';
import { Select } from '../../ui/select.tsx';
import { useCard } from '../card-context.tsx';
import type { TypedField } from '../card-session.ts';
import { EntryRow } from '../entry-row.tsx';
import { markOf } from '../place.ts';
import { TypedEntry } from '../typed-entry.tsx';
import { type CardKind, usualCardKind } from './card-kinds.ts';
import { NumberCamera } from './number-camera.tsx';
import { useRecord } from './record.ts';
import { useCardTypes } from './use-card-types.ts';

/** A card that is being issued: its number by scanner, camera or hand. It is the client's when the number is whole: half of one is another's. */
export function NewCard({ id, onDrop }: { readonly id: EntryId; readonly onDrop: () => void }) {
  const { t } = useTranslation('card');
  const { session, today, salon } = useCard();
  const record = useRecord();
  const [chosen, setChosen] = useState<CardKind | null>(null);
  const kind = chosen ?? usualCardKind(salon);
  const { options, value, kindOf } = useCardTypes(kind);
  const issue = (number: string) => issueEdits({ id, number, ...kind }, today, { ...record(), id: newEntryId(), reason: '' });
  const field: TypedField = {
    key: `membership ${id}`,
    label: 'membershipCard',
    whole: true,
    toEdits: (text) => (text.trim() === '' ? [] : issue(text.trim())),
  };
  return (
    <EntryRow
      name={t('what.membershipCard')}
      onRemove={onDrop}
      place={markOf('card', id)}
      actions={<NumberCamera onNumber={(number) => session.edit('membershipCard', ...issue(number))} />}
      below={<Select aria-label={t('cardType')} inPlace value={value} options={options} onChange={(to) => setChosen(kindOf(to))} />}
    >
      <TypedEntry name="card-number" field={field} stored="" label={t('cardNumber')} autoFocus />
    </EntryRow>
  );
}
