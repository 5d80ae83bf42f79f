import { useTranslation } from 'react-i18next';
import { type Bowl, type Developer, NO_DEVELOPER } from '../../../model/formula/formula.ts';
import { useLanguage } from '../../language.tsx';
import { Select } from '../../ui/select.tsx';
import { TypedEntry } from '../typed-entry.tsx';
import type { BowlEditing } from './bowl-editing.ts';
import { readRatio, typedFigure } from './figures.ts';
import styles from './formula.module.css';
import { FigureEntry, TextEntry } from './part-entries.tsx';

const STRENGTHS = [
  { id: '%', label: '%' },
  { id: 'vol', label: 'vol' },
] as const;

/** What the colour is mixed with: strength, ratio, amount. */
export function DeveloperEntry({ developer, editing }: { developer: Developer | null; editing: BowlEditing }) {
  const { t } = useTranslation('visit');
  const { language } = useLanguage();
  const { name, amount, unit, strength, strengthUnit, ratio } = developer ?? NO_DEVELOPER;
  const setIn = (now: Bowl, changes: Partial<Developer>): Bowl => withDeveloper(now, { ...(now.developer ?? NO_DEVELOPER), ...changes });
  const figure = (hundredths: number) => typedFigure(hundredths, 100, language);
  return (
    <div className={styles.figures}>
      <TextEntry
        editing={editing}
        name="developer"
        label={t('formula.developer')}
        text={name}
        set={(now, text) => setIn(now, { name: text })}
      />
      <FigureEntry
        editing={editing}
        name="strength"
        label={t('formula.strength')}
        figure={strength}
        parts={10}
        set={(now, tenths) => setIn(now, { strength: tenths })}
      />
      <Select
        label={t('formula.strengthIn')}
        inPlace
        value={strengthUnit}
        options={STRENGTHS}
        onChange={(id) => editing.choose((now) => setIn(now, { strengthUnit: id }))}
      />
      <TypedEntry
        field={{
          key: `${editing.name} ratio`,
          label: 'visitFormula',
          whole: true,
          toEdits: (typed, card) => {
            const read = readRatio(typed);
            return read && editing.edits(card, (now) => setIn(now, read));
          },
        }}
        stored={ratio ? `${figure(ratio.mix)}:${figure(ratio.developer)}` : ''}
        label={t('formula.ratio')}
        placeholder="1:2"
        unreadable={t('formula.ratioUnread')}
      />
      <FigureEntry
        editing={editing}
        name="developer amount"
        label={t('formula.amount')}
        figure={amount}
        parts={100}
        set={(now, hundredths) => setIn(now, { amount: hundredths, unit: unit || 'g' })}
      />
    </div>
  );
}

/** One of which nothing is left is none. */
function withDeveloper(bowl: Bowl, developer: Developer): Bowl {
  const { name, amount, strength, ratio } = developer;
  return { ...bowl, developer: name === '' && amount === 0 && strength === 0 && ratio === null ? null : developer };
}
