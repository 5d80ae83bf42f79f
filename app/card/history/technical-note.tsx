import { Check, Copy, LockKeyhole, Printer, Share2 } from 'lucide-react';
import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Visit } from '../../../model/card.ts';
import { Button } from '../../ui/button.tsx';
import { useToasts } from '../../ui/toasts.tsx';
import { useAuthor, useUnsigned } from '../../who/use-author.ts';
import { WhoSigns } from '../../who/who-signs.tsx';
import { useWriter } from '../../who/writer.ts';
import { useCard } from '../card-context.tsx';
import { Formula } from '../formula/formula.tsx';
import { PrintedFormula } from '../formula/printed-formula.tsx';
import { useFormulaText } from '../formula/use-formula-text.ts';
import { TypedArea } from '../typed-entry.tsx';
import { Addenda } from './addenda.tsx';
import { LastCorrections } from './corrections.tsx';
import styles from './technical-note.module.css';
import { useVisitEdits } from './use-visit-edits.ts';
import { visitFieldEdits } from './visit-edits.ts';

/** What only the one who did it knows: formula, note, how it turned out, what to do next time. Once finished it is only added to. */
export function TechnicalNote({ visit }: { readonly visit: Visit }) {
  const { t } = useTranslation('visit');
  const isLocked = visit.finishedAt !== '';
  return (
    <section className={styles.note} aria-label={t('note')}>
      <Formula visit={visit} isLocked={isLocked} />
      {!isLocked && <LastCorrections visit={visit} />}
      {isLocked ? <Told visit={visit} /> : <Written visit={visit} />}
      <Finishing visit={visit} />
      {isLocked && <Addenda visit={visit} />}
    </section>
  );
}

function Written({ visit }: { readonly visit: Visit }) {
  const { t } = useTranslation('visit');
  const { what, fields, isOnCard } = useVisitEdits(visit);
  const says = isOnCard || visit.formulas.length > 0;
  return (
    <>
      <TypedArea
        label={t('note')}
        placeholder={t('notePlaceholder')}
        rows={2}
        stored={visit.note}
        field={{ key: `visit ${visit.id} note`, label: what('visitNote'), toEdits: (note, card) => fields(card, { note }) }}
      />
      {says && (
        <div className={styles.two}>
          <TypedArea
            label={t('result')}
            rows={1}
            stored={visit.result}
            field={{ key: `visit ${visit.id} result`, label: what('visitResult'), toEdits: (result, card) => fields(card, { result }) }}
          />
          <TypedArea
            label={t('nextTime')}
            rows={1}
            stored={visit.nextTime}
            field={{
              key: `visit ${visit.id} nextTime`,
              label: what('visitNextTime'),
              toEdits: (nextTime, card) => fields(card, { nextTime }),
            }}
          />
        </div>
      )}
    </>
  );
}

function Told({ visit: { note, result, nextTime } }: { readonly visit: Visit }) {
  const { t } = useTranslation('visit');
  const told = [
    { label: t('note'), text: note },
    { label: t('result'), text: result },
    { label: t('nextTime'), text: nextTime },
  ].filter(({ text }) => text !== '');
  if (told.length === 0) return null;
  return (
    <dl className={styles.told}>
      {told.map(({ label, text }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Finishing and what can be done with what is written; nothing where nothing is. */
function Finishing({ visit }: { readonly visit: Visit }) {
  const { t } = useTranslation(['visit', 'common']);
  const { session, format } = useCard();
  const [writer] = useWriter();
  const author = useAuthor();
  const unsigned = useUnsigned();
  const toasts = useToasts();
  const textOf = useFormulaText();
  const [isPrinting, setPrinting] = useState(false);
  const lock = useRef<HTMLParagraphElement>(null);
  const isFinishedHere = useRef(false);
  // The fields above fold away with the finishing, and the button that had the focus with them: the lock stays in sight in its place.
  useLayoutEffect(() => {
    if (visit.finishedAt === '' || !isFinishedHere.current) return;
    isFinishedHere.current = false;
    lock.current?.focus({ preventScroll: true });
    lock.current?.scrollIntoView({ block: 'center' });
  }, [visit.finishedAt]);
  if (visit.formulas.length === 0 && visit.note.trim() === '') return null;
  const set = (changes: Pick<Visit, 'finishedAt' | 'finishedBy'>) => {
    session.flush();
    if (session.shown) session.edit('visitFinished', ...visitFieldEdits(session.shown, visit, changes));
  };
  const finish = () => {
    isFinishedHere.current = true;
    set({ finishedAt: new Date().toISOString(), finishedBy: writer });
    toasts.showUndo([t('visit:finished'), unsigned].filter(Boolean).join(' · '), () => set({ finishedAt: '', finishedBy: '' }));
  };
  const canShare = typeof navigator.share === 'function';
  const give = async () => {
    try {
      if (canShare) await navigator.share({ text: textOf(visit) });
      else {
        await navigator.clipboard.writeText(textOf(visit));
        toasts.show({ text: t('visit:formula.copied') });
      }
    } catch {
      // The person closed the list of where to share it; nothing is lost.
    }
  };
  const by = author(visit.finishedBy);
  return (
    <div className={styles.finishing}>
      {visit.finishedAt === '' ? (
        <span className={styles.tools}>
          <Button icon={<Check aria-hidden="true" />} onPress={finish}>
            {t('visit:finish')}
          </Button>
          <WhoSigns />
        </span>
      ) : (
        <p ref={lock} tabIndex={-1} className={styles.locked}>
          <LockKeyhole aria-hidden="true" />
          {[t('visit:finishedAt', { when: format.moment(visit.finishedAt) }), by].filter(Boolean).join(', ')}
        </p>
      )}
      <span className={styles.tools}>
        <Button look="quiet" icon={<Printer aria-hidden="true" />} onPress={() => setPrinting(true)}>
          {t('visit:formula.print')}
        </Button>
        <Button look="quiet" icon={canShare ? <Share2 aria-hidden="true" /> : <Copy aria-hidden="true" />} onPress={() => void give()}>
          {t(canShare ? 'visit:formula.share' : 'visit:formula.copy')}
        </Button>
      </span>
      {isPrinting && <PrintedFormula text={textOf(visit)} onDone={() => setPrinting(false)} />}
    </div>
  );
}
