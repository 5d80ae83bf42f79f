import type { EntryId } from '../../../model/ids.ts';
import { Account } from './account.tsx';
import styles from './loyalty.module.css';
import { MembershipCards } from './membership-cards.tsx';
import { OpenVisit } from './open-visit.ts';
import { Points } from './points.tsx';
import { Promotions } from './promotions.tsx';
import { Subscriptions } from './subscriptions.tsx';

interface LoyaltyProps {
  /** Brings a visit on screen in the history. */
  readonly onVisit: (id: EntryId) => void;
  /** A new card was asked for: its number takes the caret. */
  readonly issuesCard: boolean;
}

/** What is held for the client: cards, points, money, subscriptions, promotions. Everything is written on, nothing is rewritten. */
export function Loyalty({ onVisit, issuesCard }: LoyaltyProps) {
  return (
    <OpenVisit value={onVisit}>
      <div className={styles.loyalty}>
        <div className={styles.column}>
          <Points />
          <Account />
          <MembershipCards startsNew={issuesCard} />
        </div>
        <div className={styles.column}>
          <Subscriptions />
          <Promotions />
        </div>
      </div>
    </OpenVisit>
  );
}
