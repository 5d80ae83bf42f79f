import { useTranslation } from 'react-i18next';
import type { Bowl } from '../../../model/formula/formula.ts';
import { useLanguage } from '../../language.tsx';
import { ComboBox } from '../../ui/combo-box.tsx';
import { TypedEntry } from '../typed-entry.tsx';
import type { BowlEditing } from './bowl-editing.ts';
import { readFigure, typedFigure } from './figures.ts';

interface EntryProps {
  readonly editing: BowlEditing;
  /** Unique within the bowl. */
  readonly name: string;
  readonly label: string;
}

interface WordEntryProps {
  readonly label: string;
  readonly text: string;
  readonly placeholder?: string;
  /** To choose from. */
  readonly words: readonly string[];
  readonly onChange: (text: string) => void;
}

/** From the words that are offered, or typed. */
export function WordEntry({ label, text, words, placeholder, onChange }: WordEntryProps) {
  return (
    <ComboBox
      label={label}
      inPlace
      {...(placeholder && { placeholder })}
      options={words.map((word) => ({ id: word, label: word }))}
      value={words.includes(text) ? text : null}
      text={text}
      onChange={onChange}
      onText={(typed) => onChange(typed.trim())}
    />
  );
}

interface TextEntryProps extends EntryProps {
  readonly text: string;
  readonly set: (now: Bowl, text: string) => Bowl;
}

/** A text of the bowl, saved as it is typed. */
export function TextEntry({ editing, name, label, text, set }: TextEntryProps) {
  return (
    <TypedEntry
      field={{
        key: `${editing.name} ${name}`,
        label: 'visitFormula',
        whole: true,
        toEdits: (typed, card) => editing.edits(card, (now) => set(now, typed.trim())),
      }}
      stored={text}
      label={label}
    />
  );
}

interface FigureEntryProps extends EntryProps {
  readonly figure: number;
  readonly parts: 1 | 10 | 100;
  readonly set: (now: Bowl, figure: number) => Bowl;
}

/** A figure of the bowl; one that can't be read is marked and not saved. */
export function FigureEntry({ editing, name, label, figure, parts, set }: FigureEntryProps) {
  const { t } = useTranslation('visit');
  const { language } = useLanguage();
  return (
    <TypedEntry
      field={{
        key: `${editing.name} ${name}`,
        label: 'visitFormula',
        whole: true,
        toEdits: (typed, card) => {
          const read = readFigure(typed, parts);
          return read === null ? null : editing.edits(card, (now) => set(now, read));
        },
      }}
      stored={typedFigure(figure, parts, language)}
      label={label}
      inputMode="decimal"
      unreadable={t('formula.figureUnread')}
    />
  );
}
