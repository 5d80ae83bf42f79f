import { Ellipsis } from 'lucide-react';
import { useContext, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordFields } from '../../../model/entries/fields.ts';
import type { EntryId } from '../../../model/ids.ts';
import { type LedgerRow, ledgerOf } from '../../../model/loyalty/ledger.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { useStaffName } from '../../who/staff-name.ts';
import { useCard, useOnCard } from '../card-context.tsx';
import styles from './ledger.module.css';
import { OpenVisit } from './open-visit.ts';
import { useToldDay } from './visit-choice.tsx';

type Written = RecordFields & { readonly id: EntryId; readonly visitId?: EntryId | '' };

/** How one entry reads. */
export interface Told {
  /** What it is about. */
  readonly what: string;
  /** What it adds, with its sign; '' where it adds nothing. */
  readonly amount: string;
  readonly isMinus: boolean;
  /** Something to know about it, or ''. */
  readonly mark: string;
}

export interface LedgerProps<E extends Written> {
  readonly label: string;
  readonly entries: readonly E[];
  readonly tell: (entry: E) => Told;
  /** Given where an entry can be taken back by itself. */
  readonly onTakeBack?: (entry: E) => void;
  /** Writes the entry anew as it should be. */
  readonly onCorrect?: (entry: E) => void;
}

const AT_ONCE = 6;

/** What was written in a record, newest first: who, when, why, at which visit. A wrong entry is taken back or corrected by another; both stay. */
export function Ledger<E extends Written>({ label, entries, ...row }: LedgerProps<E>) {
  const { t } = useTranslation('loyalty');
  const [all, setAll] = useState(false);
  const rows = ledgerOf(entries);
  if (rows.length === 0) return null;
  return (
    <div className={styles.ledger}>
      <ul className={styles.rows} aria-label={label}>
        {rows.slice(0, all ? undefined : AT_ONCE).map((one) => (
          <Row key={one.entry.id} row={one} {...row} />
        ))}
      </ul>
      {!all && rows.length > AT_ONCE && (
        <Button look="quiet" onPress={() => setAll(true)}>
          {t('showAll', { count: rows.length })}
        </Button>
      )}
    </div>
  );
}

type RowProps<E extends Written> = Pick<LedgerProps<E>, 'tell' | 'onTakeBack' | 'onCorrect'> & { readonly row: LedgerRow<E> };

function Row<E extends Written>({ row: { entry, takenBackBy }, tell, onTakeBack, onCorrect }: RowProps<E>) {
  const { t } = useTranslation('loyalty');
  const signed = useSigned();
  const { what, amount, isMinus, mark } = tell(entry);
  const name = [what, amount].filter(Boolean).join(' ');
  const entries = !onTakeBack
    ? []
    : takenBackBy
      ? [{ id: 'stand', label: t('standAgain'), onAction: () => onTakeBack(takenBackBy) }]
      : [
          ...(onCorrect ? [{ id: 'correct', label: t('correct'), onAction: () => onCorrect(entry) }] : []),
          { id: 'back', label: t('takeBack'), onAction: () => onTakeBack(entry) },
        ];
  return (
    <li className={`${styles.row} ${takenBackBy ? styles.takenBack : ''}`}>
      <span className={styles.words}>
        <span className={styles.what}>{what}</span>
        <span className={styles.by}>
          {signed(entry)} <VisitLink id={entry.visitId ?? ''} />
        </span>
        {mark && <span className={styles.mark}>{mark}</span>}
        {takenBackBy && <span className={styles.mark}>{t('takenBack', { by: signed(takenBackBy) })}</span>}
      </span>
      {amount && <span className={`${styles.amount} ${isMinus ? styles.minus : ''}`}>{amount}</span>}
      {entries.length > 0 && (
        <Menu label={t('actions', { what: name })} entries={entries}>
          <IconButton label={t('actions', { what: name })}>
            <Ellipsis aria-hidden="true" />
          </IconButton>
        </Menu>
      )}
    </li>
  );
}

/** Who and when. */
export function useSigned(): (entry: RecordFields) => string {
  const { format } = useCard();
  const staffName = useStaffName();
  return ({ staffId, at }) => [staffName(staffId), at && format.moment(at)].filter(Boolean).join(' · ');
}

/** The visit an entry belongs to; opens it in the history. */
function VisitLink({ id }: { readonly id: EntryId | '' }) {
  const { t } = useTranslation('loyalty');
  const dayOf = useToldDay();
  const open = useContext(OpenVisit);
  const visit = useOnCard((card) => card.visits.find((one) => one.id === id));
  if (id === '') return null;
  if (!visit) return <span>{t('visitGone')}</span>;
  return (
    <button type="button" className={styles.visit} onClick={() => open(visit.id)}>
      {t('visitOf', { date: dayOf(visit) })}
    </button>
  );
}
