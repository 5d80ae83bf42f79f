import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Visit } from '../../../model/card.ts';
import { EMPTY_BOWL } from '../../../model/formula/formula.ts';
import { printBowl, printFormula } from '../../../model/formula/print.ts';
import { readFormula } from '../../../model/formula/read-formula.ts';
import { areaKey } from '../../../model/formula/same-word.ts';
import { scaleBowl } from '../../../model/formula/scale.ts';
import type { EntryId } from '../../../model/ids.ts';
import { newEntryId } from '../../new-entry-id.ts';
import { Select } from '../../ui/select.tsx';
import { Additions } from '../group.tsx';
import { useVisitEdits } from '../history/use-visit-edits.ts';
import { visitFieldEdits, visitFormulaEdits } from '../history/visit-edits.ts';
import { BowlEntry } from './bowl-entry.tsx';
import styles from './formula.module.css';
import { FormulaLine } from './formula-line.tsx';
import { Scale } from './scale.tsx';
import { useTemplate, useTemplateChoices } from './use-template.ts';

/** Of so many areas each has its button. */
const OFFERED = 6;

/** What was mixed: typed in a line or put together by fields, a bowl each. */
export function Formula({ visit, isLocked }: { readonly visit: Visit; readonly isLocked: boolean }) {
  const { t } = useTranslation('visit');
  const template = useTemplate(visit);
  const { choose } = useVisitEdits(visit);
  const [begun, setBegun] = useState<EntryId | null>(null);
  const begin = (area: string) => {
    const id = newEntryId();
    setBegun(id);
    choose('visitFormula', (card) => visitFormulaEdits(card, visit, id, printBowl({ ...EMPTY_BOWL, area })));
  };
  const there = visit.formulas.flatMap(({ text }) => readFormula(text).bowls.map((bowl) => areaKey(bowl.area)));
  const areas = template.areas.filter((area) => !there.includes(areaKey(area))).slice(0, OFFERED);
  return (
    <div className={styles.formula}>
      {visit.formulas.length > 0 && (
        <ul className={styles.bowls} aria-label={t('formula.bowls')}>
          {visit.formulas.map((one) => (
            <BowlEntry key={one.id} visit={visit} formula={one} template={template} isLocked={isLocked} startsOpen={one.id === begun} />
          ))}
        </ul>
      )}
      {!isLocked && hasAmounts(visit) && <ScaleAll visit={visit} />}
      {!isLocked && <FormulaLine visit={visit} />}
      {!isLocked && <Additions items={areas.map((area) => ({ id: area, label: area, onAdd: () => begin(area) }))} />}
      {!isLocked && <TemplateChoice visit={visit} id={template.id} />}
    </div>
  );
}

/** Whether anything of it was measured, to be mixed in another amount. */
function hasAmounts({ formulas }: Visit): boolean {
  return formulas
    .flatMap(({ text }) => readFormula(text).bowls)
    .some(({ products, developer }) => [...products, developer].some((one) => (one?.amount ?? 0) > 0));
}

/** All that is mixed, for more or less hair: at a glance, nothing has to be opened. */
function ScaleAll({ visit }: { readonly visit: Visit }) {
  const { t } = useTranslation('visit');
  const { choose } = useVisitEdits(visit);
  const scale = (factor: number) =>
    choose('visitFormula', (card) =>
      visit.formulas.flatMap(({ id, text }) => {
        const { bowls, rest } = readFormula(text);
        return visitFormulaEdits(card, visit, id, printFormula({ bowls: bowls.map((bowl) => scaleBowl(bowl, factor)), rest }));
      }),
    );
  return (
    <div className={styles.words}>
      {visit.formulas.length > 1 && <span>{t('formula.scaleAll')}</span>}
      <Scale onScale={scale} />
    </div>
  );
}

function TemplateChoice({ visit, id }: { readonly visit: Visit; readonly id: string }) {
  const { t } = useTranslation('visit');
  const { choose } = useVisitEdits(visit);
  const choices = useTemplateChoices(id);
  return (
    <Select
      label={t('formula.template')}
      inPlace
      placeholder={t('formula.templateNone')}
      value={id || null}
      options={choices}
      onChange={(template) => choose('visitTemplate', (card) => visitFieldEdits(card, visit, { template }))}
    />
  );
}
