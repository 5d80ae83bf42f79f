import type { Visit } from '../../../model/card.ts';
import { readFormula } from '../../../model/formula/read-formula.ts';
import { swatchOf } from '../../../model/formula/swatch.ts';
import styles from './swatches.module.css';

const MOST = 4;

/** What was mixed in a glance: the colours, and the lines as they are stored. */
export function Swatches({ formulas }: { readonly formulas: Visit['formulas'] }) {
  if (formulas.length === 0) return null;
  const products = formulas.flatMap(({ text }) => readFormula(text).bowls.flatMap((bowl) => bowl.products));
  const colours = [...new Set(products.flatMap(({ shade, brand, line }) => (shade && swatchOf(shade, brand, line)) || []))];
  return (
    <span className={styles.formula}>
      {colours.slice(0, MOST).map((colour) => (
        <span key={colour} className={styles.swatch} style={{ background: colour }} aria-hidden="true" />
      ))}
      <span className={styles.text}>{formulas.map(({ text }) => text).join('; ')}</span>
    </span>
  );
}
