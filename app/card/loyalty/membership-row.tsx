import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MembershipCard } from '../../../model/card.ts';
import type { ClientEdit } from '../../../model/edits/client-edit.ts';
import { correctEdits, issueEdits } from '../../../model/loyalty/card-operations.ts';
import { newEntryId } from '../../new-entry-id.ts';
import { Select } from '../../ui/select.tsx';
import { useCard, useOnCard } from '../card-context.tsx';
import { EntryRow } from '../entry-row.tsx';
import { CardOfAnother } from '../likely-same/card-of-another.tsx';
import { markOf } from '../place.ts';
import { TypedEntry } from '../typed-entry.tsx';
import type { TypedField } from '../typed-fields.ts';
import type { CardKind } from './card-kinds.ts';
import { CardStanding } from './card-standing.tsx';
import { NumberCamera } from './number-camera.tsx';
import { useRecord } from './record.ts';
import { useCardTypes } from './use-card-types.ts';

interface MembershipRowProps {
  readonly membership: MembershipCard;
  readonly takesFocus: boolean;
  readonly onRemove: () => void;
}

/**
 * A card of the client, or one that is being issued: its number by scanner, camera or hand. A new one is the client's when its
 * number is whole, for half of a number is another's.
 */
export function MembershipRow({ membership, takesFocus, onRemove }: MembershipRowProps) {
  const { t } = useTranslation('card');
  const { session, today } = useCard();
  const record = useRecord();
  const { id, state } = membership;
  const isOnCard = useOnCard((card) => card.cards.some((one) => one.id === id));
  const [chosen, setChosen] = useState<CardKind | null>(null);
  const kind: CardKind = (!isOnCard && chosen) || membership;
  const { options, value, kindOf } = useCardTypes(kind);
  const change = (changes: Partial<MembershipCard>): ClientEdit => ({ type: 'setEntry', collection: 'cards', id, changes });
  const issue = (number: string) => issueEdits({ ...membership, ...kind, number }, today, { ...record(), id: newEntryId(), reason: '' });
  const field: TypedField = {
    key: `membership ${id}`,
    label: 'membershipCard',
    // Half of a number is another's, and each correction is recorded.
    whole: true,
    toEdits: (text, now) => {
      const number = text.trim();
      const issued = now.cards.find((one) => one.id === id);
      if (issued) return correctEdits(issued, number, { ...record(), id: newEntryId(), reason: '' });
      return number === '' ? [] : issue(number);
    },
  };
  const choose = (to: string) => (isOnCard ? session.edit('membershipCard', change(kindOf(to))) : setChosen(kindOf(to)));
  return (
    <EntryRow
      name={membership.number || t('what.membershipCard')}
      onRemove={onRemove}
      place={markOf('card', id)}
      notice={<CardOfAnother number={isOnCard && state === 'active' ? membership.number : ''} />}
      below={
        <>
          <Select aria-label={t('cardType')} inPlace value={value} options={options} onChange={choose} />
          {isOnCard ? (
            <CardStanding membership={membership} />
          ) : (
            <NumberCamera onNumber={(number) => session.edit('membershipCard', ...issue(number))} />
          )}
        </>
      }
    >
      <TypedEntry name="card-number" field={field} stored={membership.number} label={t('cardNumber')} autoFocus={takesFocus} />
    </EntryRow>
  );
}
