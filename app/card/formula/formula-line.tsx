import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
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
import { linesOf, typedFormulaEdits } from './typed-formula.ts';

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
  const [added, setAdded] = useState(0);
  const line = useRef<HTMLDivElement>(null);
  // What was added pushes the line down: it is kept in sight, with the bowl above it.
  useEffect(() => {
    if (added > 0) line.current?.scrollIntoView({ block: 'nearest' });
  }, [added]);
  const settle = () => {
    if (typed.trim() !== '') setAdded(linesOf(typed).length);
    session.settle(key);
    setIds(newEntryIds(MOST));
  };
  const type = (text: string) => {
    setAdded(0);
    session.type(field, text);
  };
  return (
    <div ref={line} className={styles.line}>
      <TextArea
        label={t('formula.type')}
        placeholder={t('formula.example')}
        rows={1}
        value={typed}
        onChange={type}
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
      <p role="status" className={styles.added}>
        {added > 0 && t('formula.added', { count: added })}
      </p>
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
