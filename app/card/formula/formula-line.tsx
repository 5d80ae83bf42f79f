import { useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { Visit } from '../../../model/card.ts';
import { readFormula } from '../../../model/formula/read-formula.ts';
import { newEntryIds } from '../../new-entry-id.ts';
import { TextArea } from '../../ui/text-area.tsx';
import { useCard } from '../card-context.tsx';
import { useVisitEdits } from '../history/use-visit-edits.ts';
import type { TypedField } from '../typed-fields.ts';
import { BowlView, Rest } from './bowl-view.tsx';
import styles from './formula.module.css';
import { keyed } from './keyed.ts';
import { typedFormulaEdits } from './typed-formula.ts';

/** More bowls at once nobody types. */
const MOST = 12;

/** A formula typed in a line, as stylists write it: understood while it is typed, and put on the visit when it is done. */
export function FormulaLine({ visit }: { readonly visit: Visit }) {
  const { t } = useTranslation('visit');
  const { session } = useCard();
  const { what } = useVisitEdits(visit);
  const [ids, setIds] = useState(() => newEntryIds(MOST));
  const key = `visit ${visit.id} formula`;
  const draft = useSyncExternalStore(session.subscribe, () => session.draft(key));
  const typed = draft?.text ?? '';
  const field: TypedField = {
    key,
    label: what('visitFormula'),
    whole: true,
    toEdits: (text, card) => typedFormulaEdits(card, visit, ids, text),
  };
  const settle = () => {
    session.settle(key);
    setIds(newEntryIds(MOST));
  };
  return (
    <div className={styles.line}>
      <TextArea
        label={t('formula.type')}
        placeholder={t('formula.example')}
        rows={1}
        value={typed}
        onChange={(text) => session.type(field, text)}
        onBlur={settle}
        onKeyDown={(event) => {
          // Ctrl Enter is the whole visit's, Shift Enter a further line.
          if (event.key === 'Enter' && !event.shiftKey && !event.ctrlKey && !event.metaKey) {
            event.preventDefault();
            settle();
          } else event.continuePropagation();
        }}
        autoComplete="off"
        spellCheck="false"
        inPlace
      />
      {typed.trim() !== '' && <Understood typed={typed} />}
    </div>
  );
}

function Understood({ typed }: { readonly typed: string }) {
  const { t } = useTranslation('visit');
  const { bowls, rest } = readFormula(typed);
  return (
    <section className={styles.understood} aria-label={t('formula.understood')}>
      {keyed(bowls).map(({ key, one }) => (
        <BowlView key={key} bowl={one} />
      ))}
      {rest && <Rest text={rest} />}
    </section>
  );
}
