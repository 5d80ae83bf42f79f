import { useTranslation } from 'react-i18next';
import { doubtsOf } from '../../../model/formula/doubts.ts';
import type { Amount, Bowl, Developer, Product } from '../../../model/formula/formula.ts';
import { inLanguage } from '../../../model/formula/same-word.ts';
import { swatchOf } from '../../../model/formula/swatch.ts';
import { totalOf } from '../../../model/formula/total.ts';
import { unitWord } from '../../../model/formula/words/units.ts';
import { useLanguage } from '../../language.tsx';
import styles from './bowl-view.module.css';
import { typedFigure } from './figures.ts';
import { keyed } from './keyed.ts';

/** A bowl as it was understood: where, what with its colour, developer, time; what was not understood is marked. */
export function BowlView({ bowl }: { readonly bowl: Bowl }) {
  const { t } = useTranslation('visit');
  const { language } = useLanguage();
  const { area, products, developer, minutes, technique, startingLevel, rest } = inLanguage(bowl, language);
  const after = [
    minutes > 0 && t('formula.minutesShort', { count: minutes }),
    technique,
    startingLevel && t('formula.level', { level: startingLevel }),
  ].filter(Boolean);
  return (
    <div className={styles.bowl}>
      {area && <strong className={styles.area}>{area}</strong>}
      {products.length > 0 && (
        <ul className={styles.products} aria-label={t('formula.products')}>
          {keyed(products).map(({ key, one }) => (
            <ProductLine key={key} product={one} />
          ))}
        </ul>
      )}
      {developer && <DeveloperLine developer={developer} />}
      {after.length > 0 && <p className={styles.after}>{after.join(' · ')}</p>}
      <TotalLine bowl={bowl} />
      <DoubtLine bowl={bowl} />
      {rest && <Rest text={rest} />}
    </div>
  );
}

/** What was not understood: it stays as it was typed. */
export function Rest({ text }: { readonly text: string }) {
  const { t } = useTranslation('visit');
  return (
    <p className={styles.rest}>
      <mark>{text}</mark> <span>{t('formula.unread')}</span>
    </p>
  );
}

function ProductLine({ product }: { readonly product: Product }) {
  const amount = useAmount();
  const { brand, line, shade, name } = product;
  const swatch = shade ? swatchOf(shade, brand, line) : null;
  return (
    <li className={styles.product}>
      <span
        className={styles.swatch}
        style={swatch ? { background: swatch } : undefined}
        data-none={swatch ? undefined : true}
        aria-hidden="true"
      />
      <span className={styles.what}>
        {shade && <strong>{shade}</strong>} {[brand, line, name].filter(Boolean).join(' ')}
      </span>
      <span className={styles.amount}>{amount(product)}</span>
    </li>
  );
}

function DeveloperLine({ developer }: { readonly developer: Developer }) {
  const { t } = useTranslation('visit');
  const { language } = useLanguage();
  const amount = useAmount();
  const { name, strength, strengthUnit, ratio } = developer;
  const figure = (hundredths: number) => typedFigure(hundredths, 100, language);
  const told = [
    name || t('formula.developer'),
    strength > 0 && (strengthUnit === '%' ? `${typedFigure(strength, 10, language)} %` : `${typedFigure(strength, 10, language)} vol`),
    ratio && `${figure(ratio.mix)}:${figure(ratio.developer)}`,
  ];
  return (
    <p className={styles.product}>
      <span className={styles.swatch} data-developer="" aria-hidden="true" />
      <span className={styles.what}>{told.filter(Boolean).join(' · ')}</span>
      <span className={styles.amount}>{amount(developer)}</span>
    </p>
  );
}

function TotalLine({ bowl }: { readonly bowl: Bowl }) {
  const { t } = useTranslation('visit');
  const { language } = useLanguage();
  const { developer, all, partial } = totalOf(bowl);
  if (all === 0 || (bowl.products.length < 2 && developer === 0)) return null;
  const grams = (hundredths: number) => typedFigure(hundredths, 100, language);
  return (
    <p className={styles.total}>
      {t(partial ? 'formula.totalPartial' : 'formula.total', { grams: grams(all) })}
      {developer > 0 && ` (${t('formula.ofDeveloper', { grams: grams(developer) })})`}
    </p>
  );
}

/** Figures that are hardly meant. */
function DoubtLine({ bowl }: { readonly bowl: Bowl }) {
  const { t } = useTranslation(['formula', 'visit']);
  const amountOf = useAmount();
  const { amounts, minutes } = doubtsOf(bowl);
  const told = [
    ...amounts.map((one) => t('formula:again.doubtAmount', { amount: amountOf(one) })),
    ...(minutes > 0 ? [t('formula:again.doubtMinutes', { minutes: t('visit:formula.minutesShort', { count: minutes }) })] : []),
  ];
  if (told.length === 0) return null;
  return (
    <p className={styles.rest} role="status">
      <mark>{told.join(' · ')}</mark>
    </p>
  );
}

/** An amount with its unit, as the language writes them. */
export function useAmount(): (amount: Amount) => string {
  const { language } = useLanguage();
  return ({ amount, unit }) =>
    amount === 0 ? '' : [typedFigure(amount, 100, language), unit && unitWord(unit, amount, language)].filter(Boolean).join(' ');
}
