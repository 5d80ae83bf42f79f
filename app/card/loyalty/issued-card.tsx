import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MembershipCard } from '../../../model/card.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Select } from '../../ui/select.tsx';
import { useCard } from '../card-context.tsx';
import type { TypedField } from '../card-session.ts';
import { EntryRow } from '../entry-row.tsx';
import { CardOfAnother } from '../likely-same/card-of-another.tsx';
import { markOf } from '../place.ts';
import { TypedEntry } from '../typed-entry.tsx';
import styles from './issued-card.module.css';
import { OperationDialog } from './operation-dialog.tsx';
import { useCardTypes } from './use-card-types.ts';

const TONES = { active: 'ok', blocked: 'danger', lost: 'warn', replaced: 'plain' } as const;
/** What can be done with a card, by its state. */
const DOABLE = {
  active: ['blocked', 'lost', 'replaced'],
  blocked: ['unblocked', 'replaced'],
  lost: ['unblocked', 'replaced'],
  replaced: [],
} as const;
export type Doable = (typeof DOABLE)[MembershipCard['state']][number];

/** A card that the client has: number, type, whether in force; and what can be done with it. */
export function IssuedCard({ membership, onRemove }: { readonly membership: MembershipCard; readonly onRemove: () => void }) {
  const { t } = useTranslation(['card', 'loyalty']);
  const { session, format } = useCard();
  const [asked, setAsked] = useState<Doable | null>(null);
  const { id, state, issuedOn } = membership;
  const { options, value, kindOf } = useCardTypes(membership);
  const field: TypedField = {
    key: `membership ${id}`,
    label: 'membershipCard',
    toEdits: (text) => [{ type: 'setEntry', collection: 'cards', id, changes: { number: text.trim() } }],
  };
  return (
    <EntryRow
      name={membership.number || t('card:what.membershipCard')}
      onRemove={onRemove}
      place={markOf('card', id)}
      notice={<CardOfAnother number={state === 'active' ? membership.number : ''} />}
      below={
        <>
          <Select
            aria-label={t('card:cardType')}
            inPlace
            value={value}
            options={options}
            onChange={(to) => session.edit('membershipCard', { type: 'setEntry', collection: 'cards', id, changes: kindOf(to) })}
          />
          <span className={styles.state}>
            <Chip tone={TONES[state]}>{t(`card:cardStates.${state}`)}</Chip>
            {issuedOn && <span className={styles.issued}>{t('loyalty:cards.issuedOn', { date: format.date(issuedOn) })}</span>}
          </span>
          <span className={styles.actions}>
            {DOABLE[state].map((what) => (
              <Button key={what} look="quiet" onPress={() => setAsked(what)}>
                {t(`loyalty:cards.do.${what}`)}
              </Button>
            ))}
          </span>
          {asked && <OperationDialog membership={membership} operation={asked} onClose={() => setAsked(null)} />}
        </>
      }
    >
      <TypedEntry name="card-number" field={field} stored={membership.number} label={t('card:cardNumber')} />
    </EntryRow>
  );
}
