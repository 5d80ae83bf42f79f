import { memo } from 'react';
import type { Salon } from '../../../model/salon.ts';
import { FilterLine } from '../filter/filter-line.tsx';
import type { TableSession } from '../table-session.ts';
import { SegmentChips } from './segment-chips.tsx';
import { useSegments } from './use-segments.ts';

interface FindingProps {
  readonly salon: Salon;
  readonly session: TableSession;
  /** Whom the table shows. */
  readonly rule: string;
  /** What was typed to find some of them by. */
  readonly text: string;
}

/** All by which fewer clients are shown. It is not drawn anew when the answer comes. */
export const Finding = memo(function Finding({ salon, session, rule, text }: FindingProps) {
  const segments = useSegments(salon);
  return (
    <>
      <SegmentChips salon={salon} segments={segments} session={session} rule={rule} text={text} />
      {rule !== '' && <FilterLine salon={salon} segments={segments} session={session} rule={rule} />}
    </>
  );
});
