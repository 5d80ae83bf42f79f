import { ChevronRight, CreditCard } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import { useOnCard } from '../card-context.tsx';
import { Group } from '../group.tsx';
import styles from './membership-line.module.css';

/** The client's cards in a line each; what can be done with them is one touch away. */
export function MembershipLine({ onOpen }: { readonly onOpen: () => void }) {
  const { t } = useTranslation('card');
  const cards = useOnCard((card) => card.cards);
  return (
    <Group title={t('groups.cards')} fold="cards">
      <ul className={styles.list}>
        {cards.map((one) => (
          <li key={one.id}>
            <Button className={styles.line ?? ''} onPress={onOpen}>
              <CreditCard aria-hidden="true" />
              <span className={styles.number}>{one.number || t('what.membershipCard')}</span>
              {one.state !== 'active' && <span className={styles.state}>{t(`cardStates.${one.state}`)}</span>}
              <ChevronRight aria-hidden="true" />
            </Button>
          </li>
        ))}
      </ul>
    </Group>
  );
}
