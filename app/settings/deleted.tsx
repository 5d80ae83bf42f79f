import { ArchiveRestore } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readDeleted } from '../../model/deleted.ts';
import { displayName } from '../../model/names/display-name.ts';
import { formatPhone } from '../../model/phones/format-phone.ts';
import type { CardSummary } from '../../model/summary.ts';
import { BulkState, useBulk } from '../table/index.ts';
import { useSalon, useTableState, useThreads } from '../threads.tsx';
import { Button } from '../ui/button.tsx';
import { useFormat } from '../ui/format.ts';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { daysLeft } from './days-left.ts';
import styles from './settings-screen.module.css';

/** So many are listed; who has deleted more brings all of them back, or those that are here first. */
const LISTED = 200;

/** Clients who were deleted and can be brought back: when, by whom, and how long still. */
export function Deleted() {
  const { t } = useTranslation(['table', 'common']);
  const format = useFormat();
  const bulk = useBulk();
  const deleted = useDeleted();
  if (!deleted) return <ProgressBar label={t('common:loading')} done={0} total={0} />;
  const ids = deleted.map(({ id }) => id);
  const hidden = Math.max(0, deleted.length - LISTED);
  return (
    <>
      <BulkState />
      {deleted.length === 0 && <p className={styles.faint}>{t('deleted.none')}</p>}
      {deleted.length > 1 && (
        <div>
          <Button isDisabled={bulk.isBusy} icon={<ArchiveRestore aria-hidden="true" />} onPress={() => bulk.restore(ids)}>
            {t('deleted.restoreAll', { shown: format.number(deleted.length) })}
          </Button>
        </div>
      )}
      <ul className={styles.rows}>
        {deleted.slice(0, LISTED).map((client) => (
          <DeletedRow key={client.id} client={client} isBusy={bulk.isBusy} onRestore={() => bulk.restore([client.id])} />
        ))}
      </ul>
      {hidden > 0 && <p className={styles.faint}>{t('deleted.more', { count: hidden, shown: format.number(hidden) })}</p>}
    </>
  );
}

interface DeletedRowProps {
  readonly client: CardSummary;
  readonly isBusy: boolean;
  readonly onRestore: () => void;
}

function DeletedRow({ client, isBusy, onRestore }: DeletedRowProps) {
  const { t } = useTranslation(['table', 'list', 'visit']);
  const format = useFormat();
  const salon = useSalon();
  const [now] = useState(Date.now);
  const name = displayName({ ...client, phones: client.phones.map(formatPhone) }) || t('list:nameless');
  const { at, by } = readDeleted(client.more.deleted ?? '') ?? { at: '', by: '' };
  const staff = by === '' ? '' : (salon?.staff.find(({ id }) => id === by)?.name ?? t('visit:unknownStaff'));
  const when = at === '' ? '' : format.moment(at);
  const left = daysLeft(at, now);
  return (
    <li className={styles.device}>
      <span className={styles.deviceName}>
        <strong>{name}</strong>
        {when && <span className={styles.faint}>{staff ? t('deleted.whenBy', { when, name: staff }) : t('deleted.when', { when })}</span>}
        <span className={styles.faint}>{t('deleted.left', { count: left, shown: format.number(left) })}</span>
      </span>
      <Button
        isDisabled={isBusy}
        icon={<ArchiveRestore aria-hidden="true" />}
        aria-label={t('deleted.restoreNamed', { name })}
        onPress={onRestore}
      >
        {t('deleted.restore')}
      </Button>
    </li>
  );
}

/** Null until they are known. */
function useDeleted(): readonly CardSummary[] | null {
  const { table } = useThreads();
  const { version } = useTableState();
  const [deleted, setDeleted] = useState<readonly CardSummary[] | null>(null);
  useEffect(() => {
    if (version < 0) return;
    let isWanted = true;
    table.deleted().then(
      (clients) => isWanted && setDeleted(clients),
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [table, version]);
  return deleted;
}
