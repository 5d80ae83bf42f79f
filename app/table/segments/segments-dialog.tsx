import { Check, Pencil, Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button as PlainButton } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import type { Segment } from '../../../model/rules/segment.ts';
import { useTableState, useThreads } from '../../threads.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useFormat } from '../../ui/format.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { NameDialog } from './name-dialog.tsx';
import styles from './segments.module.css';
import type { Segments } from './use-segments.ts';

interface SegmentsDialogProps {
  readonly segments: Segments;
  /** The rule of the one that is shown. */
  readonly chosen: string;
  readonly onChoose: (rule: string) => void;
  readonly onClose: () => void;
}

/** All segments with how many clients each has now; those of one's own are renamed and removed here. */
export function SegmentsDialog({ segments, chosen, onChoose, onClose }: SegmentsDialogProps) {
  const { t } = useTranslation('table');
  const [renamed, setRenamed] = useState<Segment | null>(null);
  const groups = [
    { title: t('segmentsOfSalon'), list: segments.shared },
    { title: t('segmentsOfDevice'), list: segments.own },
    { title: t('segmentsBuiltIn'), list: segments.builtIn },
  ].filter(({ list }) => list.length > 0);
  if (renamed)
    return (
      <NameDialog
        title={t('segmentRenameTitle')}
        name={renamed.name}
        onSave={(name) => segments.rename(renamed, name)}
        onClose={() => setRenamed(null)}
      />
    );
  return (
    <Dialog isOpen onClose={onClose} title={t('segments')}>
      {segments.shared.length + segments.own.length === 0 && <p className={styles.note}>{t('segmentsNone')}</p>}
      {groups.map(({ title, list }) => (
        <section key={title}>
          <h3 className={styles.group}>{title}</h3>
          <ul>
            {list.map((segment) => (
              <SegmentRow
                key={segment.id}
                segment={segment}
                isChosen={segment.rule === chosen}
                mayChange={segments.mayChange(segment)}
                onChoose={() => {
                  onChoose(segment.rule);
                  onClose();
                }}
                onRename={() => setRenamed(segment)}
                onRemove={() => segments.remove(segment)}
              />
            ))}
          </ul>
        </section>
      ))}
    </Dialog>
  );
}

interface SegmentRowProps {
  readonly segment: Segment;
  readonly isChosen: boolean;
  readonly mayChange: boolean;
  readonly onChoose: () => void;
  readonly onRename: () => void;
  readonly onRemove: () => void;
}

function SegmentRow({ segment, isChosen, mayChange, onChoose, onRename, onRemove }: SegmentRowProps) {
  const { t } = useTranslation('table');
  const format = useFormat();
  const counted = useRuleCount(`segment ${segment.id}`, segment.rule);
  return (
    <li className={styles.row}>
      <PlainButton className={styles.name ?? ''} onPress={onChoose}>
        {isChosen && <Check aria-hidden="true" />}
        <span>{segment.name}</span>
        <span className={styles.count}>{counted && format.number(counted.count)}</span>
      </PlainButton>
      {mayChange && (
        <>
          <IconButton label={t('segmentRename', { name: segment.name })} onPress={onRename}>
            <Pencil aria-hidden="true" />
          </IconButton>
          <IconButton label={t('segmentRemove', { name: segment.name })} onPress={onRemove}>
            <Trash2 aria-hidden="true" />
          </IconButton>
        </>
      )}
    </li>
  );
}

interface Counted {
  readonly count: number;
  readonly total: number;
}

/** How many clients a rule fits now, counted anew whenever the base changes; null until it is known. */
export function useRuleCount(asker: string, rule: string): Counted | null {
  const { table } = useThreads();
  const { version } = useTableState();
  const [count, setCount] = useState<Counted | null>(null);
  useEffect(() => {
    if (version < 0) return;
    let isWanted = true;
    table.count(asker, rule).then(
      (counted) => isWanted && counted && setCount(counted),
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [table, version, asker, rule]);
  return count;
}
