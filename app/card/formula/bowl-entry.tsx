import { Check, Pencil, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Visit, VisitFormula } from '../../../model/card.ts';
import type { Bowl } from '../../../model/formula/formula.ts';
import { printShown } from '../../../model/formula/print.ts';
import { readFormula } from '../../../model/formula/read-formula.ts';
import { inLanguage } from '../../../model/formula/same-word.ts';
import { scaleBowl } from '../../../model/formula/scale.ts';
import type { EntryId } from '../../../model/ids.ts';
import { useLanguage } from '../../language.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { useCard } from '../card-context.tsx';
import { visitFormulaEdits } from '../history/visit-edits.ts';
import { TypedEntry } from '../typed-entry.tsx';
import { useBowlEditing } from './bowl-editing.ts';
import { BowlFields } from './bowl-fields.tsx';
import { BowlView, Rest } from './bowl-view.tsx';
import styles from './formula.module.css';
import { keyed } from './keyed.ts';
import { Scale } from './scale.tsx';
import { linesOf } from './typed-formula.ts';
import type { Template } from './use-template.ts';

interface BowlEntryProps {
  readonly visit: Visit;
  readonly formula: VisitFormula;
  readonly template: Template;
  /** The note is finished: it is only read. */
  readonly isLocked: boolean;
  /** It was begun by its area: its fields are wanted. */
  readonly startsOpen: boolean;
}

/** A stored line of the formula: as it was understood, and each part to be changed. */
export function BowlEntry({ visit, formula, template, isLocked, startsOpen }: BowlEntryProps) {
  const { t } = useTranslation(['visit', 'card']);
  const { session } = useCard();
  const [isOpen, setOpen] = useState(startsOpen);
  const { bowls, rest } = readFormula(formula.text);
  const remove = () =>
    session.edit('visitFormulaRemoved', { type: 'setVisitFormulaRemoved', visitId: visit.id, id: formula.id, removed: true });
  return (
    <li className={styles.entry}>
      <div className={styles.head}>
        <div className={styles.bowls}>
          {keyed(bowls).map(({ key, one }) => (
            <BowlView key={key} bowl={one} />
          ))}
          {rest && <Rest text={rest} />}
        </div>
        {!isLocked && (
          <span className={styles.tools}>
            <IconButton label={t(isOpen ? 'visit:formula.done' : 'visit:formula.change')} onPress={() => setOpen(!isOpen)}>
              {isOpen ? <Check aria-hidden="true" /> : <Pencil aria-hidden="true" />}
            </IconButton>
            <IconButton label={t('visit:formula.remove')} onPress={remove}>
              <X aria-hidden="true" />
            </IconButton>
          </span>
        )}
      </div>
      {isOpen && !isLocked && (
        <>
          {bowls.map((bowl, place) => (
            <Editing key={String(place)} visit={visit} id={formula.id} place={place} bowl={bowl} template={template} />
          ))}
          <AsText visit={visit} formula={formula} />
        </>
      )}
    </li>
  );
}

interface EditingProps extends Pick<BowlEntryProps, 'visit' | 'template'> {
  readonly id: EntryId;
  readonly place: number;
  readonly bowl: Bowl;
}

function Editing({ visit, id, place, bowl, template }: EditingProps) {
  const editing = useBowlEditing(visit, id, place);
  const { language } = useLanguage();
  return (
    <>
      <Scale onScale={(factor) => editing.choose((now) => scaleBowl(now, factor))} />
      <BowlFields
        bowl={inLanguage(bowl, language)}
        editing={editing}
        parts={template.parts}
        areas={template.areas}
        techniques={template.techniques}
      />
    </>
  );
}

/** The whole line, to be typed over. */
function AsText({ visit, formula }: Pick<BowlEntryProps, 'visit' | 'formula'>) {
  const { t } = useTranslation('visit');
  const { language } = useLanguage();
  const { bowls, rest } = readFormula(formula.text);
  return (
    <TypedEntry
      field={{
        key: `bowl ${formula.id} text`,
        label: 'visitFormula',
        whole: true,
        toEdits: (typed, card) => visitFormulaEdits(card, visit, formula.id, linesOf(typed).join(' ;; ')),
      }}
      stored={[...bowls.map((bowl) => printShown(inLanguage(bowl, language), language)), rest].filter(Boolean).join(' ;; ')}
      label={t('formula.asText')}
    />
  );
}
