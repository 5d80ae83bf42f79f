import { X } from 'lucide-react';
import { type Ref, type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardId } from '../../model/ids.ts';
import type { CardSummary } from '../../model/summary.ts';
import { useSalon } from '../threads.tsx';
import { useFormat } from '../ui/format.ts';
import { IconButton } from '../ui/icon-button.tsx';
import styles from './client-list.module.css';
import { ClientRow } from './client-row.tsx';
import { HeadingRow } from './heading-row.tsx';
import { type OpenFor, RowList, type RowListHandle } from './row-list.tsx';
import { type Recents, useRecents } from './use-recents.ts';
import { useToday } from './use-today.ts';

export interface RecentsListProps {
  readonly openId: CardId | null;
  readonly onOpen: (id: CardId, what: OpenFor) => void;
  /** Puts it away; null where something else on screen does. */
  readonly onClose: (() => void) | null;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly handle?: Ref<RowListHandle>;
}

type Part = keyof Recents;
type Item =
  | { readonly kind: 'heading'; readonly part: Part }
  | { readonly kind: 'client'; readonly summary: CardSummary; readonly place: number };

const PARTS = ['bookedToday', 'openedHere', 'seenLately'] as const satisfies readonly Part[];

/** Before a letter is typed: who is booked today, whose card was opened here last, who was in the salon last. */
export function RecentsList({ openId, onOpen, onClose, field, handle }: RecentsListProps) {
  const { t } = useTranslation(['list', 'common']);
  const { t: tList } = useTranslation('list');
  const format = useFormat();
  const today = useToday();
  const salon = useSalon();
  const [active, setActive] = useState(-1);
  const recents = useRecents();
  const items = recents ? itemsOf(recents) : [];
  const count = items.filter((item) => item.kind === 'client').length;
  return (
    <section className={styles.pane} aria-label={t('lately')}>
      {onClose && (
        <div className={styles.putAway}>
          <IconButton label={t('common:close')} onPress={onClose}>
            <X aria-hidden="true" />
          </IconButton>
        </div>
      )}
      <RowList
        label={t('lately')}
        idOf={idOf}
        keyOf={(index) => keyOf(items[index])}
        count={items.length}
        active={active}
        onActive={setActive}
        opens={(index) => items[index]?.kind === 'client'}
        field={field}
        handle={handle}
        onOpen={(index, what) => {
          const item = items[index];
          if (item?.kind === 'client') onOpen(item.summary.id, what);
        }}
      >
        {(index, top) => {
          const item = items[index];
          if (!item) return null;
          if (item.kind === 'heading') return <HeadingRow title={t(`latelyParts.${item.part}`)} top={top} />;
          return (
            <ClientRow
              id={idOf(index)}
              summary={item.summary}
              t={tList}
              format={format}
              today={today}
              salon={salon}
              index={index}
              place={item.place}
              count={count}
              isActive={index === active}
              isOpen={item.summary.id === openId}
              top={top}
            />
          );
        }}
      </RowList>
    </section>
  );
}

function keyOf(item: Item | undefined): string | undefined {
  return item?.kind === 'client' ? item.summary.id : undefined;
}

function idOf(index: number): string {
  return `lately-${index}`;
}

function itemsOf(recents: Recents): readonly Item[] {
  let place = 0;
  return PARTS.filter((part) => recents[part].length > 0).flatMap((part): Item[] => [
    { kind: 'heading', part },
    ...recents[part].map((summary): Item => ({ kind: 'client', summary, place: ++place })),
  ]);
}
