import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type Bowl, NO_PRODUCT, type Product, UNITS, type Unit } from '../../../model/formula/formula.ts';
import { readFormula } from '../../../model/formula/read-formula.ts';
import { houseOf, type KnownProduct } from '../../../model/formula/used-products.ts';
import { unitWord } from '../../../model/formula/words/units.ts';
import { useLanguage } from '../../language.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Select } from '../../ui/select.tsx';
import type { BowlEditing } from './bowl-editing.ts';
import styles from './formula.module.css';
import { houseWords, useKnownProducts } from './known-products.ts';
import { FigureEntry, TextEntry, WordEntry } from './part-entries.tsx';

/** So many are told apart at a glance. */
const OFFERED = 24;

interface ProductEntriesProps {
  readonly bowl: Bowl;
  readonly editing: BowlEditing;
}

/** What goes into the bowl, a line each; what was used before is offered. */
export function ProductEntries({ bowl, editing }: ProductEntriesProps) {
  const { t } = useTranslation('visit');
  const known = useKnownProducts();
  // Of a bowl only what is in it can be told apart by its place.
  const places = Array.from(bowl.products, (product, place) => ({ product, place }));
  const add = (typed: string) => {
    if (typed === '') return;
    const chosen = known.products.find((one) => productWords(one) === typed);
    const products = chosen ? [{ ...NO_PRODUCT, ...chosen }] : productsIn(typed);
    editing.choose((now) => ({ ...now, products: [...now.products, ...products] }));
  };
  return (
    <>
      {places.map(({ product, place }) => (
        <ProductEntry key={place} product={product} place={place} editing={editing} known={known} />
      ))}
      <WordEntry
        label={t('formula.addProduct')}
        placeholder={t('formula.productExample')}
        text=""
        words={known.products.map(productWords).slice(0, OFFERED)}
        onChange={add}
      />
    </>
  );
}

function productWords(product: KnownProduct): string {
  return [houseWords(product), product.shade, product.name].filter(Boolean).join(' ');
}

function productsIn(typed: string): readonly Product[] {
  const products = readFormula(typed).bowls.flatMap((bowl) => bowl.products);
  return products.length > 0 ? products : [{ ...NO_PRODUCT, name: typed.trim() }];
}

interface ProductEntryProps {
  readonly product: Product;
  readonly place: number;
  readonly editing: BowlEditing;
  readonly known: ReturnType<typeof useKnownProducts>;
}

function ProductEntry({ product, place, editing, known }: ProductEntryProps) {
  const { t } = useTranslation('visit');
  const setIn = (now: Bowl, changes: Partial<Product>): Bowl => ({
    ...now,
    products: now.products.map((one, at) => (at === place ? { ...one, ...changes } : one)),
  });
  const name = `product ${place}`;
  const house = houseWords(product);
  // Of the same house first: 7/43 of another is another colour.
  const shades = [...known.products.filter((one) => houseWords(one) === house), ...(house === '' ? known.products : [])];
  return (
    <div className={styles.product}>
      <div className={styles.shade}>
        <WordEntry
          label={t('formula.shade')}
          text={product.shade}
          words={[...new Set(shades.map(({ shade }) => shade).filter(Boolean))].slice(0, OFFERED)}
          onChange={(shade) => editing.choose((now) => setIn(now, { shade }))}
        />
      </div>
      <div className={styles.house}>
        <WordEntry
          label={t('formula.brand')}
          text={house}
          words={known.houses}
          onChange={(typed) => editing.choose((now) => setIn(now, houseOf(typed)))}
        />
      </div>
      {/* A colour goes by its shade: only what has none, or a name besides, is called something. */}
      {(product.shade === '' || product.name !== '') && (
        <div className={`${styles.house} ${styles.name}`}>
          <TextEntry
            editing={editing}
            name={`${name} name`}
            label={t('formula.name')}
            text={product.name}
            set={(now, text) => setIn(now, { name: text })}
          />
        </div>
      )}
      <div className={styles.amount}>
        <FigureEntry
          editing={editing}
          name={`${name} amount`}
          label={t('formula.amount')}
          figure={product.amount}
          parts={100}
          set={(now, amount) => setIn(now, { amount, unit: product.unit || 'g' })}
        />
      </div>
      <div className={styles.unit}>
        <UnitSelect unit={product.unit} onChange={(unit) => editing.choose((now) => setIn(now, { unit }))} />
      </div>
      <IconButton
        label={t('formula.removeProduct')}
        onPress={() => editing.choose((now) => ({ ...now, products: now.products.filter((_, at) => at !== place) }))}
      >
        <X aria-hidden="true" />
      </IconButton>
    </div>
  );
}

function UnitSelect({ unit, onChange }: { unit: Unit; onChange: (unit: Unit) => void }) {
  const { t } = useTranslation('visit');
  const { language } = useLanguage();
  const options = UNITS.map((one) => ({ id: one || ('none' as const), label: one ? unitWord(one, 200, language) : '—' }));
  return (
    <Select
      label={t('formula.unit')}
      inPlace
      value={unit || 'none'}
      options={options}
      onChange={(id) => onChange(id === 'none' ? '' : id)}
    />
  );
}
