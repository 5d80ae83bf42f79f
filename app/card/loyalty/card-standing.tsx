import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MembershipCard } from '../../../model/card.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { useCard } from '../card-context.tsx';
import styles from './card-standing.module.css';
import { OperationDialog } from './operation-dialog.tsx';

const TONES = { active: 'ok', blocked: 'danger', lost: 'warn', replaced: 'plain' } as const;
/** What can be done with a card, by its state. */
const DOABLE = {
  active: ['blocked', 'lost', 'replaced'],
  blocked: ['unblocked', 'replaced'],
  lost: ['unblocked', 'replaced'],
  replaced: [],
} as const;
export type Doable = (typeof DOABLE)[MembershipCard['state']][number];

/** Whether a card is in force, since when the client has it, and what can be done with it. */
export function CardStanding({ membership }: { readonly membership: MembershipCard }) {
  const { t } = useTranslation(['card', 'loyalty']);
  const { format } = useCard();
  const [asked, setAsked] = useState<Doable | null>(null);
  const { state, issuedOn } = membership;
  return (
    <>
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
  );
}
