import { CreditCard } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { MembershipCard } from '../../../model/card.ts';
import type { Entry } from '../../../model/entries/fields.ts';
import { replacedNumber, withdrawEdits } from '../../../model/loyalty/card-operations.ts';
import { newEntryId } from '../../new-entry-id.ts';
import { Button } from '../../ui/button.tsx';
import { useCard, useOnCard } from '../card-context.tsx';
import { EntryList } from '../entry-row.tsx';
import { useNewEntry } from '../new-entry.ts';
import { usualCardKind } from './card-kinds.ts';
import { Ledger } from './ledger.tsx';
import { MembershipRow } from './membership-row.tsx';
import { useRecord } from './record.ts';
import { Section } from './section.tsx';

/** The cards the salon gave this client, what can be done with each, and all that was done. */
export function MembershipCards({ startsNew }: { readonly startsNew: boolean }) {
  const { t } = useTranslation('loyalty');
  const { session, today, salon } = useCard();
  const cards = useOnCard((card) => card.cards);
  const operations = useOnCard((card) => card.cardOperations);
  const fresh = useNewEntry(cards, startsNew);
  const rows: readonly MembershipCard[] = fresh.id
    ? [...cards, { id: fresh.id, number: '', state: 'active', issuedOn: today, ...usualCardKind(salon) }]
    : cards;
  const record = useRecord();
  const remove = (id: Parameters<typeof withdrawEdits>[0]) =>
    session.edit('membershipCardRemoved', ...withdrawEdits(id, operations, { ...record(), newId: newEntryId }));
  return (
    <Section
      title={t('cards.title')}
      part="cards"
      actions={
        <Button icon={<CreditCard aria-hidden="true" />} onPress={fresh.start}>
          {t('cards.issue')}
        </Button>
      }
      {...(rows.length === 0 && { emptyText: t('cards.empty') })}
    >
      {rows.length > 0 && (
        <EntryList>
          {rows.map((one) => (
            <MembershipRow
              key={one.id}
              membership={one}
              takesFocus={one.id === fresh.id}
              onRemove={() => (one.id === fresh.id ? fresh.drop() : remove(one.id))}
            />
          ))}
        </EntryList>
      )}
      <Operations operations={operations} />
    </Section>
  );
}

function Operations({ operations }: { readonly operations: readonly Entry<'cardOperations'>[] }) {
  const { t } = useTranslation('loyalty');
  const cards = useOnCard((card) => card.cards);
  const told = (entry: Entry<'cardOperations'>) => {
    const old = entry.operation === 'replaced' ? replacedNumber(entry, operations, cards) : '';
    return old ? t('cards.replacedOne', { old, number: entry.number }) : t(`cards.operations.${entry.operation}`, { number: entry.number });
  };
  return (
    <Ledger
      label={t('cards.ledger')}
      entries={operations}
      tell={(entry) => ({
        what: [told(entry), entry.reason].filter(Boolean).join(' · '),
        amount: '',
        isMinus: false,
        mark: '',
      })}
    />
  );
}
