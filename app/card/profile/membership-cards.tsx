import { useTranslation } from 'react-i18next';
import { CARD_STATES, CARD_TYPES, type MembershipCard, type MembershipCardFields } from '../../../model/card.ts';
import { Select } from '../../ui/select.tsx';
import { useCard, useOnCard } from '../card-context.tsx';
import type { TypedField } from '../card-session.ts';
import { EntryList, EntryRow } from '../entry-row.tsx';
import { Additions, Group } from '../group.tsx';
import { CardOfAnother } from '../likely-same/card-of-another.tsx';
import { useNewEntry } from '../new-entry.ts';
import { markOf } from '../place.ts';
import { TypedEntry } from '../typed-entry.tsx';

/** The cards the salon gave this client: number, type, whether in force. */
export function MembershipCards({ startsNew }: { readonly startsNew: boolean }) {
  const { t } = useTranslation('card');
  const { today } = useCard();
  const cards = useOnCard((card) => card.cards);
  const fresh = useNewEntry(cards, startsNew);
  const rows: readonly MembershipCard[] = fresh.id
    ? [...cards, { id: fresh.id, number: '', type: 'barcode', state: 'active', issuedOn: today, typeId: '' }]
    : cards;
  return (
    <Group title={t('groups.cards')} fold="cards" isAsked={startsNew}>
      {rows.length > 0 && (
        <EntryList>
          {rows.map((one) => (
            <MembershipCardRow key={one.id} membership={one} takesFocus={one.id === fresh.id} onDrop={fresh.drop} />
          ))}
        </EntryList>
      )}
      <Additions items={[{ id: 'card', label: t('add.card'), onAdd: fresh.start }]} />
    </Group>
  );
}

function MembershipCardRow({
  membership,
  takesFocus,
  onDrop,
}: {
  readonly membership: MembershipCard;
  readonly takesFocus: boolean;
  readonly onDrop: () => void;
}) {
  const { t } = useTranslation('card');
  const { session } = useCard();
  const cards = useOnCard((card) => card.cards);
  const { id } = membership;
  const isOnCard = cards.some((one) => one.id === id);
  const remove = () =>
    isOnCard ? session.edit('membershipCardRemoved', { type: 'setRemoved', collection: 'cards', id, removed: true }) : onDrop();
  const field: TypedField = {
    key: `membership ${id}`,
    label: 'membershipCard',
    toEdits: (text, now) => {
      const number = text.trim();
      if (now.cards.some((one) => one.id === id)) return [{ type: 'setEntry', collection: 'cards', id, changes: { number } }];
      const { type, state, issuedOn, typeId } = membership;
      return number === '' ? [] : [{ type: 'addEntry', collection: 'cards', id, fields: { number, type, state, issuedOn, typeId } }];
    },
  };
  const onLeave = () => {
    if (session.view().card?.cards.some((one) => one.id === id && one.number === '')) remove();
  };
  const set = (changes: Partial<MembershipCardFields>) =>
    session.edit('membershipCard', { type: 'setEntry', collection: 'cards', id, changes });
  return (
    <EntryRow
      name={membership.number || t('what.membershipCard')}
      onRemove={remove}
      place={markOf('card', id)}
      notice={<CardOfAnother number={isOnCard && membership.state === 'active' ? membership.number : ''} />}
      below={
        isOnCard && (
          <>
            {' '}
            <Select
              aria-label={t('cardType')}
              inPlace
              value={membership.type}
              options={CARD_TYPES.map((one) => ({ id: one, label: t(`cardTypes.${one}`) }))}
              onChange={(type) => set({ type })}
            />
            <Select
              aria-label={t('cardState')}
              inPlace
              value={membership.state}
              options={CARD_STATES.map((one) => ({ id: one, label: t(`cardStates.${one}`) }))}
              onChange={(state) => set({ state })}
            />
          </>
        )
      }
    >
      <TypedEntry
        name="card-number"
        field={field}
        stored={membership.number}
        label={t('cardNumber')}
        autoFocus={takesFocus}
        onLeave={onLeave}
      />
    </EntryRow>
  );
}
