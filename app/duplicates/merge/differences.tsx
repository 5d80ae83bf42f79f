import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { useTranslation } from 'react-i18next';
import type { ClientCard } from '../../../model/card.ts';
import { initials } from '../../../model/names/display-name.ts';
import { readClientPhoto } from '../../../model/photos/client-photo.ts';
import { ClientAvatar } from '../../photos/client-photo/client-avatar.tsx';
import type { Choice, ChoiceRow, Side } from './choices.ts';
import styles from './differences.module.css';
import { useChoiceWords } from './use-choice-words.ts';

interface DifferencesProps {
  readonly first: ClientCard;
  readonly second: ClientCard;
  readonly names: Readonly<Record<Side, string>>;
  readonly rows: readonly ChoiceRow[];
  readonly choiceOf: (row: ChoiceRow) => Choice;
  readonly onChoose: (id: string, choice: Choice) => void;
}

/** Every field in which two cards differ, with the choice of whose word holds. */
export function Differences(props: DifferencesProps) {
  const { first, second, rows } = props;
  const { t } = useTranslation('duplicates');
  const wordsOf = useChoiceWords(first, second);
  const shown = rows.flatMap((row) => {
    const words = wordsOf(row);
    return words ? [{ row, words }] : [];
  });
  return (
    <section className={styles.section} aria-labelledby="merge-differs">
      <h3 id="merge-differs" className={styles.title}>
        {t('merging.differs')}
      </h3>
      <p className={styles.hint}>{t(shown.length > 0 ? 'merging.differsHint' : 'merging.nothingDiffers')}</p>
      {shown.map(({ row, words }) => row.isTorn && <RowChoice key={row.id} row={row} words={words} {...props} />)}
      {shown.some(({ row }) => !row.isTorn) && <h4 className={styles.part}>{t('merging.onlyOne')}</h4>}
      {shown.map(({ row, words }) => !row.isTorn && <RowChoice key={row.id} row={row} words={words} {...props} />)}
    </section>
  );
}

interface RowChoiceProps extends DifferencesProps {
  readonly row: ChoiceRow;
  readonly words: Readonly<Record<'label' | Side, string>>;
}

function RowChoice({ row, words, first, second, names, choiceOf, onChoose }: RowChoiceProps) {
  const { t } = useTranslation('duplicates');
  const isPhoto = row.id === 'profile.photo';
  const sides = [
    { side: 'first', card: first },
    { side: 'second', card: second },
  ] as const;
  return (
    <RadioGroup
      className={styles.row ?? ''}
      value={choiceOf(row)}
      onChange={(choice) => onChoose(row.id, choice === 'both' ? 'both' : choice === 'second' ? 'second' : 'first')}
    >
      <Label className={styles.label ?? ''}>{words.label}</Label>
      <div className={styles.options}>
        {sides.map(({ side, card }) => (
          <Option key={side} value={side} isSuggested={row.suggested === side} isEmpty={words[side] === ''} of={names[side]}>
            {isPhoto && card.profile.photo ? <Photo card={card} /> : words[side] || t('merging.empty')}
          </Option>
        ))}
        {row.canBoth && (
          <Option value="both" isSuggested={row.suggested === 'both'} isEmpty={false} of="">
            {t('merging.both')}
          </Option>
        )}
      </div>
    </RadioGroup>
  );
}

interface OptionProps {
  readonly value: Choice;
  readonly isSuggested: boolean;
  readonly isEmpty: boolean;
  /** Whose card says it; told to who does not see where it stands. */
  readonly of: string;
  readonly children: React.ReactNode;
}

function Option({ value, isSuggested, isEmpty, of, children }: OptionProps) {
  const { t } = useTranslation('duplicates');
  return (
    <Radio value={value} className={styles.option ?? ''} data-both={value === 'both' || undefined}>
      <span className={styles.dot} aria-hidden="true" />
      <span className={styles.words}>
        {of && <span className={styles.of}>{`${of}: `}</span>}
        <span className={isEmpty ? styles.empty : styles.value}>{children}</span>
        {isSuggested && <span className={styles.suggested}>{t('merging.suggested')}</span>}
      </span>
    </Radio>
  );
}

function Photo({ card }: { readonly card: ClientCard }) {
  const photo = readClientPhoto(card.profile.photo)?.thumbnail ?? null;
  return <ClientAvatar size="l" photo={photo} letters={initials(card.profile)} seed={card.id} />;
}
