import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type Bowl, type Developer, NO_DEVELOPER, NO_PRODUCT, type Product, UNITS, type Unit } from '../../../model/formula/formula.ts';
import { readFormula } from '../../../model/formula/read-formula.ts';
import { unitWord } from '../../../model/formula/words/units.ts';
import type { FormulaPart } from '../../../model/salon.ts';
import { useLanguage } from '../../language.tsx';
import { ComboBox } from '../../ui/combo-box.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Select } from '../../ui/select.tsx';
import { TypedEntry } from '../typed-entry.tsx';
import type { BowlEditing } from './bowl-editing.ts';
import { readFigure, readRatio, typedFigure } from './figures.ts';
import styles from './formula.module.css';

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

/** From the template's words, or typed. */
function WordEntry({
  label,
  text,
  words,
  onChange,
}: {
  label: string;
  text: string;
  words: readonly string[];
  onChange: (text: string) => void;
}) {
  return (
    <ComboBox
      label={label}
      inPlace
      options={words.map((word) => ({ id: word, label: word }))}
      value={words.includes(text) ? text : null}
      text={text}
      onChange={onChange}
      onText={(typed) => onChange(typed.trim())}
    />
  );
}

function ProductEntries({ bowl, editing }: Pick<BowlFieldsProps, 'bowl' | 'editing'>) {
  const { t } = useTranslation('visit');
  // Of a bowl only what is in it can be told apart by its place.
  const places = Array.from(bowl.products, (product, place) => ({ product, place }));
  return (
    <>
      {places.map(({ product, place }) => (
        <ProductEntry key={place} product={product} place={place} editing={editing} />
      ))}
      <TypedEntry
        field={{
          key: `${editing.name} new product`,
          label: 'visitFormula',
          whole: true,
          toEdits: (typed, card) =>
            typed.trim() === '' ? [] : editing.edits(card, (now) => ({ ...now, products: [...now.products, ...productsIn(typed)] })),
        }}
        stored=""
        label={t('formula.addProduct')}
        placeholder={t('formula.productExample')}
      />
    </>
  );
}

function productsIn(typed: string): readonly Product[] {
  const products = readFormula(typed).bowls.flatMap((bowl) => bowl.products);
  return products.length > 0 ? products : [{ ...NO_PRODUCT, name: typed.trim() }];
}

function ProductEntry({ product, place, editing }: { product: Product; place: number; editing: BowlEditing }) {
  const { t } = useTranslation('visit');
  const setIn = (now: Bowl, changes: Partial<Product>): Bowl => ({
    ...now,
    products: now.products.map((one, at) => (at === place ? { ...one, ...changes } : one)),
  });
  const name = `product ${place}`;
  const house = [product.brand, product.line].filter(Boolean).join(' ');
  return (
    <div className={styles.product}>
      <TextEntry
        editing={editing}
        name={`${name} shade`}
        label={t('formula.shade')}
        text={product.shade}
        set={(now, shade) => setIn(now, { shade })}
      />
      <TextEntry
        editing={editing}
        name={`${name} brand`}
        label={t('formula.brand')}
        text={house}
        set={(now, brand) => setIn(now, { brand, line: '' })}
      />
      <TextEntry
        editing={editing}
        name={`${name} name`}
        label={t('formula.name')}
        text={product.name}
        set={(now, text) => setIn(now, { name: text })}
      />
      <FigureEntry
        editing={editing}
        name={`${name} amount`}
        label={t('formula.amount')}
        figure={product.amount}
        parts={100}
        set={(now, amount) => setIn(now, { amount, unit: product.unit || 'g' })}
      />
      <UnitSelect unit={product.unit} onChange={(unit) => editing.choose((now) => setIn(now, { unit }))} />
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

const STRENGTHS = [
  { id: '%', label: '%' },
  { id: 'vol', label: 'vol' },
] as const;

function DeveloperEntry({ developer, editing }: { developer: Developer | null; editing: BowlEditing }) {
  const { t } = useTranslation('visit');
  const { language } = useLanguage();
  const { name, amount, unit, strength, strengthUnit, ratio } = developer ?? NO_DEVELOPER;
  const setIn = (now: Bowl, changes: Partial<Developer>): Bowl => withDeveloper(now, { ...(now.developer ?? NO_DEVELOPER), ...changes });
  const figure = (hundredths: number) => typedFigure(hundredths, 100, language);
  return (
    <div className={styles.figures}>
      <TextEntry
        editing={editing}
        name="developer"
        label={t('formula.developer')}
        text={name}
        set={(now, text) => setIn(now, { name: text })}
      />
      <FigureEntry
        editing={editing}
        name="strength"
        label={t('formula.strength')}
        figure={strength}
        parts={10}
        set={(now, tenths) => setIn(now, { strength: tenths })}
      />
      <Select
        label={t('formula.strengthIn')}
        inPlace
        value={strengthUnit}
        options={STRENGTHS}
        onChange={(id) => editing.choose((now) => setIn(now, { strengthUnit: id }))}
      />
      <TypedEntry
        field={{
          key: `${editing.name} ratio`,
          label: 'visitFormula',
          whole: true,
          toEdits: (typed, card) => {
            const read = readRatio(typed);
            return read && editing.edits(card, (now) => setIn(now, read));
          },
        }}
        stored={ratio ? `${figure(ratio.mix)}:${figure(ratio.developer)}` : ''}
        label={t('formula.ratio')}
        placeholder="1:2"
        unreadable={t('formula.ratioUnread')}
      />
      <FigureEntry
        editing={editing}
        name="developer amount"
        label={t('formula.amount')}
        figure={amount}
        parts={100}
        set={(now, hundredths) => setIn(now, { amount: hundredths, unit: unit || 'g' })}
      />
    </div>
  );
}

/** One of which nothing is left is none. */
function withDeveloper(bowl: Bowl, developer: Developer): Bowl {
  const { name, amount, strength, ratio } = developer;
  return { ...bowl, developer: name === '' && amount === 0 && strength === 0 && ratio === null ? null : developer };
}

interface EntryProps {
  readonly editing: BowlEditing;
  /** Unique within the bowl. */
  readonly name: string;
  readonly label: string;
}

function TextEntry({
  editing,
  name,
  label,
  text,
  set,
}: EntryProps & { readonly text: string; readonly set: (now: Bowl, text: string) => Bowl }) {
  return (
    <TypedEntry
      field={{
        key: `${editing.name} ${name}`,
        label: 'visitFormula',
        whole: true,
        toEdits: (typed, card) => editing.edits(card, (now) => set(now, typed.trim())),
      }}
      stored={text}
      label={label}
    />
  );
}

interface FigureEntryProps extends EntryProps {
  readonly figure: number;
  readonly parts: 1 | 10 | 100;
  readonly set: (now: Bowl, figure: number) => Bowl;
}

function FigureEntry({ editing, name, label, figure, parts, set }: FigureEntryProps) {
  const { t } = useTranslation('visit');
  const { language } = useLanguage();
  return (
    <TypedEntry
      field={{
        key: `${editing.name} ${name}`,
        label: 'visitFormula',
        whole: true,
        toEdits: (typed, card) => {
          const read = readFigure(typed, parts);
          return read === null ? null : editing.edits(card, (now) => set(now, read));
        },
      }}
      stored={typedFigure(figure, parts, language)}
      label={label}
      inputMode="decimal"
      unreadable={t('formula.figureUnread')}
    />
  );
}
