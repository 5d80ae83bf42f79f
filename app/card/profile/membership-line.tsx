import { ChevronRight, CreditCard } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import { useOnCard } from '../card-context.tsx';
import { Additions, Group } from '../group.tsx';
import styles from './membership-line.module.css';

interface MembershipLineProps {
  /** Shows what can be done with the cards, or begins a new one. */
  readonly onCards: (issues: boolean) => void;
}

/** The client's cards in a line each; what can be done with them is one touch away. */
export function MembershipLine({ onCards }: MembershipLineProps) {
  const { t } = useTranslation('card');
  const cards = useOnCard((card) => card.cards);
  return (
    <Group title={t('groups.cards')} fold="cards">
      <ul className={styles.list}>
        {cards.map((one) => (
          <li key={one.id}>
            <Button className={styles.line ?? ''} onPress={() => onCards(false)}>
              <CreditCard aria-hidden="true" />
              <span className={styles.number}>{one.number || t('what.membershipCard')}</span>
              {one.state !== 'active' && <span className={styles.state}>{t(`cardStates.${one.state}`)}</span>}
              <ChevronRight aria-hidden="true" />
            </Button>
          </li>
        ))}
      </ul>
      <Additions items={[{ id: 'card', label: t('add.card'), onAdd: () => onCards(true) }]} />
    </Group>
  );
}
