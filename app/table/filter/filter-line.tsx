import { BookmarkPlus, Pencil, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Salon } from '../../../model/salon.ts';
import { RuleSentence } from '../../rules/rule-told.tsx';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { NameDialog } from '../segments/name-dialog.tsx';
import type { Segments } from '../segments/use-segments.ts';
import type { TableSession } from '../table-session.ts';
import styles from './filter.module.css';
import { FilterDialog } from './filter-dialog.tsx';

interface FilterLineProps {
  readonly salon: Salon;
  readonly segments: Segments;
  readonly session: TableSession;
  readonly rule: string;
}

/** Whom the table shows, as a sentence; a question that has no name yet can be saved as a segment. */
export function FilterLine({ salon, segments, session, rule }: FilterLineProps) {
  const { t } = useTranslation('table');
  const [open, setOpen] = useState<'filter' | 'name' | null>(null);
  const close = () => setOpen(null);
  const isKnown = [...segments.shared, ...segments.own, ...segments.builtIn].some((one) => one.rule === rule);
  return (
    <div className={styles.line}>
      <p className={styles.sentence}>
        <RuleSentence rule={rule} salon={salon} of={null} />
      </p>
      <div className={styles.buttons}>
        <IconButton label={t('filterChange')} onPress={() => setOpen('filter')}>
          <Pencil aria-hidden="true" />
        </IconButton>
        {!isKnown && (
          <Button look="quiet" icon={<BookmarkPlus aria-hidden="true" />} onPress={() => setOpen('name')}>
            {t('segmentSave')}
          </Button>
        )}
        <IconButton label={t('filterClear')} onPress={() => session.change({ rule: '' })}>
          <X aria-hidden="true" />
        </IconButton>
      </div>
      {open === 'filter' && <FilterDialog salon={salon} rule={rule} onShow={(next) => session.change({ rule: next })} onClose={close} />}
      {open === 'name' && (
        <NameDialog
          title={t('segmentSave')}
          name=""
          note={t(segments.maySave ? 'segmentShared' : 'segmentOwn')}
          onSave={(name) => segments.save(name, rule)}
          onClose={close}
        />
      )}
    </div>
  );
}
