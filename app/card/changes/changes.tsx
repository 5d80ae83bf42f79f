import { ArrowRight, History as HistoryIcon, RotateCcw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useToasts } from '../../ui/toasts.tsx';
import { useMayBlacklist } from '../blacklist/may-blacklist.ts';
import { useCard } from '../card-context.tsx';
import styles from './changes.module.css';
import { type ToldGroup, type ToldLine, toldGroups } from './told-groups.ts';
import { useChanges } from './use-changes.ts';
import { useDeviceWord } from './use-device-word.ts';
import { useWording } from './use-wording.ts';

/** Who changed what on this card, when and on which device, newest first; an earlier value can be brought back. */
export function Changes() {
  const { t } = useTranslation(['changes', 'common']);
  const { changes, hasMore, failed, more, again } = useChanges();
  const wording = useWording();
  const groups = changes ? toldGroups(changes, wording) : [];
  if (failed)
    return (
      <Notice tone="warn" actions={<Button onPress={again}>{t('common:retry')}</Button>}>
        {t('failed')}
      </Notice>
    );
  if (!changes)
    return (
      <p className={styles.reading} role="status">
        {t('reading')}
      </p>
    );
  if (groups.length === 0)
    return (
      <EmptyState icon={<HistoryIcon />} title={t('empty')}>
        {t('emptyText')}
      </EmptyState>
    );
  return (
    <div className={styles.changes}>
      <ol className={styles.list} aria-label={t('list')}>
        {groups.map((group) => (
          <Group key={group.key} group={group} />
        ))}
      </ol>
      {hasMore && <Button onPress={more}>{t('more')}</Button>}
    </div>
  );
}

function Group({ group }: { readonly group: ToldGroup }) {
  const { format } = useCard();
  const deviceWord = useDeviceWord();
  return (
    <li className={styles.group}>
      <p className={styles.head}>
        <strong>{deviceWord(group)}</strong>
        {group.at > 0 && <time dateTime={new Date(group.at).toISOString()}>{format.moment(group.at)}</time>}
      </p>
      <ul className={styles.lines}>
        {group.lines.map((line) => (
          <Line key={line.key} line={line} />
        ))}
      </ul>
    </li>
  );
}

const LABELS = { restore: 'restoreWhat', empty: 'emptyWhat', remove: 'removeWhat', putBack: 'putBackWhat' } as const;
const DONE = { restore: 'restored', empty: 'emptied', remove: 'takenOff', putBack: 'restored' } as const;

function Line({ line }: { readonly line: ToldLine }) {
  const { t } = useTranslation(['changes', 'card']);
  const { session } = useCard();
  const toasts = useToasts();
  const mayBlacklist = useMayBlacklist();
  const name = t(`card:what.${line.what}`);
  const restore = () => {
    session.edit(line.what, ...line.restore);
    toasts.show({ text: t(DONE[line.back]) });
  };
  return (
    <li className={styles.line}>
      <span className={styles.field}>{line.of ? `${line.of} · ${name}` : name}</span>
      <span className={styles.values}>
        {!line.whole && (
          <>
            <del className={styles.from}>{line.from}</del>
            <ArrowRight aria-hidden="true" />
          </>
        )}
        <span className={styles.to}>{line.to}</span>
      </span>
      {line.restore.length > 0 && (line.what !== 'blacklist' || mayBlacklist) && (
        <IconButton label={t(LABELS[line.back], { what: line.back === 'restore' ? `${name}, ${line.from}` : name })} onPress={restore}>
          <RotateCcw aria-hidden="true" />
        </IconButton>
      )}
    </li>
  );
}
