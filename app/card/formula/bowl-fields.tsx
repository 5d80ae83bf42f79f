import { useTranslation } from 'react-i18next';
import type { Bowl } from '../../../model/formula/formula.ts';
import type { FormulaPart } from '../../../model/salon.ts';
import type { BowlEditing } from './bowl-editing.ts';
import { DeveloperEntry } from './developer-entry.tsx';
import styles from './formula.module.css';
import { FigureEntry, TextEntry, WordEntry } from './part-entries.tsx';
import { ProductEntries } from './product-entries.tsx';

interface BowlFieldsProps {
  readonly bowl: Bowl;
  readonly editing: BowlEditing;
  /** What the template asks for; what the bowl says besides is there as well. */
  readonly parts: readonly FormulaPart[];
  readonly areas: readonly string[];
  readonly techniques: readonly string[];
}

/** Each part of a bowl as a field of its own. */
export function BowlFields({ bowl, editing, parts, areas, techniques }: BowlFieldsProps) {
  const { t } = useTranslation(['visit', 'formula']);
  const asks = (part: FormulaPart, says: boolean) => says || parts.includes(part);
  return (
    <div className={styles.fields}>
      {asks('area', bowl.area !== '') && (
        <WordEntry
          label={t('formula:parts.area')}
          text={bowl.area}
          words={areas}
          onChange={(area) => editing.choose((now) => ({ ...now, area }))}
        />
      )}
      {asks('products', bowl.products.length > 0) && <ProductEntries bowl={bowl} editing={editing} />}
      {asks('developer', bowl.developer !== null) && <DeveloperEntry developer={bowl.developer} editing={editing} />}
      <div className={styles.figures}>
        {asks('minutes', bowl.minutes > 0) && (
          <FigureEntry
            editing={editing}
            name="minutes"
            label={t('formula:parts.minutes')}
            figure={bowl.minutes}
            parts={1}
            set={(now, minutes) => ({ ...now, minutes })}
          />
        )}
        {asks('technique', bowl.technique !== '') && (
          <WordEntry
            label={t('formula:parts.technique')}
            text={bowl.technique}
            words={techniques}
            onChange={(technique) => editing.choose((now) => ({ ...now, technique }))}
          />
        )}
        {asks('startingLevel', bowl.startingLevel !== '') && (
          <TextEntry
            editing={editing}
            name="level"
            label={t('formula:parts.startingLevel')}
            text={bowl.startingLevel}
            set={(now, startingLevel) => ({ ...now, startingLevel })}
          />
        )}
      </div>
      {bowl.rest !== '' && (
        <TextEntry
          editing={editing}
          name="rest"
          label={t('visit:formula.restLabel')}
          text={bowl.rest}
          set={(now, rest) => ({ ...now, rest })}
        />
      )}
    </div>
  );
}
