import { useTranslation } from 'react-i18next';
import { useThreads } from '../../threads.tsx';
import { ComboBox } from '../../ui/combo-box.tsx';
import { useCard, useOnCard } from '../card-context.tsx';
import type { DetailEntryProps } from './detail-entry.tsx';

/** What was written in fields of one kind in this sitting, of one salon: the latest first. Never stored: it may say who sent whom. */
const writtenIn = new WeakMap<object, Map<string, readonly string[]>>();

/** Words that come again and again: the salon's own, or usual ones, and those written before are suggested; anything may be typed. */
export function WordsEntry({ detail, autoFocus }: DetailEntryProps) {
  const { t } = useTranslation('card');
  const { session, salon } = useCard();
  const stored = String(useOnCard((card) => card.details[detail]));
  const [before, remember] = useWritten(detail);
  // The salon's own list, where it has one; until then what salons usually write.
  const own = (salon?.sources ?? []).filter((one) => one.active).map((one) => one.name);
  const usual = own.length > 0 ? own : t('usualSources').split(', ');
  const options = [...new Set(own.length > 0 ? [...usual, ...before] : [...before, ...usual])].map((word) => ({ id: word, label: word }));
  const set = (text: string) => {
    const word = text.trim();
    remember(word);
    session.edit(detail, { type: 'setDetails', changes: { [detail]: word } });
  };
  return (
    <ComboBox
      label={t(`what.${detail}`)}
      inPlace
      options={options}
      value={options.find(({ id }) => id === stored)?.id ?? null}
      text={stored}
      onChange={set}
      onText={set}
      autoFocus={autoFocus}
    />
  );
}

function useWritten(detail: string): readonly [readonly string[], (word: string) => void] {
  const { store } = useThreads();
  const all = writtenIn.get(store) ?? new Map<string, readonly string[]>();
  writtenIn.set(store, all);
  const words = all.get(detail) ?? [];
  return [words, (word) => word && all.set(detail, [word, ...words.filter((one) => one !== word)])];
}
