import { useMemo } from 'react';
import type { Visit } from '../../../model/card.ts';
import { readFormula } from '../../../model/formula/read-formula.ts';
import { shownFormula } from '../../../model/formula/shown-formula.ts';
import { swatchOf } from '../../../model/formula/swatch.ts';
import { useLanguage } from '../../language.tsx';
import styles from './swatches.module.css';

const MOST = 4;

/** What was mixed in a glance: the colours, and the lines in the person's words. */
export function Swatches({ formulas }: { readonly formulas: Visit['formulas'] }) {
  const { language } = useLanguage();
  const told = useMemo(() => formulas.map(({ text }) => shownFormula(text, language)).join('; '), [formulas, language]);
  if (formulas.length === 0) return null;
  const products = formulas.flatMap(({ text }) => readFormula(text).bowls.flatMap((bowl) => bowl.products));
  const colours = [...new Set(products.flatMap(({ shade, brand, line }) => (shade && swatchOf(shade, brand, line)) || []))];
  return (
    <span className={styles.formula}>
      {colours.slice(0, MOST).map((colour) => (
        <span key={colour} className={styles.swatch} style={{ background: colour }} aria-hidden="true" />
      ))}
      <span className={styles.text}>{told}</span>
    </span>
  );
}
