import { Filter, Tags } from 'lucide-react';
import { memo, useEffect, useRef, useState } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { useTranslation } from 'react-i18next';
import { readRule } from '../../../model/rules/rule.ts';
import type { Segment } from '../../../model/rules/segment.ts';
import type { Salon } from '../../../model/salon.ts';
import { useMedia } from '../../shell/use-media.ts';
import { Button } from '../../ui/button.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { takesText } from '../asked-rule.ts';
import { FilterDialog } from '../filter/filter-dialog.tsx';
import type { TableSession } from '../table-session.ts';
import styles from './segments.module.css';
import { SegmentsDialog } from './segments-dialog.tsx';
import type { Segments } from './use-segments.ts';

interface SegmentChipsProps {
  readonly salon: Salon;
  readonly segments: Segments;
  readonly session: TableSession;
  readonly rule: string;
  /** What was typed. */
  readonly text: string;
}

/** The ways to fewer clients: what is typed, a filter, a segment. */
export function SegmentChips({ salon, segments, session, rule: asked, text: typed }: SegmentChipsProps) {
  const { t } = useTranslation('table');
  const [open, setOpen] = useState<'filter' | 'segments' | null>(null);
  const roomy = useMedia('(min-width: 700px)');
  const choose = (rule: string) => session.change({ rule });
  const all: readonly Segment[] = [...segments.shared, ...segments.own, ...segments.builtIn];
  const count = readRule(asked).parts.length;
  return (
    <div className={styles.finding}>
      {takesText(asked) && (
        <search className={styles.quick}>
          <SearchField
            label={t('quick')}
            placeholder={t('quick')}
            clearLabel={t('clearQuick')}
            value={typed}
            onChange={(text) => session.change({ text })}
          />
        </search>
      )}
      <Button icon={<Filter aria-hidden="true" />} aria-label={t('filter')} onPress={() => setOpen('filter')}>
        {roomy ? (count > 0 ? t('filterWith', { count }) : t('filter')) : count > 0 && count}
      </Button>
      <Button icon={<Tags aria-hidden="true" />} aria-label={t('segments')} onPress={() => setOpen('segments')}>
        {roomy && t('segments')}
      </Button>
      <fieldset className={styles.chips} aria-label={t('segments')}>
        <SegmentChip name={t('everybody')} rule="" isChosen={asked === ''} session={session} />
        {all.map(({ id, name, rule }) => (
          <SegmentChip key={id} name={name} rule={rule} isChosen={asked === rule} session={session} />
        ))}
      </fieldset>
      {open === 'filter' && <FilterDialog salon={salon} rule={asked} onShow={choose} onClose={() => setOpen(null)} />}
      {open === 'segments' && <SegmentsDialog segments={segments} chosen={asked} onChoose={choose} onClose={() => setOpen(null)} />}
    </div>
  );
}

interface SegmentChipProps {
  readonly name: string;
  readonly rule: string;
  readonly isChosen: boolean;
  readonly session: TableSession;
}

/** One segment. Of all of them only those that were and are chosen are drawn anew; pressed again it lets everybody in. */
const SegmentChip = memo(function SegmentChip({ name, rule, isChosen, session }: SegmentChipProps) {
  const chip = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isChosen) return;
    // Chosen elsewhere it may stand beyond the edge. With the next frame, when everything is laid out anyway.
    const frame = requestAnimationFrame(() => chip.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' }));
    return () => cancelAnimationFrame(frame);
  }, [isChosen]);
  return (
    <ToggleButton
      ref={chip}
      className={styles.chip ?? ''}
      isSelected={isChosen}
      onChange={() => session.change({ rule: isChosen ? '' : rule })}
    >
      {name}
    </ToggleButton>
  );
});
